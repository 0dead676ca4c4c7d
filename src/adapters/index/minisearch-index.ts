import MiniSearch from "minisearch";
import type { LexicalDocument, LexicalIndex } from "../../retrieval/lexical-index.js";

/** The paragraph says what a sentence is about, but must not outweigh its own words. */
const CONTEXT_BOOST = 0.25;
/** A word found by its beginning or in spite of a typo counts less than the word itself. */
const PREFIX_WEIGHT = 0.5;
const TYPO_WEIGHT = 0.4;
/** Stems shorter than this are too common for a beginning or a typo to mean anything. */
const SHORTEST_INEXACT = 4;
/** Share of a stem's length that may be mistyped: 1 edit in 4 to 7 letters, 2 in 8 to 12. */
const TYPO_SHARE = 0.2;

/**
 * Search by words: MiniSearch's BM25+ over stems, with beginnings of words and typos. It multiplies
 * what a text's words weigh by how many of the question's words the text has.
 *
 * @param isRight whether a term is right as it stands although no document has it
 */
export function createLexicalIndex(
  documents: readonly LexicalDocument[],
  isRight: (term: string) => boolean = () => false,
): LexicalIndex {
  const known = new Set(documents.flatMap(({ terms, context }) => [...terms, ...context]));
  // A known word is searched as it is: its inexact matches would be other words.
  const isInexact = (term: string): boolean =>
    term.length >= SHORTEST_INEXACT && !known.has(term) && !isRight(term);
  const index = new MiniSearch<{ id: number; terms: string; context: string }>({
    fields: ["terms", "context"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    searchOptions: {
      boost: { context: CONTEXT_BOOST },
      prefix: isInexact,
      fuzzy: (term) => isInexact(term) && TYPO_SHARE,
      weights: { prefix: PREFIX_WEIGHT, fuzzy: TYPO_WEIGHT },
    },
  });
  index.addAll(
    documents.map(({ terms, context }, id) => ({
      id,
      terms: terms.join(" "),
      context: context.join(" "),
    })),
  );
  return {
    search(terms, limit, beside = []) {
      const finding = new Set(terms);
      return index
        .search([...new Set([...terms, ...beside])].join(" "), {
          filter: ({ queryTerms }) => queryTerms.some((term) => finding.has(term)),
        })
        .map(({ id, score }) => ({ position: id as number, weight: score }))
        .sort((a, b) => b.weight - a.weight || a.position - b.position)
        .slice(0, limit);
    },
  };
}
