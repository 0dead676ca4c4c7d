import type { Quotation } from "../../corpus/quotation.js";
import type { Address } from "../../corpus/address.js";
import type { AddressFacts, Messages } from "../messages.js";
import { join, styled } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";

/** Facts of an address as sentences of a messages need them. */
export function factsOf(address: Address, locale: string): AddressFacts {
  const day = dayOf(address.date, locale);
  return {
    title: address.title,
    speaker: address.speaker,
    office: address.office,
    occasion: address.occasion,
    day,
    source: address.source,
    link: address.link,
    sentences: address.sentences.length,
    paragraphs: address.paragraphs.length,
    sha256: address.sha256,
  };
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

/** Days by locale and date: an address has one, and formatting it took half of showing an answer. */
const days = new Map<string, string>();

function dayOf(date: string, locale: string): string {
  const key = `${locale} ${date}`;
  let day = days.get(key);
  if (day === undefined) {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
    day = format.format(new Date(`${date}T00:00:00Z`));
    days.set(key, day);
  }
  return day;
}
