import { expect, test } from "vitest";
import type { Reading } from "../../src/retrieval/encoder.js";
import type { TokenEvidence } from "../../src/retrieval/late-interaction.js";
import {
  createTokenComparison,
  NO_TOKEN_EVIDENCE,
  readSentences,
} from "../../src/retrieval/late-interaction.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";
import { createFakeEncoder } from "../support/fake-encoder.js";
import { createTestAddress } from "../support/test-address.js";

const address = createTestAddress("Anna sings. She dances.\n\nRain falls.");

/** A reading whose tokens lie in a plane, at these angles in degrees. */
function reading(tokens: Readonly<Record<string, number>>, whole = 0): Reading {
  const point = (angle: number): number[] => [
    Math.cos((angle * Math.PI) / 180),
    Math.sin((angle * Math.PI) / 180),
  ];
  return {
    embedding: Float32Array.from(point(whole)),
    pieces: Object.keys(tokens),
    vectors: Float32Array.from(Object.values(tokens).flatMap(point)),
  };
}

const { isQuestionWord } = ENGLISH_UNDERSTANDING;
const compareTokens = createTokenComparison(address, [
  reading({ anna: 0, sings: 90 }, 60),
  reading({ she: 180, dances: 60 }, 0),
  reading({ rain: 270, falls: 240 }, 180),
]);
const compare = (question: Reading, sentences: readonly number[]): TokenEvidence[] =>
  compareTokens(question, sentences, isQuestionWord);
const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);

// Each token of the sentences occurs in one of three: ln(1 + 3 / 2); others in none: ln(1 + 3).
const KNOWN = Math.log(1 + 3 / 2);
const UNKNOWN = Math.log(1 + 3);
const mean = (known: number, unknown: number): number =>
  (KNOWN * known + UNKNOWN * unknown) / (KNOWN + UNKNOWN);

test("each token of the question counts with its best match, rare ones more", () => {
  const [sings, dances] = compare(reading({ anna: 0, ballet: 60 }), [0, 1]) as [
    TokenEvidence,
    TokenEvidence,
  ];
  // "anna" meets itself, "ballet" is 30 degrees from "sings".
  expect(sings.tokenSimilarity).toBeCloseTo(mean(1, cos(30)), 5);
  // "anna" is 60 degrees from "dances", which "ballet" meets.
  expect(dances.tokenSimilarity).toBeCloseTo(mean(cos(60), 1), 5);
});

test("the sentence before may name what this one calls 'she'", () => {
  const [sings, dances] = compare(reading({ anna: 0, ballet: 60 }), [0, 1]) as [
    TokenEvidence,
    TokenEvidence,
  ];
  expect(dances.tokenSimilarityBefore).toBeCloseTo(1, 5);
  // The first of a paragraph has nobody before it.
  expect(sings.tokenSimilarityBefore).toBe(sings.tokenSimilarity);
  const [rain] = compare(reading({ dances: 60 }), [2]);
  expect(rain?.tokenSimilarityBefore).toBe(rain?.tokenSimilarity);
});

test("the sentence before counts even when it is no candidate, in the paragraph it does not", () => {
  const [dances] = compare(reading({ anna: 0 }), [1]);
  expect(dances?.tokenSimilarityBefore).toBeCloseTo(1, 5);
  expect(dances?.tokenSimilarityParagraph).toBeCloseTo(cos(60), 5);
});

test("a token that another candidate of the paragraph matches better counts less", () => {
  const [sings, dances, rain] = compare(reading({ anna: 0, ballet: 60 }), [0, 1, 2]);
  expect(sings?.tokenSimilarityParagraph).toBeCloseTo(1, 5);
  expect(sings?.bestTokenShare).toBeCloseTo(mean(1, Math.exp((cos(30) - 1) / 0.1)), 5);
  expect(dances?.bestTokenShare).toBeCloseTo(mean(Math.exp((cos(60) - 1) / 0.1), 1), 5);
  // Alone in its paragraph it has nobody to lose to.
  expect(rain?.bestTokenShare).toBeCloseTo(1, 5);
});

test("the asking words count apart; where there are none, all do alike", () => {
  const [asked] = compare(reading({ who: 90, ballet: 60 }), [0]);
  expect(asked?.askedTokenSimilarity).toBeCloseTo(1, 5);
  const [marked] = compare(reading({ "▁Who": 90, ballet: 60 }), [0]);
  expect(marked?.askedTokenSimilarity).toBeCloseTo(1, 5);
  const [keywords] = compare(reading({ anna: 0, ballet: 60 }), [0]);
  expect(keywords?.askedTokenSimilarity).toBeCloseTo((1 + cos(30)) / 2, 5);
});

test("question and sentence are compared as wholes too", () => {
  const [sings, , rain] = compare(reading({ anna: 0 }, 0), [0, 1, 2]);
  expect(sings?.lateSimilarity).toBeCloseTo(cos(60), 5);
  expect(rain?.lateSimilarity).toBeCloseTo(-1, 5);
});

test("a question without tokens says nothing, nor does a sentence without any match", () => {
  expect(compare(reading({}), [0, 2])).toEqual([NO_TOKEN_EVIDENCE, NO_TOKEN_EVIDENCE]);
  const silent = createTokenComparison(address, [reading({}), reading({}), reading({})]);
  expect(silent(reading({ anna: 0 }), [0], isQuestionWord)[0]?.tokenSimilarity).toBe(-1);
});

test("sentences are read paragraph by paragraph, one reading each", async () => {
  const calls: (readonly string[])[] = [];
  const encoder = createFakeEncoder();
  const readings = await readSentences(address, {
    ...encoder,
    readTogether: (sentences) => {
      calls.push(sentences);
      return encoder.readTogether(sentences);
    },
  });
  expect(calls).toEqual([["Anna sings.", "She dances."], ["Rain falls."]]);
  expect(readings.map(({ pieces }) => pieces.join(" "))).toEqual([
    "anna sings",
    "she dances",
    "rain falls",
  ]);
});
