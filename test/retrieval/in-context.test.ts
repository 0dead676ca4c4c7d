import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/retrieval/evidence.js";
import { contextFeatures, joinRankings } from "../../src/retrieval/in-context.js";
import type { Ranking } from "../../src/retrieval/ranker.js";
import type { Retrieval } from "../../src/retrieval/retriever.js";
import { createTestAddress } from "../support/test-address.js";

const address = createTestAddress("One is here. This is two. Three is far.");

/** A reading whose candidates are sentences of the address, from 0, with their values, the best first. */
function reading(
  question: string,
  confidence: number,
  ...candidates: readonly (readonly [sentence: number, value: number])[]
): Ranking {
  return {
    retrieval: { question } as unknown as Retrieval,
    confidence,
    candidates: candidates.map(([at, value]) => {
      const sentence = address.sentences[at];
      if (!sentence) throw new Error("expected a sentence");
      return { sentence, value, evidence: { sentence, of: question } as unknown as Evidence };
    }),
  };
}

const WEIGHTS = { order: [1, 1], bias: 0, logOdds: [1, 1], shares: [0, 0] };
const order = ({ candidates }: Ranking): number[] =>
  candidates.map(({ sentence }) => sentence.number - 1);

describe("the order of several readings", () => {
  const question = reading("will that change?", 0.9, [0, 2], [1, 1.9]);
  const story = reading("a long story; will that change?", 0.8, [1, 2], [2, 1.5], [0, -3]);

  test("has first what all of them find, before what is first in one of them", () => {
    expect(order(joinRankings(WEIGHTS, [question, story]))).toEqual([1, 0, 2]);
  });

  test("is that of the reading that alone counts", () => {
    const own = { ...WEIGHTS, order: [1, 0] };
    expect(order(joinRankings(own, [question, story])).slice(0, 2)).toEqual([0, 1]);
    const other = { ...WEIGHTS, order: [0, 1] };
    expect(order(joinRankings(other, [question, story]))).toEqual([1, 2, 0]);
  });

  test("keeps the evidence and the retrieval of the question's own text where it has them", () => {
    const { retrieval, candidates } = joinRankings(WEIGHTS, [question, story]);
    expect(retrieval.question).toBe("will that change?");
    const texts = candidates.map(({ evidence }) => (evidence as unknown as { of: string }).of);
    expect(texts).toEqual([
      "will that change?",
      "will that change?",
      "a long story; will that change?",
    ]);
  });
});

describe("the confidence of several readings", () => {
  const confidenceOf = (weights: typeof WEIGHTS, ...confidences: readonly number[]): number =>
    joinRankings(
      weights,
      confidences.map((one) => reading("?", one, [0, 1])),
    ).confidence;

  test("adds their log-odds: two that doubt are surer than one, and two that disagree are not sure", () => {
    expect(confidenceOf(WEIGHTS, 0.8, 0.8)).toBeCloseTo(16 / 17, 6);
    expect(confidenceOf(WEIGHTS, 0.9, 0.1)).toBeCloseTo(0.5, 6);
  });

  test("stays finite where a reading is wholly sure, or wholly not", () => {
    const [sure, unsure] = [confidenceOf(WEIGHTS, 1, 1), confidenceOf(WEIGHTS, 0, 0)];
    expect(sure).toBeGreaterThan(0.999);
    expect(sure).toBeLessThan(1);
    expect(unsure).toBeGreaterThan(0);
  });

  test("grows with the share that the first sentence has in each", () => {
    const weights = { ...WEIGHTS, shares: [2, 2] };
    const agreeing = joinRankings(weights, [
      reading("?", 0.7, [0, 5], [1, 0]),
      reading("?", 0.7, [0, 5], [1, 0]),
    ]);
    const parted = joinRankings(weights, [
      reading("?", 0.7, [0, 5], [1, 0]),
      reading("?", 0.7, [1, 5], [0, 0]),
    ]);
    expect(agreeing.confidence).toBeGreaterThan(parted.confidence);
    const { shares } = contextFeatures(weights, [reading("?", 0.5, [0, 0], [1, 0])]);
    expect(shares[0]).toBeCloseTo(0.5, 6);
  });

  test("is none where nothing was found, and there must be a reading", () => {
    expect(joinRankings(WEIGHTS, [reading("?", 0.9), reading("?", 0.9)])).toMatchObject({
      confidence: 0,
      candidates: [],
    });
    expect(() => joinRankings(WEIGHTS, [])).toThrow(RangeError);
  });
});
