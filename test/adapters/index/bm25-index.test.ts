import fc from "fast-check";
import { expect, test } from "vitest";
import { createLexicalIndex } from "../../../src/adapters/index/bm25-index.js";
import type { LexicalDocument, LexicalMatch } from "../../../src/retrieval/lexical-index.js";

/** BM25+ as the paper writes it, term by term and document by document; exact words only. */
function slowSearch(
  documents: readonly LexicalDocument[],
  terms: readonly string[],
): LexicalMatch[] {
  const [k, b, delta] = [1.2, 0.7, 0.5];
  const weighField = (texts: readonly (readonly string[])[], term: string, at: number): number => {
    const text = texts[at] ?? [];
    const frequency = text.filter((one) => one === term).length;
    if (frequency === 0) return 0;
    const having = texts.filter((one) => one.includes(term)).length;
    const average = texts.reduce((sum, one) => sum + one.length, 0) / texts.length;
    return (
      Math.log(1 + (texts.length - having + 0.5) / (having + 0.5)) *
      (delta + (frequency * (k + 1)) / (frequency + k * (1 - b + (b * text.length) / average)))
    );
  };
  return documents
    .map((document, position) => {
      const found = [...new Set(terms)].filter(
        (term) => document.terms.includes(term) || document.context.includes(term),
      );
      const sum = found.reduce(
        (all, term) =>
          all +
          weighField(
            documents.map((one) => one.terms),
            term,
            position,
          ) +
          0.25 *
            weighField(
              documents.map(({ context }) => context),
              term,
              position,
            ),
        0,
      );
      return { position, weight: sum * found.length };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || one.position - other.position);
}

// Three letters: too short for beginnings and typos.
const word = fc.constantFrom("red", "sea", "oak", "sun", "fog");
const words = fc.array(word, { maxLength: 8 });
const documents = fc.array(fc.record({ terms: words, context: words }), { maxLength: 12 });

test("a term beside the others adds to their matches and finds none by itself", () => {
  const index = createLexicalIndex(
    [["when", "mill"], ["where", "mill"], ["where"]].map((terms) => ({ terms, context: [] })),
  );
  const found = index.search(["mill"], 5, ["where"]);
  expect(found.map(({ position }) => position)).toEqual([1, 0]);
  expect(found[0]).toEqual(index.search(["mill", "where"], 5)[0]);
  expect(index.search([], 5, ["where"])).toEqual([]);
});

test("a search gives what the formula gives", () => {
  fc.assert(
    fc.property(documents, fc.array(words, { maxLength: 4 }), (texts, questions) => {
      const index = createLexicalIndex(texts);
      for (const question of questions) {
        const found = index.search(question, texts.length);
        const expected = slowSearch(texts, question);
        expect(new Set(found.map(({ position }) => position))).toEqual(
          new Set(expected.map(({ position }) => position)),
        );
        found.forEach(({ weight }, i) => {
          expect(weight).toBeCloseTo(expected[i]?.weight ?? Number.NaN, 9);
        });
      }
    }),
  );
});

test("fewer matches are the first of all matches", () => {
  fc.assert(
    fc.property(documents, words, fc.integer({ min: 1, max: 12 }), (texts, question, limit) => {
      const index = createLexicalIndex(texts);
      expect(index.search(question, limit)).toEqual(
        index.search(question, texts.length).slice(0, limit),
      );
    }),
  );
});

const text = (terms: string, context = ""): LexicalDocument => ({
  terms: terms.split(" "),
  context: context.split(" "),
});

test("equal texts come in order of position", () => {
  const index = createLexicalIndex([text("oak"), text("sea"), text("oak"), text("oak")]);
  expect(index.search(["oak"], 2).map(({ position }) => position)).toEqual([0, 2]);
});

test.each([
  [["harvesting"], [], "a longer word is not found by what it begins with"],
  [["harv"], [1, 0], "a beginning finds longer words, the nearest in length first"],
  [["harvets"], [], "two letters swapped are two edits, too many in seven letters"],
  [["hxrvest"], [1], "one edit in seven letters"],
  [["hxrvxst"], [], "two edits in seven letters"],
  [["har"], [], "three letters are too few for a beginning"],
  [["grain"], [2], "a word that some text holds is not searched inexactly: grains is another"],
])("%j finds %j: %s", (question, expected) => {
  const index = createLexicalIndex([
    text("harvesters rest"),
    text("harvest time"),
    text("grain dries"),
    text("grains sprout"),
  ]);
  expect(index.search(question, 10).map(({ position }) => position)).toEqual(expected);
});

test("a word that is right as it stands has no inexact matches", () => {
  const texts = [text("harvest time")];
  expect(createLexicalIndex(texts).search(["harvested"], 5)).toHaveLength(1);
  const index = createLexicalIndex(texts, (term) => term === "harvested");
  expect(index.search(["harvested"], 5)).toEqual([]);
});

test("a word found inexactly weighs less than the word itself", () => {
  const index = createLexicalIndex([text("harvest time"), text("sowing time")]);
  const weigh = (term: string): number => index.search([term], 1)[0]?.weight ?? 0;
  // A typo counts 0.4 of the word, less for its one edit in seven letters; a beginning 0.5.
  expect(weigh("hxrvest") / weigh("harvest")).toBeCloseTo(0.4 * (7 / 8), 9);
  expect(weigh("harv") / weigh("harvest")).toBeCloseTo(0.5 * (4 / 7), 9);
});

test("an index of no texts finds nothing", () => {
  expect(createLexicalIndex([]).search(["oak"], 5)).toEqual([]);
});
