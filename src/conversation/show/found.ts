import type { Address } from "../../corpus/address.js";
import { splitWords } from "../../words/content-words.js";
import type { Messages } from "../messages.js";
import type { WordPlace } from "../find-word.js";
import { join, joinWith, styled } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import { pageRow } from "../reply.js";
import type { Reply } from "../reply.js";
import { factsOf, placeOf } from "./quotation.js";
import { LONGEST_FOUND_WORDS } from "../view.js";

/** Sentences on one page: a screen or two of a phone, and below a message's limit. */
const FOUND_A_PAGE = 10;

/**
 * The sentences with a word, counted, page by page, the word in bold; the speaker once at the end.
 * Words that no button can carry are rare together: then all sentences stand on one page.
 *
 * @param page from 0; the last one when there are fewer
 */
export function showFound(
  messages: Messages,
  address: Address,
  wanted: string,
  places: readonly WordPlace[],
  page: number,
): Reply {
  const facts = factsOf(address, messages.locale);
  const count = places.length;
  if (count === 0) return { content: join(messages.foundLead(wanted, 0, facts.sentences)) };
  const words = [...new Set(splitWords(wanted))].join(" ");
  const fits = new TextEncoder().encode(words).length <= LONGEST_FOUND_WORDS;
  const perPage = fits ? FOUND_A_PAGE : count;
  const pages = Math.ceil(count / perPage);
  const from = Math.min(page, pages - 1) * perPage;
  const shown = places.slice(from, from + perPage);
  const range = [from + 1, from + shown.length] as const;
  return {
    content: joinWith("\n", [
      messages.foundLead(wanted, count, facts.sentences, pages > 1 ? range : undefined),
      ...shown.map(showMarked),
      messages.sourceLine(facts),
    ]),
    buttons: pageRow(messages, from / perPage, pages, (other) => ({
      kind: "found",
      address,
      words,
      page: other,
    })),
  };
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
