import type { Address } from "../corpus/address.js";
import type { Catalogue } from "./catalogue.js";
import type { WordPlace } from "./find-word.js";
import { join, joinWith, styled } from "./formatted-text.js";
import type { FormattedText } from "./formatted-text.js";
import { factsOf, placeOf } from "./show-quotation.js";

/** Every sentence with a word, counted, the word in bold; the speaker once at the end. */
export function showFound(
  catalogue: Catalogue,
  address: Address,
  wanted: string,
  places: readonly WordPlace[],
): FormattedText {
  const facts = factsOf(address, catalogue.language);
  const lead = catalogue.foundLead(wanted, places.length, facts.sentences);
  if (places.length === 0) return join(lead);
  return joinWith("\n", [lead, ...places.map(showMarked), catalogue.sourceLine(facts)]);
}

function showMarked({ quotation, words }: WordPlace): FormattedText {
  const parts: (string | FormattedText)[] = [];
  let from = quotation.start;
  const upTo = (end: number): string =>
    quotation.text.slice(from - quotation.start, end - quotation.start);
  for (const { start, end } of words) {
    parts.push(upTo(start));
    from = start;
    parts.push(styled("bold", upTo(end)));
    from = end;
  }
  return join(styled("blockquote", join(...parts, upTo(quotation.end))), "\n", placeOf(quotation));
}
