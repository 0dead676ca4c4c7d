import type { Address } from "../../corpus/address.js";
import type { Messages } from "../messages.js";
import { quote } from "../../corpus/quotation.js";
import type { Place } from "../place.js";
import { countWords } from "../find-word.js";
import type { WordPlace } from "../find-word.js";
import { join, joinWith, styled } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import { pageRow, plain } from "../reply.js";
import type { Reply } from "../reply.js";
import { factsOf, factsOfAll, showPlace, showQuotation, withGloss } from "./quotation.js";
import { carriedWords } from "../view.js";

/** Sentences on one page: a screen or two of a phone, and below a message's limit. */
const FOUND_A_PAGE = 10;

/**
 * The sentences with a word, counted, page by page, the word in bold; the speaker once at the end of
 * the sentences of an address. Words that no button can carry are rare together: then all sentences
 * stand on one page.
 *
 * @param places those of an address side by side
 * @param page from 0; the last one when there are fewer
 */
export function showFound(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  wanted: string,
  places: readonly WordPlace[],
  page: number,
): Reply {
  const facts = factsOfAll(messages, addresses);
  const count = places.length;
  if (count === 0) return plain(messages.notFound(wanted, facts));
  const counted = countWords(places, wanted);
  const words = carriedWords(wanted);
  const perPage = words === undefined ? count : FOUND_A_PAGE;
  const pages = Math.ceil(count / perPage);
  const from = Math.min(page, pages - 1) * perPage;
  const shown = places.slice(from, from + perPage);
  const range = [from + 1, from + shown.length] as const;
  return {
    content: joinWith("\n", [
      messages.requests.counted(wanted, counted, facts, pages > 1 ? range : undefined),
      ...showMarkedPlaces(messages, shown),
    ]),
    buttons: pageRow(messages, from / perPage, pages, (other) => ({
      kind: "found",
      words: words ?? "",
      page: other,
    })),
  };
}

/** Sentences with some of their words in bold, the speaker once under those of an address. */
export function showMarkedPlaces(
  messages: Messages,
  places: readonly WordPlace[],
): (string | FormattedText)[] {
  return places.flatMap((place, i) =>
    place.address === places[i + 1]?.address
      ? [showMarked(messages, place)]
      : [showMarked(messages, place), messages.sourceLine(factsOf(place.address, messages))],
  );
}

/** Passages shown for words of another language. */
const MOST_NEAR = 3;

/** The sentences nearest by their meaning to words in another language than the addresses'. */
export function showFoundByMeaning(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  wanted: string,
  near: readonly Place[],
): Reply {
  const { found, foundNothing } = messages.otherLanguage;
  const shown = near.slice(0, MOST_NEAR);
  const facts = factsOfAll(messages, addresses);
  if (shown.length === 0) return plain(foundNothing(wanted, facts));
  return {
    content: joinWith("\n", [
      found(wanted, facts),
      ...shown.map((place) => {
        const quotation = quote(place.address, place.sentence);
        const cited = showQuotation(messages, place.address, quotation);
        return withGloss(messages, place.address, quotation, cited);
      }),
    ]),
  };
}

function showMarked(messages: Messages, { address, quotation, words }: WordPlace): FormattedText {
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
  const marked = styled("blockquote", join(...parts, upTo(quotation.end)));
  return join(marked, "\n", showPlace(messages, address, quotation));
}
