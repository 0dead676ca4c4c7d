import type { Address, Sentence } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import type { Quotation } from "../corpus/quotation.js";
import { quote } from "../corpus/quotation.js";

/** Most sentences of one quotation. */
export const LONGEST_QUOTATION = 3;

/** Openings that point back: `This is confirmed…`, `Only in this way…`, `It will be comprised…`. */
const POINTS_BACK =
  /^(?:(?:and|but|so)\s+)?(?:this|that|these|those|they|he|she|such|thus|therefore|hence|indeed|also|moreover|furthermore|however|in (?:addition|this way|this regard)|only (?:in this way|then|thus)|for this|as a result|continuing th(?:is|ese)|i would also)\b/iu;
/** `It` and `its` that stand for something said before, not `It is important to…`. */
const PRONOUN =
  /^it\s+(?!is\s+(?:important|necessary|essential|crucial|vital|possible|clear|obvious|time|also (?:important|necessary))\b)/iu;
/** A demonstrative inside: `achieve this goal`, but not `at this moment` or `this country`. */
const DEMONSTRATIVE =
  /\b(?:this|these|those)\s+(?!(?:very\s+)?(?:moment|day|year|month|week|time|country|address|speech|path|land|hall)\b)\p{L}/iu;

/** Whether a sentence's words need the sentence before it to be understood. English only. */
export function leansBack(words: string): boolean {
  return POINTS_BACK.test(words) || PRONOUN.test(words) || DEMONSTRATIVE.test(words);
}

const known = new WeakMap<Sentence, boolean>();

/** As `leansBack`, remembered: the patterns take as long as ranking all candidates. */
function sentenceLeansBack(address: Address, sentence: Sentence): boolean {
  const leans = known.get(sentence) ?? leansBack(slice(address.text, sentence));
  known.set(sentence, leans);
  return leans;
}

/**
 * The quotation that a reader needs: the focus and, while the first sentence leans on the one
 * before it, that one too, up to three sentences of the same paragraph.
 */
export function quoteInContext(address: Address, focus: Sentence): Quotation {
  const sentences = address.paragraphs[focus.paragraph - 1]?.sentences ?? [];
  let first = focus;
  while (focus.number - first.number + 1 < LONGEST_QUOTATION && sentenceLeansBack(address, first)) {
    const before = sentences[first.number - 2];
    if (!before) break;
    first = before;
  }
  return quote(address, focus, first, focus);
}
