import { expect, test } from "vitest";
import { rememberStems } from "../../src/words/remember-stems.js";

test("a word is stemmed once, and has the same stem ever after", () => {
  const asked: string[] = [];
  const stem = rememberStems((word) => {
    asked.push(word);
    return word.slice(0, 3);
  });
  expect(["bread", "roads", "bread"].map(stem)).toEqual(["bre", "roa", "bre"]);
  expect(asked).toEqual(["bread", "roads"]);
});

test("an empty stem is remembered, too, and any number of words is stemmed right", () => {
  let times = 0;
  const stem = rememberStems((word) => {
    times++;
    return word.slice(9);
  });
  expect([stem("a"), stem("a"), times]).toEqual(["", "", 1]);
  const words = Array.from({ length: 30_000 }, (_, i) => `word-nr. ${i}`);
  expect(words.filter((word, i) => stem(word) !== `${i}`)).toEqual([]);
});
