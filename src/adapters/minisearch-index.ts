import MiniSearch from "minisearch";
import type { LexicalDocument, LexicalIndex, Stem } from "../retrieval/lexical-index.js";
import { contentWords, splitWords } from "../retrieval/words.js";

/** The paragraph says what a sentence is about, but must not outweigh its own words. */
const CONTEXT_BOOST = 0.25;
/** A word found by its beginning or in spite of a typo counts less than the word itself. */
const PREFIX_WEIGHT = 0.5;
const TYPO_WEIGHT = 0.4;
/** Stems shorter than this are too common for a beginning or a typo to mean anything. */
const SHORTEST_INEXACT = 4;
/** Share of a stem's length that may be mistyped: 1 edit in 4 to 9 letters, 2 in 10 or more. */
const TYPO_SHARE = 0.2;

/** Search by words with MiniSearch: BM25+ over stems, with beginnings of words and typos. */
export function createLexicalIndex(
  documents: readonly LexicalDocument[],
  stem: Stem,
): LexicalIndex {
  // A word that some text holds is searched as it is: its inexact matches would be other words, and
  // cost more than all the rest of a search.
  const known = new Set(
    documents.flatMap(({ text, context }) => splitWords(`${text} ${context}`).map(stem)),
  );
  const isInexact = (term: string): boolean => term.length >= SHORTEST_INEXACT && !known.has(term);
  const index = new MiniSearch<{ id: number; text: string; context: string }>({
    fields: ["text", "context"],
    tokenize: splitWords,
    processTerm: (word) => stem(word),
    searchOptions: {
      boost: { context: CONTEXT_BOOST },
      tokenize: contentWords,
      prefix: isInexact,
      fuzzy: (term) => (isInexact(term) ? TYPO_SHARE : false),
      weights: { prefix: PREFIX_WEIGHT, fuzzy: TYPO_WEIGHT },
    },
  });
  index.addAll(documents.map((document, id) => ({ id, ...document })));
  return {
    search: (question) =>
      index
        .search(question)
        .map(({ id, score }) => ({ position: id as number, weight: score }))
        .sort((a, b) => b.weight - a.weight || a.position - b.position),
  };
}
