import { splitRuns, splitWords } from "../words/tokenise.js";
import type { ReadLanguage } from "../words/understanding.js";
import { quote } from "../corpus/quotation.js";
import type { Quotation } from "../corpus/quotation.js";
import type { Address } from "../corpus/address.js";
import type { Messages, InlineWords } from "./messages.js";
import type { Corpus } from "./corpus.js";
import { lookUpAll } from "./corpus.js";
import type { FormattedText } from "./formatted-text.js";
import { inTurn } from "./in-turn.js";
import { findPlace, placeId } from "./place.js";
import type { Button } from "./reply.js";
import { citationOf, glossesFor, placeOf, showQuotation } from "./show/quotation.js";
import { contextLink } from "./show/view.js";

/** A sentence that can be chosen, and why it is in the list. */
export interface InlineEntry {
  readonly address: Address;
  /** One whole sentence. */
  readonly quotation: Quotation;
  readonly why: keyof InlineWords["why"];
  /** How much of what was typed it says, in [0, 1]; absent where no words were compared. */
  readonly similarity?: number;
}

/** An entry as a list shows it and as a chat gets it. */
interface InlineItem {
  /** The same for the same sentence, always. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly content: FormattedText;
  readonly button: Button;
}

/** Telegram passes on no more of what is typed (https://core.telegram.org/bots/api#inlinequery). */
const LONGEST_INLINE_QUERY = 256;
/** Most sentences that are found by their words. */
const MOST_FOUND = 60;
/** Results that a phone shows before anybody scrolls. */
export const FIRST_SCREEN = 5;
/** One or two words may be a topic; who types more that stand side by side quotes. */
const QUOTED_WORDS = 3;
/**
 * Similarity of a sentence that is quoted with slips. Of 60 queries by people who had not seen the bot,
 * those half remembered had 0.53 to 0.89 with what they wanted, chat and questions up to 0.51.
 */
const REMEMBERED = 0.6;
/** A title is one line on a phone; what does not fit ends in an ellipsis. */
const LONGEST_TITLE = 60;

/**
 * What can be listed at once, without the encoder. When nothing is typed, notable sentences of all
 * addresses in turn; when a place is named, that place; otherwise sentences with the typed words,
 * those that have them exactly first.
 */
export function listByWords(corpus: Corpus, query: string): InlineEntry[] {
  const typed = query.slice(0, LONGEST_INLINE_QUERY);
  if (typed.trim() === "") return listNotable(corpus);
  const place = findPlace(corpus.addresses, typed);
  if (place)
    return [
      { address: place.address, quotation: quote(place.address, place.sentence), why: "place" },
    ];
  return lookUpAll(corpus.addresses, typed, MOST_FOUND).map(
    ({ address, quotation, kind, similarity }) => ({ address, quotation, why: kind, similarity }),
  );
}

/**
 * Whether a list by words leaves something to find by meaning; reading a query takes as long as some ten
 * lists by words. It does where the query reads as a question, and where its words find too little: no
 * screen full of sentences that have them, and none that is quoted by three words or more.
 *
 * @param found `listByWords`'
 */
export function leavesToMeaning(
  readLanguage: ReadLanguage,
  query: string,
  found: readonly InlineEntry[],
): boolean {
  const [best] = found;
  if (query.trim() === "" || best?.why === "place") return false;
  if (best === undefined || readsAsQuestion(readLanguage, query)) return true;
  if (found[FIRST_SCREEN - 1]?.why === "literal") return false;
  const isQuoted = best.why === "literal" || (best.similarity ?? 0) >= REMEMBERED;
  return !isQuoted || splitWords(query).length < QUOTED_WORDS;
}

function readsAsQuestion(readLanguage: ReadLanguage, query: string): boolean {
  const { understanding } = readLanguage(query);
  return query.includes("?") || splitRuns(query).some(understanding.isQuestionWord);
}

/** The list with what is near by its meaning added at the end; `found` is `listByWords`'. */
export async function listByMeaning(
  corpus: Corpus,
  query: string,
  found: readonly InlineEntry[],
): Promise<InlineEntry[]> {
  const near = await corpus.nearByMeaning(query.slice(0, LONGEST_INLINE_QUERY), "typing");
  const known = new Set(found.map(({ quotation }) => quotation.focus));
  const added = near
    .filter(({ sentence }) => !known.has(sentence))
    .map(({ address, sentence }): InlineEntry => ({
      address,
      quotation: quote(address, sentence),
      why: "meaning",
    }));
  return [...found, ...added];
}

/**
 * An entry in words: in the list in the reader's language, with the translation of the sentence as its
 * title where there is one; as it is posted, among readers whose languages the bot does not know,
 * always the same, in the language of its address.
 *
 * @param reader messages in the language of who chooses
 * @param posted messages in that of the address
 */
export function showEntry(reader: Messages, posted: Messages, entry: InlineEntry): InlineItem {
  const { address, quotation, why } = entry;
  const place = { address, sentence: quotation.focus };
  const gloss = glossesFor(reader, address)?.[address.sentences.indexOf(place.sentence)];
  return {
    id: placeId(place),
    title: shorten(gloss ?? quotation.text),
    description: `${placeOf(quotation)} · ${reader.inline.why[why]}\n${citationOf(reader, address, quotation)}`,
    content: showQuotation(posted, address, quotation),
    button: contextLink(posted, place),
  };
}

function listNotable(corpus: Corpus): InlineEntry[] {
  return inTurn(
    corpus.addresses.map(({ address }) =>
      corpus.summariserOf(address).notable.map((sentence): InlineEntry => ({
        address,
        quotation: quote(address, sentence),
        why: "notable",
      })),
    ),
  );
}

/** The first words, with an ellipsis where they go on. */
function shorten(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const cut = text.lastIndexOf(" ", LONGEST_TITLE);
  return `${text.slice(0, cut > 0 ? cut : LONGEST_TITLE)}…`;
}

/** A list, and whether the encoder was asked for it. */
export interface InlineList {
  readonly entries: readonly InlineEntry[];
  readonly isByMeaning: boolean;
}

/** The whole list of a query. */
export async function listInline(
  corpus: Corpus,
  readLanguage: ReadLanguage,
  query: string,
): Promise<InlineList> {
  const found = listByWords(corpus, query);
  const isByMeaning = leavesToMeaning(readLanguage, query, found);
  return { isByMeaning, entries: isByMeaning ? await listByMeaning(corpus, query, found) : found };
}
