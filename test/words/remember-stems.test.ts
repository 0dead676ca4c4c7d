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

/** A memory of so many words, and which words were stemmed. */
function rememberFew(most: number): { stem: (word: string) => string; asked: string[] } {
  const asked: string[] = [];
  const stem = rememberStems((word) => {
    asked.push(word);
    return `${word}-`;
  }, most);
  return { stem, asked };
}

test("a full memory forgets what is not asked for, and never a word in use", () => {
  const { stem, asked } = rememberFew(3);
  for (const other of ["road", "salt", "mill", "town", "lake", "hill", "wood", "barn"])
    expect([stem("bread"), stem(other)]).toEqual(["bread-", `${other}-`]);
  expect(asked.filter((word) => word === "bread")).toEqual(["bread"]);
  stem("road");
  expect(asked.filter((word) => word === "road")).toEqual(["road", "road"]);
});

test("as many words as it holds are stemmed once however often they come round, at its edge too", () => {
  for (const most of [1, 2, 5]) {
    const { stem, asked } = rememberFew(most);
    const words = Array.from({ length: most }, (_, i) => `word${i}`);
    for (let round = 0; round < 4; round++) {
      words.map(stem);
      // Another word each time, so that it runs over.
      stem(`other${round}`);
    }
    expect(asked.filter((word) => word.startsWith("word"))).toEqual(words);
  }
});

test("a word longer than any is stemmed and not kept", () => {
  const { stem, asked } = rememberFew(3);
  const longest = "a".repeat(40);
  const longer = "b".repeat(41);
  expect([longest, longest, longer, longer].map(stem)).toEqual([
    `${longest}-`,
    `${longest}-`,
    `${longer}-`,
    `${longer}-`,
  ]);
  expect(asked).toEqual([longest, longer, longer]);
});
