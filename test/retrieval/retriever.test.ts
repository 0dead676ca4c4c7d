import { describe, expect, test } from "vitest";
import { createLexicalIndex } from "../../src/adapters/index/bm25-index.js";
import type { Anticipated } from "../../src/corpus/anticipated.js";
import { NOTHING_ANTICIPATED } from "../../src/corpus/anticipated.js";
import type { Sentence } from "../../src/corpus/address.js";
import type { Embedding } from "../../src/retrieval/encoder.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";
import { createExactIndex } from "../../src/retrieval/exact-index.js";
import { NO_TOKEN_EVIDENCE } from "../../src/retrieval/late-interaction.js";
import { createRetriever } from "../../src/retrieval/retriever.js";
import type { Evidence } from "../../src/retrieval/evidence.js";
import type { Retrieval } from "../../src/retrieval/retriever.js";
import { createTestAddress } from "../support/test-address.js";

const address = createTestAddress(
  "Rivers carry cold water. Mills grind 5 sacks.\n\nRivers freeze in Ulytau.",
);
const [rivers, mills, frost] = address.sentences as [Sentence, Sentence, Sentence];

/** Drops a plural: enough to tell words from stems. */
const understanding = {
  ...ENGLISH_UNDERSTANDING,
  stem: (word: string): string => word.replace(/s$/u, ""),
};

/** The question's embedding; `at(0.8)` is a passage whose similarity to it is 0.8. */
const QUESTION = Float32Array.of(1, 0);
const at = (similarity: number): Embedding =>
  Float32Array.of(similarity, Math.sqrt(1 - similarity ** 2));

const key = (question: string, where: Sentence, also: readonly Sentence[] = []) => ({
  question,
  language: "en",
  author: "a",
  at: where,
  also,
  isSample: false,
  isList: false,
});

/** Similarities of three sentences, two paragraphs, then the keys and gaps. */
function retrieve(
  question: string,
  keySimilarities: readonly number[] = [],
  anticipated: Anticipated = NOTHING_ANTICIPATED,
): Retrieval {
  const own = [0.8, 0.3, 0.5, 0.6, 0.2];
  return createRetriever({
    address,
    anticipated,
    vectors: createExactIndex([...own, ...keySimilarities].map(at)),
    understanding,
    understandingOf: () => understanding,
    createLexicalIndex,
  }).retrieve(question, QUESTION);
}

function evidenceOf(retrieval: Retrieval, sentence: Sentence): Evidence {
  const evidence = retrieval.candidates.find((one) => one.sentence === sentence);
  if (!evidence) throw new Error("evidenceOf: expected the sentence among the candidates");
  return evidence;
}

// Of 3 sentences 2 have "river", 1 has "carry", none "gold": ln(1 + 3 / (1 + df)).
const RIVER = Math.log(1 + 3 / 3);
const CARRY = Math.log(1 + 3 / 2);
const GOLD = Math.log(1 + 3 / 1);
const ALL = RIVER + CARRY + GOLD;

describe("words of a question that carries 'rivers', 'carry' and 'gold'", () => {
  const retrieval = retrieve("do rivers carry gold?");

  test("are its content words in order, and those without a stem in the address are absent", () => {
    expect(retrieval.words).toEqual(["rivers", "carry", "gold"]);
    expect(retrieval.absentWords).toEqual(["gold"]);
  });

  test("cover a sentence by their rarity, over stems", () => {
    expect(evidenceOf(retrieval, rivers).coverage).toBeCloseTo((RIVER + CARRY) / ALL, 10);
    expect(evidenceOf(retrieval, frost).coverage).toBeCloseTo(RIVER / ALL, 10);
    expect(evidenceOf(retrieval, mills).coverage).toBe(0);
  });

  test("run through a sentence in a row: two of three, one of three, none", () => {
    expect(evidenceOf(retrieval, rivers).phrase).toBeCloseTo(2 / 3, 10);
    expect(evidenceOf(retrieval, frost).phrase).toBeCloseTo(1 / 3, 10);
    expect(evidenceOf(retrieval, mills).phrase).toBe(0);
  });

  test("are unknown by their rarity when neither the address nor a key has them", () => {
    expect(retrieval.unknownShare).toBeCloseTo(GOLD / ALL, 10);
    // A key knows "gold", so nothing is unknown; the address still lacks it.
    const keyed = retrieve("do rivers carry gold?", [0.1], {
      questions: [key("who washes gold", rivers)],
      gaps: [],
    });
    expect(keyed.unknownShare).toBeCloseTo(0, 10);
    expect(keyed.absentWords).toEqual(["gold"]);
    expect(evidenceOf(keyed, rivers).keyCoverage).toBeCloseTo(1, 10);
    expect(evidenceOf(keyed, frost).keyCoverage).toBeCloseTo(RIVER / ALL, 10);
  });

  test("weigh where they stand, and a sentence without them nothing", () => {
    const [own, beside, other] = [rivers, mills, frost].map(
      (one) => evidenceOf(retrieval, one).lexicalWeight,
    ) as [number, number, number];
    // Its own words count most; "mills" is found by the paragraph around it, "frost" by one word.
    expect(own).toBeGreaterThan(2 * Math.max(beside, other));
    expect(Math.min(beside, other)).toBeGreaterThan(0);
    expect(retrieve("copper").candidates.map((one) => one.lexicalWeight)).toEqual([0, 0, 0]);
  });
});

