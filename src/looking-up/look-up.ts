import type { Address } from "../corpus/address.js";
import { createNearSearch } from "./near-search.js";
import { quote } from "../corpus/quotation.js";
import type { Quotation } from "../corpus/quotation.js";
import { createWordSequence } from "../words/word-sequence.js";

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

/** A sentence that holds the typed words, or most of them, one after the other. */
interface LiteralPlace {
  readonly sentence: number;
  /** Share of the typed words that are in this sentence, the others being in its neighbours. */
  readonly share: number;
  readonly atStart: boolean;
  readonly lastWordWhole: boolean;
}

/**
 * Prepares the look-up of an address by words that somebody half remembers. Literal matches come
 * first: those inside one sentence before those across two (the sentence with the larger part
 * counts), beginnings of sentences before other places, whole last words before cut ones, then in
 * the order of the address. Near matches follow by similarity. What has no word, or nothing to do
 * with the address, finds nothing.
 *
 * Example: `we mu` finds `We must support the initiatives of entrepreneurs, …` and its likes.
 */
export function createLookUp(address: Address): LookUp {
  const sequence = createWordSequence(address);
  const { words, sentenceStarts } = sequence;
  const searchNear = createNearSearch(sequence);

  const locate = (start: number, typed: readonly string[]): LiteralPlace => {
    const end = start + typed.length;
    let sentence = words[start]?.sentence ?? 0;
    let most = 0;
    for (let i = sentence; (sentenceStarts[i] ?? end) < end; i++) {
      const from = Math.max(start, sentenceStarts[i] as number);
      const inside = Math.min(end, sentenceStarts[i + 1] as number) - from;
      if (inside > most) [sentence, most] = [i, inside];
    }
    return {
      sentence,
      share: most / typed.length,
      atStart: start === sentenceStarts[sentence],
      lastWordWhole: words[end - 1]?.form === typed.at(-1),
    };
  };

  const searchLiteral = (typed: readonly string[]): LiteralPlace[] => {
    const best = new Map<number, LiteralPlace>();
    for (const start of sequence.findBeginning(typed)) {
      const place = locate(start, typed);
      const before = best.get(place.sentence);
      if (!before || inLiteralOrder(place, before) < 0) best.set(place.sentence, place);
    }
    return [...best.values()].sort(inLiteralOrder);
  };

  return (query, limit = 10) => {
    const typed = sequence.locate(query).map(({ form }) => form);
    if (typed.length === 0) return [];
    const literal = searchLiteral(typed);
    const found = new Set(literal.map(({ sentence }) => sentence));
    const remembered = typed.filter((form) => form.length <= LONGEST_WORD).slice(0, MOST_WORDS);
    const near = (remembered.length > 0 ? searchNear(remembered) : []).filter(
      ({ sentence, similarity }) => similarity >= floor(remembered.length) && !found.has(sentence),
    );
    const matches = [
      ...literal.map(({ sentence, share }) => ({
        sentence,
        similarity: share,
        kind: "literal" as const,
      })),
      ...near.map((match) => ({ ...match, kind: "near" as const })),
    ];
    return matches.slice(0, Math.max(0, limit)).flatMap(({ sentence, similarity, kind }) => {
      const focus = address.sentences[sentence];
      return focus ? [{ quotation: quote(address, focus), similarity, kind }] : [];
    });
  };
}

function inLiteralOrder(a: LiteralPlace, b: LiteralPlace): number {
  return (
    b.share - a.share ||
    Number(b.atStart) - Number(a.atStart) ||
    Number(b.lastWordWhole) - Number(a.lastWordWhole) ||
    a.sentence - b.sentence
  );
}
