import { expect, test } from "vitest";
import { trustLiteral } from "../../src/answering/literal-words.js";
import type { Ranking } from "../../src/retrieval/ranker.js";
import { createTestAddress } from "../support/test-address.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";

const address = createTestAddress("We shall rid the mills of rats and put up a wall to thieves.");
const asked = { address, understanding: ENGLISH_UNDERSTANDING };

/** Only what the rule reads; `coverage` is that of the words that carry a topic. */
function ranking(question: string, coverage: number): Ranking {
  return {
    confidence: 0.4,
    candidates: [{ sentence: address.sentences[0], evidence: { coverage } }],
    retrieval: { question },
  } as unknown as Ranking;
}

test.each([
  ["words in a row", "rid the mills of rats", 1, 0.95],
  ["words from all over the sentence", "thieves and rats", 1, 0.95],
  ["a small word that the sentence lacks asks for something", "which rats", 1, 0.4],
  ["a word that the sentence lacks", "rats and mice", 0.6, 0.4],
  ["a single word", "rats", 1, 0.4],
  ["small words only", "we shall", 1, 0.4],
])("%s: %j", (_, question, coverage, confidence) => {
  expect(trustLiteral(asked, ranking(question, coverage)).confidence).toBe(confidence);
});

test("a confidence that is higher already stays, and nothing to rank stays as it is", () => {
  const sure = { ...ranking("thieves and rats", 1), confidence: 0.99 };
  expect(trustLiteral(asked, sure).confidence).toBe(0.99);
  const nothing = { ...ranking("thieves and rats", 1), candidates: [] };
  expect(trustLiteral(asked, nothing)).toBe(nothing);
});
