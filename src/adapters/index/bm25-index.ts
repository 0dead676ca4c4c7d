import SearchableMap from "minisearch/SearchableMap";
import type { LexicalDocument, LexicalIndex, LexicalMatch } from "../../retrieval/lexical-index.js";

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

/** Where a term occurs: documents and what it weighs in each, at the same places. */
interface Postings {
  readonly documents: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * Search by words: BM25+ over stems, with beginnings of words and typos. What a term weighs in a
 * document does not depend on the question, so it is computed once and a search only adds.
 *
 * @param isRight whether a term is right as it stands although no document has it
 */
export function createLexicalIndex(
  documents: readonly LexicalDocument[],
  isRight: (term: string) => boolean = () => false,
): LexicalIndex {
  const terms = new SearchableMap<Postings>();
  for (const [term, weights] of weighTerms(documents))
    terms.set(term, {
      documents: Uint32Array.from(weights.keys()),
      weights: Float64Array.from(weights.values()),
    });
  const known = new Map(terms);

  /** The indexed terms that `term` may stand for, with what they count. */
  const expand = (term: string): [Postings, number][] => {
    const exact = known.get(term);
    // A known word is searched as it is: its inexact matches would be other words.
    if (exact) return [[exact, 1]];
    if (term.length < SHORTEST_INEXACT || isRight(term)) return [];
    const found = new Map<string, [Postings, number]>();
    const edits = Math.round(term.length * TYPO_SHARE);
    // The first letter is seldom mistyped; without it the search would visit the whole tree.
    const [first = ""] = term;
    for (const [rest, [postings, distance]] of terms
      .atPrefix(first)
      .fuzzyGet(term.slice(first.length), edits))
      found.set(first + rest, [postings, (TYPO_WEIGHT * term.length) / (term.length + distance)]);
    for (const [longer, postings] of terms.atPrefix(term))
      found.set(longer, [postings, (PREFIX_WEIGHT * term.length) / longer.length]);
    return [...found.values()];
  };

  // Reused by every search and cleared at its end.
  const weights = new Float64Array(documents.length);
  const matched = new Uint8Array(documents.length);
  const lastTerm = new Int32Array(documents.length).fill(-1);
  const touched = new Uint32Array(documents.length);

  return {
    search(question, limit, beside = []): LexicalMatch[] {
      let touchedCount = 0;
      const finding = new Set(question);
      [...new Set([...question, ...beside])].forEach((term, nth) => {
        const finds = finding.has(term);
        const expanded = expand(term);
        // Several terms may stand for one word, and a text may have more than one of them.
        const several = expanded.length > 1;
        for (const [{ documents: having, weights: added }, share] of expanded)
          for (let i = 0; i < having.length; i++) {
            const document = having[i] as number;
            const before = matched[document] as number;
            if (before === 0) {
              if (!finds) continue;
              touched[touchedCount++] = document;
            }
            if (!several) matched[document] = before + 1;
            else if (lastTerm[document] !== nth) {
              lastTerm[document] = nth;
              matched[document] = before + 1;
            }
            weights[document] = (weights[document] as number) + share * (added[i] as number);
          }
      });
      const matches: LexicalMatch[] = [];
      for (const position of touched.subarray(0, touchedCount)) {
        // A text with more of the question's words is worth more than their sum.
        const weight = (weights[position] as number) * (matched[position] as number);
        weights[position] = 0;
        matched[position] = 0;
        lastTerm[position] = -1;
        insert(matches, { position, weight }, limit);
      }
      return matches;
    },
  };
}

/** Keeps `matches` sorted and no longer than `limit`; most texts of a search are below its last. */
function insert(matches: LexicalMatch[], match: LexicalMatch, limit: number): void {
  const last = matches.at(-1);
  if (matches.length === limit && last && !isBefore(match, last)) return;
  let at = matches.length;
  while (at > 0 && isBefore(match, matches[at - 1] as LexicalMatch)) at--;
  matches.splice(at, 0, match);
  if (matches.length > limit) matches.pop();
}

function isBefore(a: LexicalMatch, b: LexicalMatch): boolean {
  return a.weight > b.weight || (a.weight === b.weight && a.position < b.position);
}

/** What each term weighs in each document that has it, both fields together. */
function weighTerms(documents: readonly LexicalDocument[]): Map<string, Map<number, number>> {
  const weights = new Map<string, Map<number, number>>();
  for (const [texts, boost] of [
    [documents.map(({ terms }) => terms), 1],
    [documents.map(({ context }) => context), CONTEXT_BOOST],
  ] as const) {
    const averageLength = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
    for (const [term, frequencies] of countTerms(texts)) {
      const own = weights.get(term) ?? new Map<number, number>();
      weights.set(term, own);
      const rarity = Math.log(
        1 + (texts.length - frequencies.size + 0.5) / (frequencies.size + 0.5),
      );
      for (const [document, frequency] of frequencies) {
        const length = (texts[document] as readonly string[]).length / averageLength;
        const saturated =
          (frequency * (SATURATION + 1)) /
          (frequency + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));
        own.set(document, (own.get(document) ?? 0) + boost * rarity * (LOWER_BOUND + saturated));
      }
    }
  }
  return weights;
}

/** How often each term occurs in each text that has it. */
function countTerms(texts: readonly (readonly string[])[]): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  texts.forEach((terms, text) => {
    for (const term of terms) {
      const own = counts.get(term) ?? new Map<number, number>();
      counts.set(term, own);
      own.set(text, (own.get(text) ?? 0) + 1);
    }
  });
  return counts;
}
