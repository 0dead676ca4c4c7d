import { expect, test } from "vitest";
import {
  coverage,
  createPlaces,
  createRarity,
  longestRun,
  shareOf,
  weighStems,
} from "../../src/retrieval/word-overlap.js";

const SENTENCES = ["court reform", "court law", "court"].map((text) => new Set(text.split(" ")));
const { of: rarityOf } = createRarity(SENTENCES);
const placesOf = createPlaces(SENTENCES);

test("a stem stands in the texts that have it, an unknown one nowhere", () => {
  expect([...placesOf("court")]).toEqual([1, 1, 1]);
  expect([...placesOf("law")]).toEqual([0, 1, 0]);
  expect([...placesOf("oil")]).toEqual([0, 0, 0]);
});

test("a rare word of the question counts more than a common one", () => {
  const stems = ["law", "reform", "court"];
  const weighed = weighStems(stems, rarityOf);
  const places = stems.map(placesOf);
  // ln(1 + 3 / (1 + df)): "court" stands in three sentences, "law" and "reform" in one each.
  const [rare, common] = [Math.log(2.5), Math.log(1.75)];
  expect(coverage(weighed, places, 0)).toBeCloseTo((rare + common) / (2 * rare + common));
  expect(coverage(weighed, places, 2)).toBeCloseTo(common / (2 * rare + common));
  expect(shareOf(weighed, () => true)).toBe(1);
});

test("nothing is covered of a question without words, or with none that weighs", () => {
  expect(coverage(weighStems([], rarityOf), [], 0)).toBe(0);
  const weightless = weighStems(["court"], () => 0);
  expect(coverage(weightless, [placesOf("court")], 0)).toBe(0);
});

test.each([
  ["the whole", "check balance", "new check balance here", 2],
  ["a part in a row", "strong check balance", "check balance", 2],
  ["words apart", "check balance", "check new balance", 1],
  ["no word", "oil", "check balance", 0],
])("the longest run of %s", (_, question, sentence, length) => {
  const needle = question.split(" ");
  const hay = sentence.split(" ");
  const places = needle.map(createPlaces([new Set(hay)]));
  expect(longestRun(needle, hay, places, 0)).toBe(length);
});
