import type { Quotation } from "../../corpus/quotation.js";
import type { Address } from "../../corpus/address.js";
import type { AddressFacts } from "../address-facts.js";
import type { Messages } from "../messages.js";
import { join, styled } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";

/** Facts of an address as the messages need them. */
export function factsOf(address: Address, locale: string): AddressFacts {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return {
    title: address.title,
    speaker: address.speaker,
    office: address.office,
    occasion: address.occasion,
    day: format.format(new Date(`${address.date}T00:00:00Z`)),
    source: address.source,
    link: address.link,
    sentences: address.sentences.length,
    paragraphs: address.paragraphs.length,
    sha256: address.sha256,
  };
}

/** The same of every address. */
export function factsOfAll(
  { locale }: Messages,
  addresses: readonly { readonly address: Address }[],
): AddressFacts[] {
  return addresses.map(({ address }) => factsOf(address, locale));
}

/** Where a quotation stands. Example: `¶10 s2` or `¶10 s1–2`. */
export function placeOf({ paragraph, sentences: [first, last] }: Quotation): string {
  return first === last ? `¶${paragraph} s${first}` : `¶${paragraph} s${first}–${last}`;
}

/**
 * The speaker's words, exactly as they stand, in a blockquote; the focus is bold when the
 * quotation has other sentences beside it.
 */
export function showWords(quotation: Quotation): FormattedText {
  const { text, start, focus, sentences } = quotation;
  if (sentences[0] === sentences[1]) return styled("blockquote", text);
  const from = focus.start - start;
  const to = focus.end - start;
  return styled(
    "blockquote",
    join(text.slice(0, from), styled("bold", text.slice(from, to)), text.slice(to)),
  );
}

/** Words and citation, on lines of their own. */
export function showQuotation(
  messages: Messages,
  address: Address,
  quotation: Quotation,
): FormattedText {
  return join(showWords(quotation), "\n", citationOf(messages, address, quotation));
}

/** Speaker, day and place of a quotation, in one line. */
export function citationOf(messages: Messages, address: Address, quotation: Quotation): string {
  return messages.citation(factsOf(address, messages.locale), placeOf(quotation));
}

/** Words with their place only, where the citation stands once for several. */
export function showNumbered(quotation: Quotation): FormattedText {
  return join(showWords(quotation), "\n", placeOf(quotation));
}
