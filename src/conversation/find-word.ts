import { quote } from "../corpus/quotation.js";
import type { Quotation } from "../corpus/quotation.js";
import type { Address } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import type { Span } from "../corpus/span.js";
import type { Understanding } from "../words/understanding.js";
import { splitWords } from "../words/content-words.js";

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
    const words: Span[] = [];
    const found = new Set<string>();
    for (const match of slice(address.text, sentence).matchAll(/[\p{L}\p{N}]+/gu)) {
      const own = stem(match[0].normalize("NFC").toLowerCase());
      if (!stems.has(own)) continue;
      found.add(own);
      const start = sentence.start + match.index;
      words.push({ start, end: start + match[0].length });
    }
    return found.size === stems.size
      ? [{ address, quotation: quote(address, sentence), words }]
      : [];
  });
}
