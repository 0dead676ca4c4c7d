import type { Address } from "../corpus/address.js";
import type { Quotation } from "../corpus/quotation.js";
import { quoteSentences } from "../corpus/quote-sentences.js";
import type { Span } from "../corpus/span.js";
import type { Word } from "../words/tokenise.js";
import type { Quoted } from "./claim-verdict.js";

/** @param matched how many of the claim's words each sentence has, by its position */
export function quoteMatched(address: Address, matched: ReadonlyMap<number, number>): Quoted {
  const quotations = quoteSentences(address, matched);
  const wordsIn = ({ start, end }: Span): number => {
    let total = 0;
    for (const [i, count] of matched) {
      const sentence = address.sentences[i];
      if (sentence && sentence.start >= start && sentence.end <= end) total += count;
    }
    return total;
  };
  const most = (a: Quotation, b: Quotation): Quotation => (wordsIn(b) > wordsIn(a) ? b : a);
  return { quotation: quotations.reduce(most), quotations };
}

export function formsOf(words: readonly Word[]): string[] {
  return words.map(({ form }) => form);
}
