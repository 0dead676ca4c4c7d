import { describe, expect, test } from "vitest";
import { languages } from "../../src/languages/index.js";
import {
  halvesFeatures,
  probableStarts,
  readDoubtful,
  weighStarts,
} from "../../src/requests/doubtful-starts.js";
import type { Told } from "../../src/requests/doubtful-starts.js";
import { createTestAddress } from "../support/test-address.js";

const { sentences } = createTestAddress("First one. Second one. Third one.");
const told = (confidence: number, ...shares: readonly number[]): Told => ({
  confidence,
  shares: new Map(sentences.flatMap((one, i) => (shares[i] ? [[one, shares[i]] as const] : []))),
});
const NOTHING = told(0);

describe("what tells whether a message is cut at a word", () => {
  test("is how probable its words make it, how sure the whole is, and how clearly each part points", () => {
    const [before, after, whole] = [told(0.9, 0.8, 0.2), told(0.9, 0.1, 0.9), told(0.5, 0.6, 0.4)];
    const [words, sure, overlap, ...tops] = halvesFeatures(0.5, { before, after, whole });
    expect([words, sure]).toEqual([0, 0]);
    expect(overlap).toBeCloseTo(0.1 + 0.2);
    expect(tops).toEqual([0.8, 0.9, 0.6]);
  });

  test("is whether both halves point at one sentence", () => {
    const [same, other] = [told(1, 1), told(1, 0, 1)];
    const overlapOf = (after: Told): number | undefined =>
      halvesFeatures(0.5, { before: same, after, whole: same })[2];
    expect(overlapOf(same)).toBe(1);
    expect(overlapOf(other)).toBe(0);
  });

  test("is finite where nothing is found and words are quite sure", () => {
    for (const probability of [0, 1]) {
      const all = halvesFeatures(probability, { before: NOTHING, after: NOTHING, whole: NOTHING });
      expect(all.every(Number.isFinite)).toBe(true);
    }
  });
});

describe("the halves of a message", () => {
  const read = languages.read("who pays, who votes, who wins", "en");
  const asked = async (probabilities: readonly number[]): Promise<string[]> => {
    const texts: string[] = [];
    await readDoubtful(read, probabilities, (text, language) => {
      texts.push(`${language}:${text}`);
      return Promise.resolve(NOTHING);
    });
    return texts;
  };

  test("are read around each doubtful word, up to where the next question starts", async () => {
    expect(await asked([1, 0, 0.4, 0, 0.99, 0])).toEqual([
      "en:who pays",
      "en:who votes",
      "en:who pays, who votes",
    ]);
  });

  test("are not read around words that surely start one or surely do not", async () => {
    expect(await asked([0.5, 0.03, 0.99, 0, 0.98, 0.04])).toEqual([]);
  });

  test("are read around the most doubtful words of many", async () => {
    const many = languages.read("a b c d e f g h i j", "en");
    const found = await readDoubtful(many, [0, 0.1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.9, 0.1], () =>
      Promise.resolve(NOTHING),
    );
    expect(found.map(({ word }) => word)).toEqual([2, 3, 4]);
  });
});

describe("where questions start", () => {
  const weights = { bias: 0, weights: [1, 0, -4, 0, 0, 0] };

  test("is where a word makes it more probable than not, but never at the first", () => {
    expect(probableStarts([0.9, 0.5, 0.51])).toEqual([2]);
  });

  test("is a doubtful word whose halves point at different sentences, and none whose halves agree", () => {
    const doubtful = [
      { word: 1, features: [-0.5, 0, 0.8, 0, 0, 0] },
      { word: 3, features: [0.5, 0, 0.8, 0, 0, 0] },
      { word: 4, features: [0.5, 0, 0, 0, 0, 0] },
    ];
    expect(weighStarts(weights, [0, 0.4, 0.99, 0.6, 0.6], doubtful)).toEqual([2, 4]);
  });
});
