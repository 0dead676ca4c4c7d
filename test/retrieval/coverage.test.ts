import { expect, test } from "vitest";
import { coverageOf, longestRun } from "../../src/retrieval/coverage.js";

const weigh = (stem: string): number => ({ ostra: 3, rise: 1 })[stem] ?? 0;

test.each([
  ["all stems", ["ostra", "rise"], ["ostra", "rise"], 1],
  ["the heavy one of two", ["ostra", "rise"], ["ostra"], 3 / 4],
  ["a stem twice, as often as it is asked", ["rise", "rise", "ostra"], ["rise"], 2 / 5],
  ["none", ["ostra"], ["rise"], 0],
  ["nothing of no stems", [], ["ostra"], 0],
  ["nothing where no stem weighs anything", ["the"], ["the"], 0],
])("covers %s", (_, stems, text, share) => {
  expect(coverageOf(stems, weigh, (stem) => text.includes(stem))).toBeCloseTo(share, 10);
});

test.each([
  ["the whole", "ostra floods", 2],
  ["a part in a row", "when ostra floods", 2],
  ["words apart", "floods ostra", 1],
  ["no word", "oil", 0],
  ["no words", "", 0],
])("the longest run of %s", (_, question, length) => {
  const stems = question.split(" ");
  expect(longestRun(stems, ["old", "ostra", "floods"])).toBe(length);
});
