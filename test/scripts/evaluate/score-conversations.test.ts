import { expect, test } from "vitest";
import { scoreConversations } from "../../../scripts/evaluate/score-conversations.js";
import type { MarkedConversation } from "../../../scripts/evaluate/score-conversations.js";
import type { Corpus } from "../../../src/conversation/corpus.js";
import { openAddress } from "../../../src/open-addresses.js";
import { NOTHING_ANTICIPATED } from "../../../src/corpus/anticipated.js";
import { createTestAddress } from "../../support/test-address.js";

const address = createTestAddress("Bread is tasty. Beer is not free.\n\nRoads lead to Ulytau.");

/** A corpus that can be shown its parts; it answers nothing. */
const corpus = {
  addresses: [openAddress({ address, anticipated: NOTHING_ANTICIPATED, checksum: "" })],
} as unknown as Corpus;

const score = async (one: Omit<MarkedConversation, "language" | "kind">) => {
  const { rows } = await scoreConversations(
    [{ language: "en", kind: "parts", ...one }],
    corpus,
    () => undefined,
  );
  return rows[1];
};

test("the last reply is judged by the sentences that it shows", async () => {
  const turns = ["paragraph 2", "paragraph 1"];
  expect(await score({ turns, must: ["p1s1"], may: ["p1s2"] })).toMatchObject({
    of: "parts",
    right: 1,
    "of what it must show": 1,
    "of what it shows": 1,
  });
  expect(await score({ turns, must: ["p1s1", "p2s1"] })).toMatchObject({
    right: 0,
    "of what it must show": 0.5,
    "of what it shows": 0.5,
  });
});

test("a summary is judged by its paragraphs and its length", async () => {
  const turns = ["paragraph 1"];
  expect(await score({ turns, among: [1], count: 2 })).toMatchObject({ right: 1 });
  expect(await score({ turns, among: [1], count: 1 })).toMatchObject({ right: 0 });
  expect(await score({ turns, among: [2] })).toMatchObject({ right: 0 });
  expect(await score({ turns, among: [] })).toMatchObject({ right: 1 });
});

test("what is shown as a part is no word that the address does not say it", async () => {
  expect(await score({ turns: ["paragraph 1"], no: true })).toMatchObject({ right: 0 });
});
