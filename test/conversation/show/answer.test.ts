import { expect, test } from "vitest";
import type { Abstained } from "../../../src/answering/answer.js";
import { openAddresses } from "../../../src/open-addresses.js";
import { languages } from "../../../src/languages/index.js";
import { showAnswer } from "../../../src/conversation/show/answer.js";
import { quote } from "../../../src/corpus/quotation.js";
import { NOTHING_ANTICIPATED } from "../../../src/corpus/anticipated.js";
import { createTestAddress } from "../../support/test-address.js";

const address = createTestAddress("Rivers carry cold water. Mills grind.");
const entry = { address, anticipated: NOTHING_ANTICIPATED, checksum: "" };
const unanswered = (missingWords: readonly string[]): Abstained => ({
  kind: "abstained",
  address,
  confidence: 0.1,
  reason: "unanswered",
  nearest: [],
  isNear: false,
  missingWords,
});
const shown = (missingWords: readonly string[]): string =>
  showAnswer(languages.messagesOf("en"), openAddresses([entry]), unanswered(missingWords)).content
    .text;

test("up to three words that the address never uses are named", () => {
  expect(shown(["gold", "tin", "zinc"])).toContain(
    "None of its 2 sentences mentions “gold”, “tin” or “zinc”.",
  );
});

test.each([[[]], [["bus", "late", "baby", "cried"]]])(
  "none are named of a question that lacks %j: it has none, or tells a story",
  (words) => {
    expect(shown(words)).not.toContain("None of its");
  },
);

test("a near passage is shown, and names its address where there are several", () => {
  const [focus] = address.sentences;
  if (!focus) throw new Error("expected a sentence");
  const near: Abstained = { ...unanswered([]), isNear: true, nearest: [quote(address, focus)] };
  const other = createTestAddress("Ships sail. Ports wait.");
  const show = (entries: readonly (typeof entry)[]): string =>
    showAnswer(languages.messagesOf("en"), openAddresses(entries), near).content.text;
  expect(show([entry])).toMatch(/Rivers carry cold water\.\n¶1 s1$/u);
  expect(show([entry, { ...entry, address: other }])).toMatch(
    /Rivers carry cold water\.\n— A\. Speaker, 6 May 2024, ¶1 s1$/u,
  );
  // What is far by meaning helps nobody.
  expect(
    showAnswer(languages.messagesOf("en"), openAddresses([entry]), { ...near, isNear: false })
      .content.text,
  ).not.toContain("Rivers");
});

test("the sentence that says otherwise is quoted as that, not as near", () => {
  const [near, otherwise] = address.sentences;
  if (!near || !otherwise) throw new Error("expected two sentences");
  const answer: Abstained = {
    ...unanswered(["gold"]),
    isNear: true,
    nearest: [quote(address, near)],
    instead: quote(address, otherwise),
  };
  const { content, buttons } = showAnswer(
    languages.messagesOf("en"),
    openAddresses([entry]),
    answer,
  );
  expect(content.text).toBe("The address does not say so. It says otherwise:\nMills grind.\n¶1 s2");
  expect(buttons?.[0]?.[0]?.label).toBe("¶1 s2");
});
