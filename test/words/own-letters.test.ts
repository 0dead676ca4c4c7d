import { expect, test } from "vitest";
import { inOwnLetters } from "../../src/words/own-letters.js";
import { languages } from "../../src/languages/index.js";

const read = (text: string, language: string): string =>
  inOwnLetters(text, languages.understandingOf(language));

test.each([
  ["kurultai qaida otedi", "kk", "құрылтай қайда"],
  ["chto on skazal pro korruptsiyu", "ru", "что он сказал про коррупцию"],
  ["referendum qashan boldy, айтшы", "kk", "қашан"],
])("%j in Latin letters is brought back", (typed, language, expected) => {
  expect(read(typed, language).toLowerCase()).toContain(expected.toLowerCase());
});

test.each([
  ["«There was no coercion» осы мәтінде бар ма", "kk"],
  ["measure twice and cut once деген мақал бар ма", "kk"],
  ["The fate of our homeland is in the hands of each one of us, так и сказал?", "ru"],
])("%j keeps the quotation as it is typed", (typed, language) => {
  expect(read(typed, language)).toBe(typed);
});
