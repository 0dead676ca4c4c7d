import { describe, expect, test } from "vitest";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";
import { createLexicalIndex } from "../../src/adapters/index/bm25-index.js";
import type { Sentence } from "../../src/corpus/address.js";
import { slice } from "../../src/corpus/span.js";
import type { Anticipated } from "../../src/corpus/anticipated.js";
import { createExactIndex } from "../../src/retrieval/exact-index.js";
import { CONFIDENCE_FEATURES, ORDER_FEATURES } from "../../src/retrieval/features.js";
import { listPassages } from "../../src/retrieval/passage.js";
import { explainConfidence, rank } from "../../src/retrieval/ranker.js";
import type { RankerModel, Ranking } from "../../src/retrieval/ranker.js";
import { createRetriever } from "../../src/retrieval/retriever.js";
import { createFakeEncoder } from "../support/fake-encoder.js";
import { createTestAddress } from "../support/test-address.js";

const address = createTestAddress(
  [
    "The harvest failed because the rain came late. Farmers will receive seed in spring.",
    "A new bridge will cross the river at Alma. The bridge will cost 7 million.",
    "Teachers are the pride of the country.",
  ].join("\n\n"),
);
const [harvest, seed, bridge, cost, teachers] = address.sentences as [
  Sentence,
  Sentence,
  Sentence,
  Sentence,
  Sentence,
];
const key = (question: string, at: Sentence) => ({
  question,
  language: "en",
  author: "a",
  at,
  also: [],
  isSample: false,
  isList: false,
});
const anticipated: Anticipated = {
  questions: [
    key("do schools get any praise", teachers),
    key("what help do growers get", seed),
    key("where is the crossing built", bridge),
  ],
  gaps: [
    {
      question: "how long is the railway tunnel",
      language: "en",
      author: "a",
      topic: "railways",
      isList: false,
    },
  ],
};

const zeros = <T extends string>(names: Readonly<Record<T, unknown>>): Record<T, number> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, 0])) as Record<T, number>;

/** Weights written for these tests, with the signs that a fit gives. */
const model: RankerModel = {
  order: {
    ...zeros(ORDER_FEATURES),
    sentenceSimilarity: 4,
    keySimilarity: 4,
    coverage: 2,
    phrase: 1,
    holdsAskedType: 1,
  },
  confidence: {
    bias: -1,
    weights: {
      ...zeros(CONFIDENCE_FEATURES),
      keySimilarity: 4,
      coverage: 2,
      margin: 0.5,
      gapShare: -3,
      unknownShare: -2,
    },
  },
};

const encoder = createFakeEncoder();
const vectors = createExactIndex(
  await encoder.embedPassages(
    listPassages(address, anticipated, () => ENGLISH_UNDERSTANDING).map(({ text }) => text),
  ),
);
const retriever = createRetriever({
  address,
  anticipated,
  vectors,
  understanding: ENGLISH_UNDERSTANDING,
  understandingOf: () => ENGLISH_UNDERSTANDING,
  createLexicalIndex,
});

async function rankFor(question: string, weights = model): Promise<Ranking> {
  return rank(weights, retriever.retrieve(question, await encoder.embedQuery(question)));
}

describe("the best candidate", () => {
  test.each<[string, string, Sentence]>([
    ["says the question's words", "the harvest failed", harvest],
    ["says them in another form", "why do harvests fail", harvest],
    ["is what an anticipated question points at, in other words", "praise for schools", teachers],
    ["is what another one points at", "help for growers", seed],
    ["holds a number when one is asked for", "how much will the bridge be", cost],
    [
      "is the other sentence of the bridge when a place is asked for",
      "where is the bridge",
      bridge,
    ],
  ])("%s: %j", async (_, question, expected) => {
    const { candidates } = await rankFor(question);
    expect(slice(address.text, candidates[0]?.sentence ?? { start: 0, end: 0 })).toBe(
      slice(address.text, expected),
    );
  });
});

describe("the order", () => {
  test("is by value, and the value is the weighted sum of the features", async () => {
    const { candidates } = await rankFor("new bridge");
    const values = candidates.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    for (const { value, evidence } of candidates)
      expect(value).toBeCloseTo(
        4 * evidence.sentenceSimilarity +
          4 * (evidence.keySimilarity ?? 0) +
          2 * evidence.coverage +
          evidence.phrase +
          Number(evidence.holdsAskedType),
        10,
      );
  });

  test("of equals is that of the address", async () => {
    const { candidates } = await rankFor("bridge", { ...model, order: zeros(ORDER_FEATURES) });
    const starts = candidates.map(({ sentence }) => sentence.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe("confidence", () => {
  test("is higher for what the address says than for what nobody anticipated", async () => {
    const said = await rankFor("what help do growers get");
    const unsaid = await rankFor("penguins of antarctica");
    expect(said.confidence).toBeGreaterThan(0.5);
    expect(unsaid.confidence).toBeLessThan(0.5);
  });

  test("falls when a gap is nearest, though the words are the address's", async () => {
    const question = "how long is the bridge over the railway tunnel";
    const withGap = await rankFor(question);
    expect(withGap.retrieval.gapTopic).toBe("railways");
    const withoutGaps = createRetriever({
      address,
      anticipated: { ...anticipated, gaps: [] },
      vectors: createExactIndex(
        Array.from({ length: vectors.size - 1 }, (_, label) => vectors.embedding(label)),
      ),
      understanding: ENGLISH_UNDERSTANDING,
      understandingOf: () => ENGLISH_UNDERSTANDING,
      createLexicalIndex,
    });
    const without = rank(model, withoutGaps.retrieve(question, await encoder.embedQuery(question)));
    expect(without.candidates[0]?.sentence).toBe(withGap.candidates[0]?.sentence);
    expect(withGap.confidence).toBeLessThan(without.confidence);
  });

  test("is 0 when nothing was retrieved, and there is nothing to explain", async () => {
    const { retrieval } = await rankFor("bridge");
    const nothing = rank(model, { ...retrieval, candidates: [] });
    expect(nothing.confidence).toBe(0);
    expect(explainConfidence(model, nothing)).toEqual([]);
  });

  test("knows no margin when there is one candidate only", async () => {
    const { retrieval } = await rankFor("bridge");
    const alone = rank(model, { ...retrieval, candidates: retrieval.candidates.slice(0, 1) });
    const margin = explainConfidence(model, alone).find(({ feature }) => feature === "margin");
    expect(margin).toMatchObject({ value: 0, contribution: 0 });
  });

  test.each(["help for growers", "how long is the tunnel", "penguins"])(
    "its reasons sum up to the logit: %j",
    async (question) => {
      const ranking = await rankFor(question);
      const reasons = explainConfidence(model, ranking);
      const logit = reasons.reduce(
        (sum, { contribution }) => sum + contribution,
        model.confidence.bias,
      );
      expect(logit).toBeCloseTo(Math.log(ranking.confidence / (1 - ranking.confidence)), 8);
      const sizes = reasons.map(({ contribution }) => Math.abs(contribution));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    },
  );
});
