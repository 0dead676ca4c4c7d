import { expect, test } from "vitest";
import {
  coverage,
  createRarity,
  longestRun,
  weighStems,
} from "../../src/retrieval/word-overlap.js";

const SENTENCES = ["court reform", "court law", "court"].map((text) => new Set(text.split(" ")));
const { of: rarityOf } = createRarity(SENTENCES);

test("a rare word of the question counts more than a common one", () => {
  const weights = weighStems(["court", "reform"], rarityOf);
  const rare = coverage(weights, [false, true]);
  const common = coverage(weights, [true, false]);
  // ln(1 + 3 / (1 + df)): "court" stands in three sentences, "reform" in one.
  expect(rare).toBeCloseTo(Math.log(2.5) / (Math.log(2.5) + Math.log(1.75)));
  expect(rare + common).toBeCloseTo(1);
  expect(coverage(weights, [true, true])).toBe(1);
});

test("nothing is covered of a question without words, or with none that weighs", () => {
  expect(coverage(weighStems([], rarityOf), [])).toBe(0);
  expect(
    coverage(
      weighStems(["court"], () => 0),
      [true],
    ),
  ).toBe(0);
});

test.each([
  ["the whole", "check balance", "new check balance here", 2],
  ["a part in a row", "strong check balance", "check balance", 2],
  ["words apart", "check balance", "check new balance", 1],
  ["no word", "oil", "check balance", 0],
])("the longest run of %s", (_, question, sentence, length) => {
  const needle = question.split(" ");
  const hay = sentence.split(" ");
  const stands = needle.map((one) => hay.includes(one));
  expect(longestRun(needle, hay, stands)).toBe(length);
});
