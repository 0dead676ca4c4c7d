import { expect, test } from "vitest";
import { findNames } from "../../src/words/names.js";

const stem = (word: string): string => word.replace(/s$/u, "");

test.each<[string, readonly string[], readonly string[]]>([
  ["a word with a capital inside a sentence", ["The river Ostra floods."], ["ostra"]],
  ["not the first word, which always has one", ["Ostra floods."], []],
  ["not a word that also stands small", ["We trust the People.", "The people speak."], []],
  [
    "a stem, so that its plural is the same name",
    ["Two Kurultais met.", "The Kurultai met."],
    ["kurultai"],
  ],
  ["not a number", ["In 2022 they met."], []],
])("a name is %s: %j", (_, sentences, names) => {
  expect([...findNames(sentences, stem)]).toEqual(names);
});
