import { quote } from "../corpus/quotation.js";
import type { Quotation } from "../corpus/quotation.js";
import type { Address } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import type { Span } from "../corpus/span.js";
import type { Understanding } from "../words/understanding.js";
import { locateRuns, splitWords } from "../words/tokenise.js";

/** A sentence that has the words looked for. */
export interface WordPlace {
  readonly address: Address;
  /** One whole sentence. */
  readonly quotation: Quotation;
  /** Where the words stand, as spans of the address, in order. */
  readonly words: readonly Span[];
}

/**
 * Every sentence that has all the words, in any form (the same stem), in the order of the address.
 *
 * Example: `reform` finds `… only the beginning of our reforms.`
 */
export function findWord(
  address: Address,
  stem: Understanding["stem"],
  wanted: string,
): WordPlace[] {
  const stems = new Set(splitWords(wanted).map(stem));
  if (stems.size === 0) return [];
  return address.sentences.flatMap((sentence) => {
    const words = locateRuns(slice(address.text, sentence))
      .map(({ form, start, end }) => ({
        stem: stem(form),
        start: sentence.start + start,
        end: sentence.start + end,
      }))
      .filter((word) => stems.has(word.stem));
    const hasAll = new Set(words.map((word) => word.stem)).size === stems.size;
    return hasAll ? [{ address, quotation: quote(address, sentence), words }] : [];
  });
}
