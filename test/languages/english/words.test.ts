import { expect, test } from "vitest";
import { createEnglishSpelling } from "../../../src/languages/english/spelling.js";
import { englishStem } from "../../../src/languages/english/stem.js";
import { createLexicalIndex } from "../../../src/adapters/index/bm25-index.js";
import { contentWords } from "../../../src/words/content-words.js";
import { splitWords } from "../../../src/words/tokenise.js";
import { createTestAddress } from "../../support/test-address.js";
import { ENGLISH_UNDERSTANDING } from "../../../src/languages/english/understanding.js";

const address = createTestAddress(
  "The National Kurultai fights corruption. Agriculture and logistics need reform. Public servants of the state obey.",
);
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
  ["stae", "state", "a letter left out"],
  ["orruption", "corruption", "the first letter left out"],
  ["xcorruption", "corruption", "a letter too many before the first"],
  ["vorruption", "corruption", "another first letter"],
  ["ocrruption", "corruption", "the first two letters swapped"],
  ["cooruptiin", "corruption", "two edits in a long word"],
  ["teh", "the", "a small word with its letters swapped"],
  ["hwo", "how", "rather the last letters than the first"],
  ["thecorruption", "the corruption", "a space left out"],
  ["publicservants", "public servants", "a space left out between two words of the address"],
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
  ["dribes", "no word of the address begins with another letter"],
  ["kur", "too short"],
  ["won", "English, though a swap makes it a small word"],
  ["isthe", "two small words name no topic"],
  ["corruptionxqz", "its ending is no word"],
  ["stxxe", "two edits in a short word"],
  ["rfeorx", "a swap and an edit in a short word"],
])("%s stays: %s", (word) => {
  expect(spelling.correct(word)).toBe(word);
});

test.each([
  ["kurltai", "kurultai", "a name with a letter left out"],
  ["speakr", "speaker", "the speaker's name"],
  ["curruption", "curruption", "no name of the address is near"],
  ["corruption", "corruption", "a word of the address"],
])("typed as a name, %s becomes %s: %s", (typed, corrected) => {
  expect(spelling.correctName(typed)).toBe(corrected);
});

test("another first letter is believed only where its word is typed much more often", () => {
  const address = createTestAddress("Molta grows, kolte too.");
  expect(createEnglishSpelling(address, []).correct("kolta")).toBe("kolte");
  const often = Array<string>(200).fill("molta");
  expect(createEnglishSpelling(address, often).correct("kolta")).toBe("molta");
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
  index
    .search(contentWords(question, ENGLISH_UNDERSTANDING).map(englishStem), 10)
    .map(({ position }) => position);

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
