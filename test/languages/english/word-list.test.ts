import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import wordListPath from "word-list";
import { readEnglishWords } from "../../../src/languages/english/word-list.js";

const isEnglish = readEnglishWords();
const words = readFileSync(wordListPath, "utf8").split("\n");

test("knows every word of the list of at least three letters", () => {
  const missing = words.filter((word) => word.length >= 3 && !isEnglish(word));
  expect(words.length).toBeGreaterThan(250_000);
  expect(missing).toEqual([]);
});

test.each([
  ["kurultai", "a name"],
  ["publi", "the beginning of a word"],
  ["ublic", "the end of a word"],
  ["pub\nlic", "two lines"],
  ["qqq", "no word begins so"],
  ["құрылтай", "letters of another script"],
])("does not know %j: %s", (word) => {
  expect(isEnglish(word)).toBe(false);
});
