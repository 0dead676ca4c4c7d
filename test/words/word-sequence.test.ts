import { expect, test } from "vitest";
import { slice } from "../../src/corpus/span.js";
import { createWordSequence } from "../../src/words/word-sequence.js";
import { createTestAddress } from "../support/test-address.js";

const address = createTestAddress(
  "We trust the high-yield plan.\n\n* * *\n\nThe plan trusts us. We win.",
);
const sequence = createWordSequence(address);

/** The word at each place found, as it is written. */
function wordsAt(places: readonly number[]): string[] {
  return places.map((place) => slice(address.text, sequence.words[place] ?? { start: 0, end: 0 }));
}

test("words are found one after the other, across the ends of sentences", () => {
  expect(sequence.find(["plan", "the", "plan"])).toEqual([4]);
  expect(wordsAt(sequence.find(["plan"]))).toEqual(["plan", "plan"]);
  expect(sequence.find(["plan", "trust"])).toEqual([]);
});

test("the last of them may be the beginning of a longer one", () => {
  expect(wordsAt(sequence.findBeginning(["the", "p"]))).toEqual(["The"]);
  expect(wordsAt(sequence.findBeginning(["trust"]))).toEqual(["trust", "trusts"]);
});

test("no words are found nowhere", () => {
  expect(sequence.find([])).toEqual([]);
  expect(sequence.findBeginning([])).toEqual([]);
});

test("a line without words is a sentence of none", () => {
  expect(sequence.sentences.map((forms) => forms.length)).toContain(0);
  expect(sequence.sentences.flat()).toEqual(sequence.words.map(({ form }) => form));
});

test("typed dashes are read as the address has them", () => {
  const forms = sequence.locate("high—yield—we win").map(({ form }) => form);
  expect(forms).toEqual(["high", "yield", "we", "win"]);
  expect(sequence.locate("high—yield").map(({ form }) => form)).toEqual(["high-yield"]);
});
