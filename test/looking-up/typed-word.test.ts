import { expect, test } from "vitest";
import { createTypedWordReader } from "../../src/looking-up/typed-word.js";
import { createWordSequence } from "../../src/words/word-sequence.js";
import { createTestAddress } from "../support/test-address.js";

const sequence = createWordSequence(
  createTestAddress("The country will reform courts. The country's courts will be fair."),
);

/** What each typed word may stand for, the likeliest first. */
function readingsOf(typed: string): string[][] {
  const words = createTypedWordReader(sequence)(typed.split(" "));
  return words.map(({ like }) => [...like].sort((a, b) => b[1] - a[1]).map(([form]) => form));
}

test.each([
  ["the word itself before its other forms", "country's x", ["country's", "country"]],
  ["a word misspelt", "refrom x", ["reform"]],
  ["what stands before an apostrophe", "will've x", ["will"]],
  ["nothing, when it resembles nothing", "banana x", []],
])("a typed word stands for %s: %s", (_, typed, forms) => {
  expect(readingsOf(typed)[0]).toEqual(forms);
});

test("the last word may be cut, the others may not", () => {
  expect(readingsOf("cou cou")).toEqual([[], ["country", "courts", "country's"]]);
  // One letter would be the beginning of too many words.
  expect(readingsOf("c")).toEqual([[]]);
});

test("a word weighs as much as what it most likely stands for", () => {
  const words = createTypedWordReader(sequence)(["refrom", "will", "banana"]);
  // Of two sentences one has "reform", both have "will"; an unknown word counts as one of one.
  expect(words.map(({ weight }) => weight)).toEqual([3, 2, 3].map(Math.log));
});
