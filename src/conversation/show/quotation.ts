import type { Quotation } from "../../corpus/quotation.js";
import type { Address } from "../../corpus/address.js";
import type { AddressFacts } from "../address-facts.js";
import { primarySubtag } from "../../words/primary-subtag.js";
import { locateWritten } from "../../words/tokenise.js";
import type { Messages } from "../messages.js";
import { join, linked, styled } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";

/** Facts of an address as the messages need them, its names in their language where it has them. */
export function factsOf(address: Address, messages: Messages): AddressFacts {
  const known = facts.get(address) ?? new WeakMap<Messages, AddressFacts>();
  const found = known.get(messages) ?? gatherFacts(address, messages);
  facts.set(address, known.set(messages, found));
  return found;
}

/** Every citation asks for them, and days and languages take long to write out. */
const facts = new WeakMap<Address, WeakMap<Messages, AddressFacts>>();

function gatherFacts(address: Address, messages: Messages): AddressFacts {
  const { language, locale, inTheseLetters = (text: string) => text } = messages;
  const names = { ...address, ...address.namesIn?.[primarySubtag(language)] };
  return {
    title: inTheseLetters(names.title),
    speaker: inTheseLetters(names.speaker),
    office: inTheseLetters(names.office),
    occasion: inTheseLetters(names.occasion),
    language: inTheseLetters(formatsOf(locale).languages.of(address.language) ?? address.language),
    day: inTheseLetters(formatsOf(locale).day.format(new Date(`${address.date}T00:00:00Z`))),
    source: inTheseLetters(names.source),
    link: address.link,
    isTranslated:
      messages.glossLabel !== undefined && address.glosses?.[primarySubtag(language)] !== undefined,
    sentences: address.sentences.length,
    paragraphs: address.paragraphs.length,
    words: locateWritten(address.text).length,
    sha256: address.sha256,
  };
}

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly languages: Intl.DisplayNames;
}

/** By locale. Making one takes longer than the rest of a reply. */
const formats = new Map<string, Formats>();

function formatsOf(locale: string): Formats {
  const made = formats.get(locale) ?? {
    day: new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }),
    languages: new Intl.DisplayNames(locale, { type: "language" }),
  };
  formats.set(locale, made);
  return made;
}

/** The same of every address. */
export function factsOfAll(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
): AddressFacts[] {
  return addresses.map(({ address }) => factsOf(address, messages));
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
  return join(showWords(quotation), "\n", showCitation(messages, address, quotation));
}

/** Speaker, day and place of a quotation, in one line. */
export function citationOf(messages: Messages, address: Address, quotation: Quotation): string {
  return messages.citation(factsOf(address, messages), placeOf(quotation));
}

/** Where a quotation stands; it leads to the reader page where there is one. */
export function showPlace(
  { placeUrl }: Messages,
  address: Address,
  quotation: Quotation,
): FormattedText {
  const place = placeOf(quotation);
  return placeUrl ? linked(placeUrl(address, quotation), place) : join(place);
}

/** The citation of a quotation, its place as `showPlace` shows it. */
export function showCitation(
  messages: Messages,
  address: Address,
  quotation: Quotation,
): FormattedText {
  const citation = citationOf(messages, address, quotation);
  const place = placeOf(quotation);
  const at = citation.lastIndexOf(place);
  if (at === -1) return join(citation);
  return join(
    citation.slice(0, at),
    showPlace(messages, address, quotation),
    citation.slice(at + place.length),
  );
}

/** Words with their place only, where the citation stands once for several. */
export function showNumbered(
  messages: Messages,
  address: Address,
  quotation: Quotation,
): FormattedText {
  return join(showWords(quotation), "\n", showPlace(messages, address, quotation));
}

/** The translations of an address's sentences into the language of the messages. */
export function glossesFor(
  { language, inTheseLetters }: Messages,
  { glosses }: Address,
): readonly string[] | undefined {
  const own = glosses?.[primarySubtag(language)];
  return inTheseLetters ? own?.map(inTheseLetters) : own;
}

/** Most characters of words and translation together: with what stands around them they fit a message. */
const LONGEST_GLOSSED = 3500;

/**
 * A quotation as it is shown, and below it its translation into the reader's language, labelled as
 * unofficial: where there is one, the reader wants it, and both fit a message.
 */
export function withGloss(
  messages: Messages,
  address: Address,
  quotation: Quotation,
  shown: FormattedText,
): FormattedText {
  const { glossLabel } = messages;
  const { text, start, end } = quotation;
  const glosses = glossesFor(messages, address);
  if (!glosses || glossLabel === undefined) return shown;
  const gloss = address.sentences
    .flatMap((sentence, i) =>
      start <= sentence.start && sentence.end <= end ? [glosses[i] ?? ""] : [],
    )
    .join(" ");
  if (gloss === "" || text.length + gloss.length > LONGEST_GLOSSED) return shown;
  return join(shown, "\n", glossLabel, ": ", styled("italic", gloss));
}
