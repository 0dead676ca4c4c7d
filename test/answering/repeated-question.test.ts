import { expect, test } from "vitest";
import { trustRepeated } from "../../src/answering/repeated-question.js";
import type { Ranking } from "../../src/retrieval/ranker.js";

/** Only what the rule reads. */
function ranking(keySimilarity: number | undefined, gapSimilarity: number | undefined): Ranking {
  return {
    confidence: 0.4,
    candidates: [{ evidence: { keySimilarity } }],
    retrieval: { gapSimilarity },
  } as unknown as Ranking;
}

test.each<[string, number | undefined, number | undefined, number]>([
  ["a repetition far from every gap is trusted", 0.95, 0.85, 0.95],
  ["so is one where no gap was anticipated", 0.95, undefined, 0.95],
  ["a likeness just below is not", 0.919, 0.5, 0.4],
  ["nor one whose gap is nearly as like", 0.95, 0.91, 0.4],
  ["nor a gap repeated word by word", 0.93, 1, 0.4],
  ["nor anything where no question was anticipated", undefined, undefined, 0.4],
])("%s", (_, key, gap, confidence) => {
  expect(trustRepeated(ranking(key, gap)).confidence).toBe(confidence);
});

test("a confidence that is higher already stays, and nothing to rank stays as it is", () => {
  expect(trustRepeated({ ...ranking(0.95, 0.5), confidence: 0.99 }).confidence).toBe(0.99);
  const nothing = { ...ranking(0.95, 0.5), candidates: [] };
  expect(trustRepeated(nothing)).toBe(nothing);
});