test("the speaker's name is no topic that the address could lack", () => {
  // The speaker of the test address is "A. Speaker".
  expect(retrieve("speaker on gold").words).toEqual(["gold"]);
  expect(retrieve("who is speaker").absentWords).toEqual([]);
});

test("a whole question that stands in a sentence is a phrase of 1, small words left out", () => {
  expect(evidenceOf(retrieve("the cold waters"), rivers).phrase).toBe(1);
});

test("similarities are to the sentence and its paragraph; a key's is missing", () => {
  expect(evidenceOf(retrieve("rivers"), frost)).toMatchObject({
    sentenceSimilarity: expect.closeTo(0.5, 6) as number,
    paragraphSimilarity: expect.closeTo(0.2, 6) as number,
    keySimilarity: undefined,
    keySupport: undefined,
  });
});

test("the paragraph's best sentence, and the words before a sentence, speak for it too", () => {
  const beside = evidenceOf(retrieve("do rivers grind"), mills);
  // 0.8 is the first sentence's similarity, 0.3 its own.
  expect(beside.bestOfParagraph).toBeCloseTo(0.8, 6);
  // "rivers" stands in the sentence before, "grind" (as rare as "carry") in this one.
  expect(beside.coverage).toBeCloseTo(CARRY / (RIVER + CARRY), 10);
  expect(beside.antecedentCoverage).toBeCloseTo(1, 10);
  // What comes later is no antecedent.
  expect(evidenceOf(retrieve("do rivers grind"), rivers).antecedentCoverage).toBeCloseTo(
    RIVER / (RIVER + CARRY),
    10,
  );
});

test("names of the question are looked for apart, and a question without any covers none", () => {
  // "Ulytau" has a capital inside a sentence; "Rivers" only where any word has one.
  const retrieval = retrieve("rivers of ulytau");
  expect(evidenceOf(retrieval, frost).nameCoverage).toBe(1);
  expect(evidenceOf(retrieval, rivers).nameCoverage).toBe(0);
  expect(evidenceOf(retrieve("rivers"), frost).nameCoverage).toBe(0);
});

test("a key beyond the neighbours counts as similar as the last of them", () => {
  // 5 passages and 35 keys of the first sentence are nearer than the only key of the second.
  const nearer = Array.from({ length: 35 }, () => 0.9);
  const retrieval = retrieve("rivers", [...nearer, 0.1], {
    questions: [...nearer.map((_, i) => key(`near ${i}`, rivers)), key("far", mills)],
    gaps: [],
  });
  expect(evidenceOf(retrieval, mills).keySimilarity).toBeCloseTo(0.2, 6);
  expect(evidenceOf(retrieval, mills).keySupport).toBeCloseTo(0.2, 6);
});

test("the nearest key of a sentence counts, and the mean of its three nearest", () => {
  const anticipated = {
    questions: [
      key("one", rivers),
      key("two", mills, [rivers]),
      key("three", rivers),
      key("four", rivers),
    ],
    gaps: [],
  };
  const retrieval = retrieve("rivers", [0.2, 0.9, 0.6, 0.3], anticipated);
  const own = evidenceOf(retrieval, rivers);
  // The second key is another sentence's, which accepts this one as an answer too.
  expect(own.keySimilarity).toBeCloseTo(0.9, 6);
  expect(own.keySupport).toBeCloseTo((0.9 + 0.6 + 0.3) / 3, 6);
  const other = evidenceOf(retrieval, mills);
  expect(other.keySimilarity).toBeCloseTo(0.9, 6);
  expect(other.keySupport).toBeCloseTo(0.9, 6);
  expect(evidenceOf(retrieval, frost).keySimilarity).toBeUndefined();
});

