import { expect, test } from "vitest";
import { createEnglishSpelling } from "../../src/adapters/english-spelling.js";
import { englishStem } from "../../src/adapters/english-stem.js";
import { createLexicalIndex } from "../../src/adapters/bm25-index.js";
import { contentWords, splitWords } from "../../src/retrieval/words.js";

const address =
  "The National Kurultai fights corruption. Agriculture and logistics need reform. Public servants obey.";
const spelling = createEnglishSpelling(address, [
  "will bribes end?",
  "wil bribbes end",
  "logistcs",
]);

test.each([
  ["curruption", "corruption", "one letter wrong"],
  ["agricultre", "agriculture", "one letter left out"],
  ["kurultay", "kurultai", "a name of the address"],
  ["refrom", "reform", "two neighbours swapped"],
  ["publik", "public", "as it sounds"],
  ["logistcs", "logistics", "a typo in an anticipated question is no word to correct to"],
  ["bribbes", "bribes", "a word of the anticipated questions that English knows"],
])("%s becomes %s: %s", (typed, corrected) => {
  expect(spelling.correct(typed)).toBe(corrected);
});

test.each([
  ["corruption", "a word of the address"],
  ["republic", "English, though one edit from a word of the address"],
  ["form", "English"],
  ["xyzzyq", "nothing is near"],
  ["kur", "too short"],
])("%s stays: %s", (word) => {
  expect(spelling.correct(word)).toBe(word);
});

test("British and American spellings and word forms share a stem", () => {
  expect(
    new Set(["modernise", "modernize", "modernisation", "modernizing"].map(englishStem)).size,
  ).toBe(1);
  expect(englishStem("labour")).toBe(englishStem("labor"));
  expect(englishStem("favourable")).toBe(englishStem("favorable"));
  // Not every "our" is British: these were once torn apart.
  expect(englishStem("courts")).toBe(englishStem("court"));
  expect(englishStem("citizens")).toBe("citizen");
});

const terms = (text: string): string[] => splitWords(text).map(englishStem);
const index = createLexicalIndex(
  [
    ["We will protect private property.", "Business and trade."],
    ["Courts must be fair.", "Law and order."],
    ["Trade unions met.", ""],
    ["Modernisation of roads goes on.", ""],
  ].map(([text = "", context = ""]) => ({ terms: terms(text), context: terms(context) })),
);
const positions = (question: string): number[] =>
  index.search(contentWords(question).map(englishStem), 10).map(({ position }) => position);

test.each([
  ["protection of property", [0], "stems of two words"],
  ["modernize roads", [3], "American spelling and a stem"],
  ["proprty", [0], "a typo"],
  ["modern", [3], "the beginning of a word"],
  ["trade", [2, 0], "its own words before the words of the paragraph around it"],
  ["what about the courts", [1], "function words find nothing"],
  ["zebra", [], "no word in common"],
])("%j finds %j: %s", (question, expected) => {
  expect(positions(question)).toEqual(expected);
});
