import { beforeAll, expect, test } from "vitest";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { openAddresses } from "../../src/open-addresses.js";
import { readSettings } from "../../src/config.js";
import type { Corpus } from "../../src/conversation/corpus.js";
import { leavesToMeaning, listByWords, listInline } from "../../src/conversation/inline-list.js";
import { languages } from "../../src/languages/index.js";
import { projectRoot } from "../../src/project.js";

/** The real address without an encoder; what is asked of it is noted. */
let corpus: Corpus;
const asked: string[] = [];
beforeAll(async () => {
  const addresses = openAddresses(await readCorpus(readSettings({}, projectRoot()).corpusDir));
  corpus = {
    addresses,
    nearByMeaning: (words, waiting) => {
      asked.push(`${waiting ?? ""}: ${words}`);
      return Promise.resolve([]);
    },
  } as Pick<Corpus, "addresses" | "nearByMeaning"> as Corpus;
});

const leaves = (query: string): boolean =>
  leavesToMeaning(languages.read, query, listByWords(corpus, query));

test.each([
  ["words in a row, the last of them cut", "we must support the initi"],
  ["a saying half remembered", "measure twice cut once"],
  ["half of it misspelt", "privite property protection"],
  ["words that fill a screen", "reform"],
  ["a place", "p10s2"],
])("words are enough for %s: %s", (_, query) => {
  expect(leaves(query)).toBe(false);
});

test.each([
  ["a topic of one word that stands there once", "corruption"],
  ["one of two", "middle class"],
  ["words that stand nowhere", "stolen assets abroad"],
  ["words that are like some by chance", "when is his next speech to parliament"],
  ["a question in words of the text", "what is a barrier to corruption"],
  ["a question by its mark", "measure twice and cut once?"],
  ["another language", "семь раз отмерь один отрежь"],
])("%s leaves something to meaning: %s", (_, query) => {
  expect(leaves(query)).toBe(true);
});

test("nothing typed leaves nothing", () => {
  expect(leavesToMeaning(languages.read, " ", [])).toBe(false);
});

test("the encoder is asked by somebody who types, and only where it is needed", async () => {
  asked.length = 0;
  expect(await listInline(corpus, languages.read, "measure twice cut once")).toMatchObject({
    isByMeaning: false,
  });
  expect(asked).toEqual([]);
  expect(await listInline(corpus, languages.read, "farming")).toMatchObject({ isByMeaning: true });
  expect(asked).toEqual(["typing: farming"]);
});
