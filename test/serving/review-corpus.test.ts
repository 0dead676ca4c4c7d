import { expect, test } from "vitest";
import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { NOTHING_ANTICIPATED } from "../../src/corpus/anticipated.js";
import { createAddress } from "../../src/corpus/parse-address.js";
import { reviewKeys, reviewLanguages, reviewTexts } from "../../src/serving/review-corpus.js";
import { createTestAddress } from "../support/test-address.js";

const ENCODER = { name: "e", languages: ["en", "ru"] };

function entry(body: string, slug = "a", language = "en"): CorpusEntry {
  return {
    address: createAddress(slug, { body, metadata: { ...createTestAddress("One."), language } }),
    anticipated: NOTHING_ANTICIPATED,
    checksum: "c",
  };
}

const SPEECH = "The price of bread will stay. Bakers are paid.\n\nThe mills stay open for all.";

test("nothing is said of texts that are as they should be", async () => {
  expect(reviewTexts([entry(SPEECH)])).toEqual([]);
  const bundled = await readCorpus("corpus");
  expect(reviewTexts(bundled)).toEqual([]);
  expect(reviewLanguages(bundled, { name: "e", languages: ["en"] })).toEqual([]);
  expect(reviewKeys(bundled)).toBeUndefined();
});

test("a paragraph of a whole speech is odd, a long one is not", () => {
  expect(reviewTexts([entry("Some words and more. ".repeat(250).trim())])).toEqual([]);
  expect(reviewTexts([entry("Some words and more. ".repeat(260).trim())])).toEqual([
    "a: ¶1 has 1040 words: expected an empty line between paragraphs",
  ]);
});

test("lines as wide as a page are odd, one verse among paragraphs is not", () => {
  const verse = "Now it is\nspring again.";
  expect(reviewTexts([entry(`${SPEECH}\n\n${verse}`)])).toEqual([]);
  expect(
    reviewTexts([entry("The price of\nbread will stay.\n\nThe mills stay\nopen.\n\nThanks.")]),
  ).toEqual(["a: lines break inside 2 of 3 paragraphs: expected a paragraph to be one line"]);
});

test("footnote digits are odd, years and counts are not", () => {
  expect(reviewTexts([entry("In 2022 we paved 12 roads. Article 5 stays, item 5a too.")])).toEqual(
    [],
  );
  expect(reviewTexts([entry("We paved the roads.12 They are long.")])).toEqual([
    'a: 1 numbers glued to words, such as "s.12": expected no footnote marks',
  ]);
});

test("a line that only separates is odd", () => {
  expect(reviewTexts([entry(`${SPEECH}\n\n* * *\n\nThanks.`)])).toEqual([
    'a: 1 lines without a word, such as "* * *": expected separators to be left out',
  ]);
});

test("the same text in two folders is told of the second", () => {
  expect(reviewTexts([entry(SPEECH), entry(SPEECH, "b"), entry("Other.", "c")])).toEqual([
    "b: the same text as a: expected each text once, remove one of them",
  ]);
});

test("a text in another language than it declares is told, where both can be told apart", () => {
  const russian = "Сегодня мы вместе начинаем большую работу ради нашей страны и наших детей.";
  expect(reviewLanguages([entry(russian)], ENCODER)).toEqual([
    'a: the text is in "ru", the front matter says "en"; correct "language" in its address.txt',
  ]);
  expect(reviewLanguages([entry(SPEECH, "a", "ru")], ENCODER)).toEqual([
    'a: the text is in "en", the front matter says "ru"; correct "language" in its address.txt',
  ]);
  expect(reviewLanguages([entry(russian, "a", "ru-RU")], ENCODER)).toEqual([]);
});

test("a language that the encoder does not read is told; one whose languages are unknown may read all", () => {
  const french = entry("Nous avons commencé. La ville est belle.", "a", "fr");
  expect(reviewLanguages([french], ENCODER)).toEqual([
    'a: e reads en, ru, not "fr": questions about it are answered badly; set ENCODER to a model that reads it',
  ]);
  expect(reviewLanguages([french], { name: "e", languages: [] })).toEqual([]);
});

test("addresses without anticipated questions are named once", () => {
  expect(reviewKeys([entry(SPEECH), entry(SPEECH, "b")])).toBe(
    "a, b: without anticipated questions, so answered less well; write some into questions.jsonl (corpus/README.md says how)",
  );
});
