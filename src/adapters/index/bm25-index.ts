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
type Weights = ReadonlyMap<number, number>;

/** Where the terms of one field of the documents stand. */
interface Field {
  /** Positions of the documents that have a term, ascending, one for each time that they have it. */
  readonly occurrences: ReadonlyMap<string, readonly number[]>;
  /** Number of terms of each document. */
  readonly lengths: readonly number[];
  readonly averageLength: number;
}

/**
 * Search by words: BM25+ over stems, with beginnings of words and typos. A term is weighed when it is
 * first asked for: a start waits for none of the thousands that nobody has asked for yet.
 *
 * @param isRight whether a term is right as it stands although no document has it
 */
export function createLexicalIndex(
  documents: readonly LexicalDocument[],
  isRight: (term: string) => boolean = () => false,
): LexicalIndex {
  const own = readField(documents.map(({ terms }) => terms));
  const around = readField(documents.map(({ context }) => context));
  const weighed = new Map<string, Weights>();
  const weigh = (term: string): Weights => {
    const known = weighed.get(term) ?? weighTerm(term, own, around);
    weighed.set(term, known);
    return known;
  };
  let tree: SearchableMap<string> | undefined;
  const inexactTree = (): SearchableMap<string> => (tree ??= growTree(own, around));

  // A known word is searched as it is: its inexact matches would be other words.
  const weightsOf = (term: string): Weights => {
    if (own.occurrences.has(term) || around.occurrences.has(term)) return weigh(term);
    const isExact = term.length < SHORTEST_INEXACT || isRight(term);
    return isExact ? new Map<number, number>() : weighInexact(inexactTree(), term, weigh);
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
function weighInexact(
  tree: SearchableMap<string>,
  term: string,
  weigh: (term: string) => Weights,
): Weights {
  const meant = new Map<string, number>();
  const edits = Math.round(term.length * TYPO_SHARE);
  // The first letter is seldom mistyped; other words differ in it.
  const [first = ""] = term;
  const alike = tree.atPrefix(first).fuzzyGet(term.slice(first.length), edits);
  for (const [other, distance] of alike.values())
    meant.set(other, (TYPO_WEIGHT * term.length) / (term.length + distance));
  for (const [, longer] of tree.atPrefix(term))
    meant.set(longer, (PREFIX_WEIGHT * term.length) / longer.length);
  const sums = new Map<number, number>();
  for (const [other, share] of meant)
    for (const [document, weight] of weigh(other))
      sums.set(document, (sums.get(document) ?? 0) + share * weight);
  return sums;
}

/** All terms of the documents, to be searched by beginnings and typos. */
function growTree(...fields: readonly Field[]): SearchableMap<string> {
  const tree = new SearchableMap<string>();
  for (const { occurrences } of fields) for (const term of occurrences.keys()) tree.set(term, term);
  return tree;
}

function readField(texts: readonly (readonly string[])[]): Field {
  const occurrences = new Map<string, number[]>();
  texts.forEach((terms, text) => {
    for (const term of terms) {
      const known = occurrences.get(term);
      if (known) known.push(text);
      else occurrences.set(term, [text]);
    }
  });
  const lengths = texts.map(({ length }) => length);
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return { occurrences, lengths, averageLength };
}

/** What a term weighs in each document by its own words and by those around them. */
function weighTerm(term: string, own: Field, around: Field): Weights {
  const weights = weighInField(term, own);
  for (const [document, weight] of weighInField(term, around))
    weights.set(document, (weights.get(document) ?? 0) + CONTEXT_BOOST * weight);
  return weights;
}

/** The BM25+ weight of a term in each text of a field that has it. */
function weighInField(
  term: string,
  { occurrences, lengths, averageLength }: Field,
): Map<number, number> {
  const having = new Map<number, number>();
  for (const text of occurrences.get(term) ?? []) having.set(text, (having.get(text) ?? 0) + 1);
  const rarity = Math.log(1 + (lengths.length - having.size + 0.5) / (having.size + 0.5));
  for (const [text, count] of having) {
    const length = (lengths[text] ?? 0) / averageLength;
    const saturated =
      (count * (SATURATION + 1)) /
      (count + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));
    having.set(text, rarity * (LOWER_BOUND + saturated));
  }
  return having;
}
