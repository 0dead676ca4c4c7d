import { describe, expect, test } from "vitest";
import { readSentenceWords } from "../../src/retrieval/sentence-words.js";
import {
  coverageOf,
  IN_ANTECEDENTS,
  IN_KEYS,
  IN_SENTENCE,
  longestRun,
  readStemFacts,
  unknownShareOf,
} from "../../src/retrieval/stem-facts.js";
import { createTestAddress } from "../support/test-address.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";

const ENGLISH_WORDS = { ...ENGLISH_UNDERSTANDING, stem: (word: string) => word };
const address = createTestAddress("The Ostra floods. Mills stand still.\n\nThe court rests.");
const words = readSentenceWords(address, ENGLISH_WORDS);
const factsOf = readStemFacts(words, [new Set(["water", "floods"]), new Set(), new Set()]);

describe("where a stem stands", () => {
  test.each([
    ["ostra", [IN_SENTENCE | IN_KEYS | IN_ANTECEDENTS, IN_ANTECEDENTS, 0], "said once, then meant"],
    ["water", [IN_KEYS, 0, 0], "in an anticipated question only"],
    [
      "rests",
      [0, 0, IN_SENTENCE | IN_KEYS | IN_ANTECEDENTS],
      "another paragraph has no antecedent",
    ],
    ["oil", [0, 0, 0], "nowhere"],
  ])("%s: %j, %s", (stem, places) => {
    expect([...factsOf(stem).places]).toEqual(places);
  });
});

test.each([
  ["ostra", { isSaid: true, isKnown: true }],
  ["water", { isSaid: false, isKnown: true }],
  ["oil", { isSaid: false, isKnown: false }],
])("whether %s is said or known: %j", (stem, expected) => {
  expect(factsOf(stem)).toMatchObject(expected);
});

test("a name counts as a name as much as it counts as a word, another word not at all", () => {
  for (const stem of ["ostra", "floods", "water", "oil"])
    expect(factsOf(stem).rarity).toBe(words.rarity.of(stem));
  expect(factsOf("ostra").nameRarity).toBe(words.rarity.of("ostra"));
  for (const stem of ["floods", "water", "oil"]) expect(factsOf(stem).nameRarity).toBe(0);
});

describe("how much of a question a sentence has", () => {
  const question = ["ostra", "water", "oil"].map(factsOf);
  // ln(1 + 3 / (1 + df)) among three sentences: one has "ostra", none "water" or "oil".
  const [ostra, other] = [Math.log(2.5), Math.log(4)];
  const total = ostra + 2 * other;

  test("rare words count more; its keys and the sentences before it have more than it has", () => {
    const shares = (position: number): string[] => {
      const { inSentence, inKeys, inAntecedents, ofNames } = coverageOf(question, position);
      return [inSentence, inKeys, inAntecedents, ofNames].map((share) => share.toFixed(9));
    };
    const own = ostra / total;
    const withKeys = (ostra + other) / total;
    expect(shares(0)).toEqual([own, withKeys, own, 1].map((share) => share.toFixed(9)));
    expect(shares(1)).toEqual([0, 0, own, 0].map((share) => share.toFixed(9)));
    expect(unknownShareOf(question)).toBeCloseTo(other / total);
  });

  test("nothing of a question without words", () => {
    const nothing = { inSentence: 0, inKeys: 0, inAntecedents: 0, ofNames: 0 };
    expect(coverageOf([], 0)).toEqual(nothing);
    expect(unknownShareOf([])).toBe(0);
  });
});

test.each([
  ["the whole", "ostra floods", 2],
  ["a part in a row", "when ostra floods", 2],
  ["words apart", "floods ostra", 1],
  ["no word", "oil", 0],
])("the longest run of %s", (_, question, length) => {
  const stems = question.split(" ");
  expect(longestRun(stems, stems.map(factsOf), words.sentences[0]?.sequence ?? [], 0)).toBe(length);
});
