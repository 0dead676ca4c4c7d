import type { Address, Sentence } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import type { Quotation } from "../corpus/quotation.js";
import { quote } from "../corpus/quotation.js";
import type { Understanding } from "../words/understanding.js";

/** Most sentences of one quotation. */
const LONGEST_QUOTATION = 3;

/**
 * The quotation that a reader needs: the focus and, while the first sentence leans on the one
 * before it, that one too, up to three sentences of the same paragraph.
 */
export function quoteInContext(
  address: Address,
  focus: Sentence,
  { leansBack }: Pick<Understanding, "leansBack">,
): Quotation {
  const sentences = address.paragraphs[focus.paragraph - 1]?.sentences ?? [];
  let first = focus;
  while (
    focus.number - first.number + 1 < LONGEST_QUOTATION &&
    leansBack(slice(address.text, first))
  ) {
    const before = sentences[first.number - 2];
    if (!before) break;
    first = before;
  }
  return quote(address, focus, first, focus);
}
