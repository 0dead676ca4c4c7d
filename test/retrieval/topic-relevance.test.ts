import { describe, expect, test } from "vitest";
import { createLexicalIndex } from "../../src/adapters/index/bm25-index.js";
import type { Sentence } from "../../src/corpus/address.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";
import type { Embedding } from "../../src/retrieval/encoder.js";
import { createExactIndex } from "../../src/retrieval/exact-index.js";
import { createRetriever } from "../../src/retrieval/retriever.js";
import type { Retriever } from "../../src/retrieval/retriever.js";
import type { TopicWeights } from "../../src/retrieval/topic-relevance.js";
import { createTestAddress } from "../support/test-address.js";

const address = createTestAddress(
  "Rivers carry cold water. Mills grind barley.\n\nRoads lead to Ulytau.",
);
const [rivers, mills, roads] = address.sentences as [Sentence, Sentence, Sentence];

/** The topic's embedding; `at(0.8)` is a list whose similarity to it is 0.8. */
const TOPIC = Float32Array.of(1, 0);
const at = (similarity: number): Embedding =>
  Float32Array.of(similarity, Math.sqrt(1 - similarity ** 2));

const WEIGHTS: TopicWeights = {
  bias: 0.926,
  listShare: 2.19,
  logListShare: 0.942,
  gapShare: -0.943,
  nearestList: -1.332,
  logKeyShare: 0.322,
  words: 3.066,
};

/** A list: its similarity to the topic, and its sentences; none for a topic that is not treated. */
type List = readonly [similarity: number, ...sentences: Sentence[]];

/** An address with so many lists that they tell; those beside the ones given are far. */
function retrieverOf(
  lists: readonly List[],
  others = 100,
  isList = true,
  weights: TopicWeights | undefined = WEIGHTS,
): Retriever {
  const far: List[] = Array.from({ length: others }, () => [-0.9, rivers]);
  const all = [...lists, ...far];
  const written = { question: "?", language: "en", author: "a", isList };
  const treated = all.flatMap(([similarity, first, ...also]) =>
    first ? [{ similarity, key: { ...written, at: first, also, isSample: false } }] : [],
  );
  const gaps = all.filter((list) => list.length === 1);
  const passages = [
    ...[0, 0, 0, 0, 0],
    ...treated.map(({ similarity }) => similarity),
    ...gaps.map(([similarity]) => similarity),
  ];
  return createRetriever(
    {
      address,
      anticipated: {
        questions: treated.map(({ key }) => key),
        gaps: gaps.map(() => ({ ...written, topic: "gap" })),
      },
      vectors: createExactIndex(passages.map(at)),
      understanding: ENGLISH_UNDERSTANDING,
      understandingOf: () => ENGLISH_UNDERSTANDING,
      createLexicalIndex,
    },
    weights,
  );
}

const treating = (topic: string, lists: readonly List[]): Sentence[] | undefined => {
  const found = retrieverOf(lists).relevanceOf(topic, TOPIC, ENGLISH_UNDERSTANDING);
  return found && [...found.keys()];
};

describe("sentences that treat a topic", () => {
  test("are all those of the nearest lists, the ones that most of them have first", () => {
    const lists: List[] = [
      [0.8, roads, rivers],
      [0.79, roads, rivers],
      [0.78, roads],
    ];
    expect(treating("trade", lists)).toEqual([roads, rivers]);
  });

  test("one that a far list has is none", () => {
    expect(
      treating("trade", [
        [0.8, roads],
        [0.5, mills],
      ]),
    ).toEqual([roads]);
  });

  test("one with the topic's word is, where fewer lists have it", () => {
    const lists: List[] = [
      [0.7, roads],
      [0.65, mills],
    ];
    expect(treating("trade", lists)).not.toContain(mills);
    expect(treating("barley", lists)).toContain(mills);
  });

  test("are none where the nearest lists are of what is not treated", () => {
    expect(treating("trade", [[0.8], [0.79], [0.7, roads]])).toEqual([]);
  });
});

describe("lists tell nothing", () => {
  test.each(["44", "2022!"])("of %s, which has no letter", (topic) => {
    expect(treating(topic, [[0.8, roads]])).toBeUndefined();
  });

  test("of a topic that none of them is near to", () => {
    expect(treating("trade", [[0.44, roads]])).toBeUndefined();
    expect(treating("trade", [[0.46, roads]])).toBeDefined();
  });

  test("of an address that has few of them, or questions only", () => {
    const lists: List[] = [[0.8, roads]];
    const relevance = (retriever: Retriever) =>
      retriever.relevanceOf("trade", TOPIC, ENGLISH_UNDERSTANDING);
    expect(relevance(retrieverOf(lists, 98))).toBeUndefined();
    expect(relevance(retrieverOf(lists, 99))).toBeDefined();
    expect(relevance(retrieverOf(lists, 100, false))).toBeUndefined();
  });
});

test("a list of many sentences says only what they are about, and does not answer", () => {
  const few = retrieverOf([[0.8, roads, rivers]]).retrieve("trade", TOPIC);
  const many = retrieverOf([[0.8, roads, rivers, mills, roads]]).retrieve("trade", TOPIC);
  expect(few.keySimilarity).toBeCloseTo(0.8);
  expect(many.keySimilarity).toBeCloseTo(-0.9);
});
