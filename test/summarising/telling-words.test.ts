import fc from "fast-check";
import { expect, it } from "vitest";
import {
  LONGEST_TELLING,
  namingWords,
  tellingStretch,
} from "../../src/summarising/telling-words.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";

const stretch = (sentence: string, weigh: (word: string) => number): string => {
  const { start, end } = tellingStretch(sentence, weigh, ENGLISH_UNDERSTANDING);
  return sentence.slice(start, end);
};
const threeEach = (): number => 3;

it("is made of the words that weigh most and what stands between them", () => {
  const rare = new Set(["checks", "balances"]);
  const weigh = (word: string): number => (rare.has(word) ? 4 : 1);
  expect(stretch("We will form a model of checks and balances.", weigh)).toBe(
    // `model of` in front of it weighs 1 and costs 0.8: it just pays; `form` names nothing.
    "model of checks and balances",
  );
});

it("begins and ends with a word that names something", () => {
  expect(stretch("We must take care of the bridges, and we must go on.", threeEach)).toBe(
    "care of the bridges",
  );
});

it("does not run across a mark for little", () => {
  // Two words of one weigh 2 and cost 0.8 and a mark 3.
  expect(stretch("Old mills, new bridges", () => 1)).toBe("Old mills");
});

it("does not stop before the word that its last words describe", () => {
  // "careless millers and greedy merchants" is too long; without "merchants" it would say "greedy".
  expect(stretch("No careless millers and greedy merchants here.", threeEach)).toBe(
    "millers and greedy merchants",
  );
});

it("takes a compound as one word, however long it is", () => {
  expect(stretch("We need high-yield farms", threeEach)).toBe("high-yield farms");
  const long = "antidisestablishmentarianism-counterrevolutionaries";
  expect(stretch(`We need ${long} now`, threeEach)).toBe(long);
});

it("is the whole sentence when nothing in it names anything", () => {
  expect(stretch("We must go on!", threeEach)).toBe("We must go on!");
});

it("names no words of grammar and none that could stand anywhere", () => {
  expect(namingWords("We must certainly take the high bridge.", ENGLISH_UNDERSTANDING)).toEqual([
    "high",
    "bridge",
  ]);
});

it("is for any sentence a short stretch of it from word to word", () => {
  const words = fc.array(
    fc.constantFrom("We", "must", "bridges", "old", "mill,", "new-made", "a"),
    {
      minLength: 1,
      maxLength: 20,
    },
  );
  fc.assert(
    fc.property(words, (all) => {
      const sentence = all.join(" ");
      const told = stretch(sentence, threeEach);
      expect(sentence).toContain(told);
      if (namingWords(sentence, ENGLISH_UNDERSTANDING).length === 0) return;
      expect(told.length).toBeLessThanOrEqual(LONGEST_TELLING);
      expect(told).toMatch(/^[\p{L}].*\p{L}$/u);
    }),
  );
});
