import { expect, test } from "vitest";
import { languages } from "../../../src/languages/index.js";
import { factsOf } from "../../../src/conversation/show/quotation.js";
import { counted } from "../../../src/languages/english/plural.js";
import { createTestAddress } from "../../support/test-address.js";

test.each([
  [0, "0 records"],
  [1, "1 record"],
  [2, "2 records"],
  [21, "21 records"],
])("%i: %s", (count, expected) => {
  expect(counted(count, "record")).toBe(expected);
});

test("an address of one sentence is spoken of in the singular", () => {
  const messages = languages.messagesOf("en");
  const facts = factsOf(createTestAddress("Rivers carry cold water."), messages);
  const said = [
    messages.aboutText(facts),
    messages.notMentioned(["gold"], [facts]),
    messages.summaryLead(facts, 1, undefined),
    messages.summaryLead(facts, 1, "water"),
    messages.notFound("gold", [facts]),
    messages.requests.counted(
      "water",
      { times: 1, otherTimes: 0, otherForms: [], together: 1, apart: 0 },
      [facts],
    ),
    messages.requests.noSuchPart([facts]),
    messages.paragraphUsage([facts]),
    messages.forgotten(1),
  ];
  for (const line of said)
    expect(line).not.toMatch(/\b1 (?:sentence|paragraph|record)s\b|sentences/u);
  expect(messages.aboutText(facts)).toContain("1 paragraph, 1 sentence, 4 words\n");
});
