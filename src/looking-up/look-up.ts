import { quote } from "../corpus/quotation.js";
import type { Quotation } from "../corpus/quotation.js";
import type { WordSequence } from "../words/word-sequence.js";
import { searchLiteral } from "./literal-search.js";
import { createNearSearch } from "./near-search.js";

/** A sentence found by words that somebody remembers of it. */
export interface LookUpMatch {
  /** One whole sentence. */
  readonly quotation: Quotation;
  /** How much of what was typed the sentence says, in [0, 1]; comparable within one kind only. */
  readonly similarity: number;
  /**
   * `literal`: the typed words stand in the address one after the other, up to case, marks and
   * white space; the last may be cut. `near`: words misspelt, in another order, or others.
   */
  readonly kind: "literal" | "near";
}

/** @param limit most matches to return, 10 unless told */
export type LookUp = (query: string, limit?: number) => LookUpMatch[];

/** Nobody remembers more; what was typed beyond is passed over, so that no message is slow. */
const MOST_WORDS = 64;
/** In UTF-16 code units. Longer than any word people type; a pasted link or key is passed over. */
const LONGEST_WORD = 64;

/**
 * Similarity below which a near sentence is chance. Few words agree with something by chance more
 * often than many, hence the part that shrinks with their number. Measured with 183 half-remembered
 * queries, 3,000 pieces of other English speeches and textbooks, and small talk: this line lets all
 * of the first pass, 20% of the second (many share a phrase such as `of the economy`) and none of
 * the third; 0.01 higher loses one of the first, 0.01 lower lets small talk pass. A question made
 * of words that the address uses seldom, such as `how do I renew my passport`, may still pass.
 */
function floor(words: number): number {
  return Math.min(0.4, 0.18 + 0.6 / words);
}

/** A match by the position of its sentence in `address.sentences`. */
interface SentenceMatch extends Pick<LookUpMatch, "similarity" | "kind"> {
  readonly sentence: number;
}

/**
 * Prepares the look-up of an address by words that somebody half remembers. Literal matches come
 * first, in the order of `searchLiteral`; near matches follow by similarity. What has no word, or
 * nothing to do with the address, finds nothing.
 *
 * Example: `we mu` finds `We must support the initiatives of entrepreneurs, …` and its likes.
 */
export function createLookUp(sequence: WordSequence): LookUp {
  const { address } = sequence;
  const searchNear = createNearSearch(sequence);

  const nearMatches = (typed: readonly string[]): SentenceMatch[] => {
    const remembered = typed.filter((form) => form.length <= LONGEST_WORD).slice(0, MOST_WORDS);
    if (remembered.length === 0) return [];
    return searchNear(remembered)
      .filter(({ similarity }) => similarity >= floor(remembered.length))
      .map((near) => ({ ...near, kind: "near" }));
  };

  return (query, limit = 10) => {
    const typed = sequence.locate(query).map(({ form }) => form);
    const literal = searchLiteral(typed, sequence).map(({ sentence, share }): SentenceMatch => ({
      sentence,
      similarity: share,
      kind: "literal",
    }));
    const found = new Set(literal.map(({ sentence }) => sentence));
    const near = nearMatches(typed).filter(({ sentence }) => !found.has(sentence));
    return [...literal, ...near]
      .slice(0, Math.max(0, limit))
      .flatMap(({ sentence, similarity, kind }) => {
        const focus = address.sentences[sentence];
        return focus ? [{ quotation: quote(address, focus), similarity, kind }] : [];
      });
  };
}
