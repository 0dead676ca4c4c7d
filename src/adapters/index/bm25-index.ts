import SearchableMap from "minisearch/SearchableMap";
import type { LexicalDocument, LexicalIndex } from "../../retrieval/lexical-index.js";

/**
 * BM25+ (Lv and Zhai, "Lower-bounding term frequency normalization", 2011): saturation of a term's
 * frequency, share of a text's length that counts, and what an occurrence is worth at least. The
 * values are those of MiniSearch.
 */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.7;
const LOWER_BOUND = 0.5;

/** The paragraph says what a sentence is about, but must not outweigh its own words. */
const CONTEXT_BOOST = 0.25;
/** A word found by its beginning or in spite of a typo counts less than the word itself. */
const PREFIX_WEIGHT = 0.5;
const TYPO_WEIGHT = 0.4;
/** Stems shorter than this are too common for a beginning or a typo to mean anything. */
const SHORTEST_INEXACT = 4;
/** Share of a stem's length that may be mistyped: 1 edit in 4 to 7 letters, 2 in 8 to 12. */
const TYPO_SHARE = 0.2;

/** What a term weighs in each document that has it, by the document's position. */
type Weights = Map<number, number>;

/**
 * Search by words: BM25+ over stems, with beginnings of words and typos.
 *
 * @param isRight whether a term is right as it stands although no document has it
 */
export function createLexicalIndex(
  documents: readonly LexicalDocument[],
  isRight: (term: string) => boolean = () => false,
): LexicalIndex {
  const index = new SearchableMap<Weights>();
  const addField = (texts: readonly (readonly string[])[], boost: number): void => {
    for (const [term, weights] of weighTerms(texts)) {
      const own = index.fetch(term, () => new Map<number, number>());
      for (const [document, weight] of weights)
        own.set(document, (own.get(document) ?? 0) + boost * weight);
    }
  };
  addField(
    documents.map(({ terms }) => terms),
    1,
  );
  addField(
    documents.map(({ context }) => context),
    CONTEXT_BOOST,
  );

  // A known word is searched as it is: its inexact matches would be other words.
  const weightsOf = (term: string): Weights => {
    const isExact = term.length < SHORTEST_INEXACT || isRight(term);
    return index.get(term) ?? (isExact ? new Map<number, number>() : weighInexact(index, term));
  };

  return {
    search(terms, limit, beside = []) {
      const finding = new Set(terms);
      const found = new Map<number, { sum: number; terms: number }>();
      for (const term of new Set([...terms, ...beside]))
        for (const [document, weight] of weightsOf(term)) {
          const match = found.get(document);
          if (match) {
            match.sum += weight;
            match.terms++;
          } else if (finding.has(term)) found.set(document, { sum: weight, terms: 1 });
        }
      return [...found]
        .map(([position, match]) => ({
          position,
          // A text with more of the question's words is worth more than their sum.
          weight: match.sum * match.terms,
        }))
        .sort((a, b) => b.weight - a.weight || a.position - b.position)
        .slice(0, limit);
    },
  };
}

/** What an unknown term weighs by the indexed terms that it may stand for, each once. */
function weighInexact(index: SearchableMap<Weights>, term: string): Weights {
  const meant = new Map<Weights, number>();
  const edits = Math.round(term.length * TYPO_SHARE);
  // The first letter is seldom mistyped; other words differ in it.
  const [first = ""] = term;
  const alike = index.atPrefix(first).fuzzyGet(term.slice(first.length), edits);
  for (const [weights, distance] of alike.values())
    meant.set(weights, (TYPO_WEIGHT * term.length) / (term.length + distance));
  for (const [longer, weights] of index.atPrefix(term))
    meant.set(weights, (PREFIX_WEIGHT * term.length) / longer.length);
  const sums: Weights = new Map();
  for (const [weights, share] of meant)
    for (const [document, weight] of weights)
      sums.set(document, (sums.get(document) ?? 0) + share * weight);
  return sums;
}

/** The BM25+ weight of each term in each text that has it. */
function weighTerms(texts: readonly (readonly string[])[]): Map<string, Weights> {
  const averageLength = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  const counts = new Map<string, Map<number, number>>();
  texts.forEach((terms, text) => {
    for (const term of terms) {
      const own = counts.get(term) ?? new Map<number, number>();
      counts.set(term, own.set(text, (own.get(text) ?? 0) + 1));
    }
  });
  for (const having of counts.values()) {
    const rarity = Math.log(1 + (texts.length - having.size + 0.5) / (having.size + 0.5));
    for (const [text, count] of having) {
      const length = (texts[text]?.length ?? 0) / averageLength;
      const saturated =
        (count * (SATURATION + 1)) /
        (count + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));
      having.set(text, rarity * (LOWER_BOUND + saturated));
    }
  }
  return counts;
}