test("words of a key count for the sentences that it points at, those of a gap for the gap", () => {
  const anticipated = {
    questions: [key("does copper rust", rivers, [frost])],
    gaps: [
      { question: "price of silver", language: "en", author: "a", topic: "prices", isList: false },
    ],
  };
  const copper = retrieve("copper", [0.1, 0.1], anticipated);
  expect(evidenceOf(copper, rivers).lexicalKeyWeight).toBeGreaterThan(0);
  expect(evidenceOf(copper, frost).lexicalKeyWeight).toBe(
    evidenceOf(copper, rivers).lexicalKeyWeight,
  );
  expect(evidenceOf(copper, mills).lexicalKeyWeight).toBe(0);
  expect(copper.lexicalGapWeight).toBe(0);
  const silver = retrieve("silver", [0.1, 0.1], anticipated);
  expect(silver.lexicalGapWeight).toBeGreaterThan(0);
  expect(silver.candidates.every((one) => one.lexicalKeyWeight === 0)).toBe(true);
});

test("a gap that asks when says less against a question that asks where than a key that does", () => {
  const retrieval = retrieve("where do mills grind", [0.5, 0.5], {
    questions: [key("where do mills grind", mills)],
    gaps: [
      {
        question: "when do mills grind",
        language: "en",
        author: "a",
        topic: "dates",
        isList: false,
      },
    ],
  });
  expect(evidenceOf(retrieval, mills).lexicalKeyWeight).toBeGreaterThan(retrieval.lexicalGapWeight);
  expect(retrieval.lexicalGapWeight).toBeGreaterThan(0);
});

describe("an anticipated gap", () => {
  const anticipated = {
    questions: [key("one", rivers)],
    gaps: [
      { question: "far", language: "en", author: "a", topic: "prices", isList: false },
      { question: "near", language: "en", author: "a", topic: "dates", isList: false },
    ],
  };

  test("that is the nearest key names its topic, and has the larger share", () => {
    const retrieval = retrieve("rivers", [0.9, 0.4, 0.95], anticipated);
    expect(retrieval.gapTopic).toBe("dates");
    expect(retrieval.gapSimilarity).toBeCloseTo(0.95, 6);
    // Votes fall by e with every 0.05: the gaps' 1 and e^-11 against the question's e^-1.
    const [near, question, far] = [1, Math.exp(-1), Math.exp(-11)] as const;
    expect(retrieval.gapShare).toBeCloseTo((near + far) / (near + question + far), 5);
  });

  test("behind an anticipated question has no topic, but its similarity still speaks", () => {
    const retrieval = retrieve("rivers", [0.9, 0.4, 0.85], anticipated);
    expect(retrieval.gapTopic).toBeUndefined();
    expect(retrieval.gapSimilarity).toBeCloseTo(0.85, 6);
  });

  test("that nobody anticipated says nothing", () => {
    const retrieval = retrieve("rivers");
    expect(retrieval.gapSimilarity).toBeUndefined();
    expect(retrieval.gapTopic).toBeUndefined();
    expect(retrieval.gapShare).toBe(0);
  });
});

test.each([
  // A digit; a capital inside the sentence; nothing is asked for that could be missing.
  ["how many sacks", "number", [false, true, false]],
  ["where do rivers freeze", "place", [false, false, true]],
  ["rivers", "other", [true, true, true]],
])("%j asks for a %s, and each sentence has it or not", (question, asked, holds) => {
  const retrieval = retrieve(question);
  expect(retrieval.asked).toBe(asked);
  expect([rivers, mills, frost].map((one) => evidenceOf(retrieval, one).holdsAskedType)).toEqual(
    holds,
  );
});

test("an address that is read token by token needs a question's reading, and gets its evidence", () => {
  const passages = [0.8, 0.3, 0.5, 0.6, 0.2];
  const reading = { embedding: QUESTION, pieces: ["rivers"], vectors: QUESTION };
  const retriever = createRetriever({
    address,
    anticipated: NOTHING_ANTICIPATED,
    vectors: createExactIndex(passages.map(at)),
    readings: address.sentences.map((_, i) => ({
      ...reading,
      vectors: at([0.9, 0.2, 0.4][i] ?? 0),
    })),
    understanding,
    understandingOf: () => understanding,
    createLexicalIndex,
  });
  expect(retriever.readsTokens).toBe(true);
  expect(() => retriever.retrieve("rivers", QUESTION)).toThrow(TypeError);
  const retrieval = retriever.retrieve("rivers", QUESTION, reading);
  expect(evidenceOf(retrieval, rivers).tokens.tokenSimilarity).toBeCloseTo(0.9, 6);
  // "Mills" stands behind the sentence on rivers, which may name what it is about.
  expect(evidenceOf(retrieval, mills).tokens.tokenSimilarity).toBeCloseTo(0.2, 6);
  expect(evidenceOf(retrieval, mills).tokens.tokenSimilarityBefore).toBeCloseTo(0.9, 6);
  expect(evidenceOf(retrieval, frost).tokens.tokenSimilarityBefore).toBeCloseTo(0.4, 6);
});

test("an address that is not read token by token has no such evidence", () => {
  expect(evidenceOf(retrieve("rivers"), rivers).tokens).toEqual(NO_TOKEN_EVIDENCE);
});
