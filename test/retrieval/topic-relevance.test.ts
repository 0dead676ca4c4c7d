import { describe, expect, test } from "vitest";
import { createLexicalIndex } from "../../src/adapters/index/bm25-index.js";
import type { Sentence } from "../../src/corpus/address.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";
import type { Embedding } from "../../src/retrieval/encoder.js";
import { createExactIndex } from "../../src/retrieval/exact-index.js";
import { createRetriever } from "../../src/retrieval/retriever.js";
import { createTestAddress } from "../support/test-address.js";

const address = createTestAddress(
  "Rivers carry cold water. Mills grind barley.\n\nRoads lead to Ulytau.",
);
const [rivers, mills, roads] = address.sentences as [Sentence, Sentence, Sentence];

/** The topic's embedding; `at(0.8)` is a key whose similarity to it is 0.8. */
const TOPIC = Float32Array.of(1, 0);
const at = (similarity: number): Embedding =>
  Float32Array.of(similarity, Math.sqrt(1 - similarity ** 2));

interface Keys {
  /** Similarities of the keys of the three sentences, and of the gaps. */
  readonly of: readonly [readonly number[], readonly number[], readonly number[]];
  readonly gaps?: readonly number[];
}

const eight = (similarity: number): number[] => Array.from({ length: 8 }, () => similarity);

function relevanceOf(
  topic: string,
  { of, gaps = [] }: Keys,
): ReadonlyMap<Sentence, number> | undefined {
  const questions = of.flatMap((similarities, i) =>
    similarities.map(() => ({
      question: "?",
      language: "en",
      author: "a",
      at: address.sentences[i] as Sentence,
      also: [],
      isSample: false,
    })),
  );
  const passages = [...[0, 0, 0, 0, 0], ...of.flat(), ...gaps];
  return createRetriever({
    address,
    anticipated: {
      questions,
      gaps: gaps.map(() => ({ question: "?", language: "en", author: "a", topic: "gap" })),
    },
    vectors: createExactIndex(passages.map(at)),
    understanding: ENGLISH_UNDERSTANDING,
    understandingOf: () => ENGLISH_UNDERSTANDING,
    createLexicalIndex,
  }).relevanceOf(topic, TOPIC, ENGLISH_UNDERSTANDING);
}

const treated = (topic: string, keys: Keys): Sentence[] => [
  ...(relevanceOf(topic, keys)?.keys() ?? []),
];

describe("sentences that treat a topic", () => {
  test("are those whose eight nearest keys are near, the nearest first", () => {
    const keys: Keys = { of: [eight(0.6), eight(0.2), eight(0.7)] };
    expect(treated("trade", keys)).toEqual([roads, rivers]);
  });

  test("one key that is near by chance is not enough", () => {
    expect(treated("trade", { of: [[0.9, ...eight(0.2)], eight(0.2), eight(0.7)] })).toEqual([
      roads,
    ]);
  });

  test("a sentence with the topic's word needs keys less near", () => {
    const keys: Keys = { of: [eight(0.4), eight(0.4), eight(0.5)] };
    expect(treated("barley", keys)).toEqual([roads, mills]);
    expect(treated("trade", keys)).toEqual([roads]);
  });

  test("a far paragraph counts against its sentences", () => {
    // Two near keys make the other paragraph the topic's, not its sentence.
    const keys: Keys = { of: [eight(0.48), eight(0.48), [0.9, 0.9, 0.9, ...eight(0)]] };
    expect(treated("trade", keys)).toEqual([]);
    expect(treated("trade", { of: [eight(0.48), eight(0.48), eight(0)] })).toEqual([rivers, mills]);
  });
});

describe("a topic whose gaps are nearer than any keys", () => {
  const of: Keys["of"] = [eight(0.6), eight(0.6), eight(0.6)];

  test("is not treated", () => {
    expect(treated("trade", { of, gaps: [0.61, 0.61, 0.61] })).toEqual([]);
    expect(treated("trade", { of, gaps: [0.59, 0.59, 0.59] })).toHaveLength(3);
  });

  test("is, where a word of it stands in the text and the gaps are not much nearer", () => {
    expect(treated("barley trade", { of, gaps: [0.61, 0.61, 0.61] })).toHaveLength(3);
    expect(treated("barley trade", { of, gaps: [0.7, 0.7, 0.7] })).toEqual([]);
  });

  test("is, where a sentence has all of its words", () => {
    expect(treated("barley", { of, gaps: [0.9, 0.9, 0.9] })).toContain(mills);
  });
});

test("an address of which a sentence has fewer than eight keys is not told by them", () => {
  expect(relevanceOf("barley", { of: [eight(0.6), eight(0.6), [0.6]] })).toBeUndefined();
});
