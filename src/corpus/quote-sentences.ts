import type { Address } from "./address.js";
import { quote } from "./quotation.js";
import type { Quotation } from "./quotation.js";

/**
 * Whole neighbouring sentences as quotations, in order: one, or one for each paragraph when they
 * cross into the next.
 *
 * @param matched for each position in `address.sentences` from the first to the last, how many
 * words of it are meant; the focus of a quotation is its sentence with the most
 */
export function quoteSentences(
  address: Address,
  matched: ReadonlyMap<number, number>,
): Quotation[] {
  const first = Math.min(...matched.keys());
  const last = Math.max(...matched.keys());
  const meant = (position: number): number => matched.get(position) ?? 0;
  const quotations: Quotation[] = [];
  for (let from = first; from <= last; from++) {
    const paragraph = address.sentences[from]?.paragraph;
    let to = from;
    let focus = from;
    while (to < last && address.sentences[to + 1]?.paragraph === paragraph) {
      to++;
      if (meant(to) > meant(focus)) focus = to;
    }
    const [middle, start, end] = [focus, from, to].map((position) => address.sentences[position]);
    if (middle && start && end) quotations.push(quote(address, middle, start, end));
    from = to;
  }
  return quotations;
}
