import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { createLexicalIndex } from "../../src/adapters/index/bm25-index.js";
import type { Anticipated } from "../../src/corpus/anticipated.js";
import { languages } from "../../src/languages/index.js";
import { understandingOf } from "../../src/open-addresses.js";
import { createExactIndex } from "../../src/retrieval/exact-index.js";
import {
  formatKeyStems,
  parseKeyStems,
  sampleKeyStems,
  stemKeys,
} from "../../src/retrieval/key-stems.js";
import { listPassages } from "../../src/retrieval/passage.js";
import { createRetriever } from "../../src/retrieval/retriever.js";
import { createFakeEncoder } from "../support/fake-encoder.js";

const [official] = await readCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)));
if (!official) throw new Error("expected an address in the corpus");
const { address, anticipated } = official;

/** Every so many keys of the bundled address, of each language some: a few hundred tell as much as all. */
const some = <T>(all: readonly T[]): T[] => all.filter((_, i) => i % 40 === 0);
const keys: Anticipated = {
  questions: some(anticipated.questions),
  gaps: some(anticipated.gaps),
};

test("a key has the stems of its words in order, questions before gaps, each in its own language", () => {
  const [at] = address.sentences;
  if (!at) throw new Error("expected a sentence");
  const key = { author: "a", isList: false };
  const question = { ...key, at, also: [], isSample: false };
  const few: Anticipated = {
    questions: [{ ...question, question: "Who harvests grains?", language: "en" }],
    gaps: [
      { ...key, question: "???", language: "en", topic: "marks" },
      { ...key, question: "What of grains?", language: "en", topic: "grains" },
    ],
  };
  expect(stemKeys(few, languages.understandingOf)).toEqual([
    ["who", "harvest", "grain"],
    [],
    ["what", "of", "grain"],
  ]);
});

test("what is written is read again", () => {
  const stem = fc.stringMatching(/^[\p{L}\p{N}]{1,12}$/u);
  fc.assert(
    fc.property(fc.array(fc.array(stem, { maxLength: 9 }), { maxLength: 9 }), (stems) => {
      expect(parseKeyStems(formatKeyStems(stems))).toEqual(stems);
    }),
  );
  const all = stemKeys(keys, languages.understandingOf);
  expect(parseKeyStems(formatKeyStems(all))).toEqual(all);
});

test("another stem of one language is told from a sample of the keys", () => {
  const other = (language: string) => ({
    ...languages.understandingOf(language),
    ...(language === "ru" && { stem: (word: string) => word }),
  });
  const sample = (of: typeof other): string => formatKeyStems(sampleKeyStems(anticipated, of));
  expect(sample(other)).not.toBe(sample(languages.understandingOf));
});

test("a retriever finds with saved stems what it finds with those read afresh", async () => {
  const encoder = createFakeEncoder();
  const passages = listPassages(address, keys, languages.understandingOf);
  const parts = {
    address,
    anticipated: keys,
    vectors: createExactIndex(await encoder.embedPassages(passages.map(({ text }) => text))),
    understanding: understandingOf(address),
    understandingOf: languages.understandingOf,
    createLexicalIndex,
  };
  const saved = formatKeyStems(stemKeys(keys, languages.understandingOf));
  const afresh = createRetriever(parts);
  const fromSaved = createRetriever({ ...parts, keyStems: parseKeyStems(saved) });
  // Other keys than those that are indexed: some of their words are known, some are not.
  const others = anticipated.questions.filter((_, i) => i % 200 === 20);
  expect(others.length).toBeGreaterThan(50);
  for (const { question, language } of others) {
    const embedding = await encoder.embedQuery(question);
    const [found, expected] = [fromSaved, afresh].map((retriever) =>
      retriever.retrieve(question, embedding, undefined, languages.understandingOf(language)),
    );
    expect(found).toEqual(expected);
  }
});
