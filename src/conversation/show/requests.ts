import type { Quotation } from "../../corpus/quotation.js";
import { quote } from "../../corpus/quotation.js";
import type { Address, Sentence } from "../../corpus/address.js";
import { countMentioned } from "../../requests/mentions.js";
import type { Mention } from "../../requests/mentions.js";
import type { MentionKind } from "../../words/request-forms.js";
import { joinWith, styled } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import type { TranslatedPlace, WordCount } from "../find-word.js";
import type { Messages } from "../messages.js";
import type { Place } from "../place.js";
import { pageRow, plain, tapButton } from "../reply.js";
import type { Button, Reply } from "../reply.js";
import { carriedWords } from "../view.js";
import type { Redraw } from "../view.js";
import { showMarkedPlaces } from "./found.js";
import { factsOf, showCitation, showNumbered, withGloss } from "./quotation.js";

/** Sentences on one page, as of `/find`. */
const LISTED_A_PAGE = 10;
/** Names of things mentioned in the lead of a list. */
const MOST_NAMED = 12;

/** All sentences about a topic in the order of their addresses, page by page. */
export function showGathered(
  messages: Messages,
  topic: string,
  places: readonly Place[],
  page: number,
): Reply {
  const words = carriedWords(topic);
  const { shown, range, row } = pageOf(messages, places, page, words !== undefined, (other) => ({
    kind: "gathered",
    words: words ?? "",
    page: other,
  }));
  return {
    content: joinWith("\n", [
      messages.requests.gathered(topic, places.length, range),
      ...listSentences(messages, shown),
    ]),
    buttons: row,
  };
}

/** All sentences whose translation has words that were looked for, counted, page by page. */
export function showTranslated(
  messages: Messages,
  wanted: string,
  places: readonly TranslatedPlace[],
  page: number,
): Reply {
  const words = carriedWords(wanted);
  const { shown, range, row } = pageOf(messages, places, page, words !== undefined, (other) => ({
    kind: "found",
    words: words ?? "",
    page: other,
  }));
  return {
    content: joinWith("\n", [
      messages.requests.countedInTranslation(wanted, countTranslated(places), range),
      ...listSentences(messages, shown),
    ]),
    buttons: row,
  };
}

/** The same of each of several words, and all their sentences once. */
export function showEachTranslated(
  messages: Messages,
  found: readonly { readonly wanted: string; readonly places: readonly TranslatedPlace[] }[],
): Reply {
  const byPlace = new Map(
    found.flatMap(({ places }) =>
      places.map((one) => [`${one.address.slug} ${one.sentence.start}`, one]),
    ),
  );
  const all = [...byPlace.values()].sort((a, b) => a.sentence.start - b.sentence.start);
  return {
    content: joinWith("\n", [
      ...found.map(({ wanted, places }) =>
        messages.requests.countedInTranslation(wanted, countTranslated(places)),
      ),
      ...listSentences(messages, all),
    ]),
  };
}

function countTranslated(
  places: readonly TranslatedPlace[],
): Pick<WordCount, "times" | "together" | "apart"> {
  const together = places.filter(({ times }) => times > 0);
  return {
    times: together.reduce((sum, one) => sum + one.times, 0),
    together: together.length,
    apart: places.length - together.length,
  };
}

/** All sentences that mention something of a kind, what it is in bold, page by page. */
export function showMentions(
  messages: Messages,
  of: MentionKind,
  mentions: readonly Mention[],
  page: number,
): Reply {
  if (mentions.length === 0) return plain(messages.requests.noneMentioned(of));
  const { shown, range, row } = pageOf(messages, mentions, page, true, (other) => ({
    kind: "mentions",
    of,
    page: other,
  }));
  const names = countMentioned(mentions).map(({ name, count }) =>
    count === 1 ? name : `${name} (${count})`,
  );
  return {
    content: joinWith("\n", [
      messages.requests.mentioned(of, names.slice(0, MOST_NAMED), mentions.length, range),
      ...showMarkedPlaces(messages, shown),
    ]),
    buttons: row,
  };
}

/** What the address says on two topics, one after the other, without a word on which is more. */
export function showCompared(
  messages: Messages,
  sides: readonly {
    readonly topic: string;
    readonly places: readonly Place[];
    readonly isClosest?: boolean;
  }[],
): Reply {
  return {
    content: joinWith(
      "\n\n",
      sides.map(({ topic, places, isClosest = false }) =>
        joinWith("\n", [
          styled("bold", messages.requests.sideOfTopic(topic)),
          ...(places.length === 0
            ? [messages.topicNotTreated(topic)]
            : [
                ...(isClosest
                  ? [messages.requests.absentTopic(topic), messages.requests.closest]
                  : []),
                ...listSentences(messages, places),
              ]),
        ]),
      ),
    ),
    buttons: sides.flatMap(({ topic, places }) =>
      places.length === 0 ? [] : everythingOn(messages, topic),
    ),
  };
}

/** One sentence with a line of its own above it. */
export function showWithLead(
  messages: Messages,
  lead: string,
  address: Address,
  sentence: Sentence,
): Reply {
  const quotation = quote(address, sentence);
  return { content: joinWith("\n", [lead, cited(messages, address, quotation)]) };
}

/** A row with a button that lists everything on a topic; none when no button can carry it. */
export function everythingOn(messages: Messages, topic: string): Button[][] {
  const words = carriedWords(topic);
  const { buttons } = messages.requests;
  return words === undefined
    ? []
    : [[tapButton(buttons.everythingOn(topic), { kind: "gathered", words, page: 0 })]];
}

/** What the bot does not do, in one line, and what comes nearest: a summary, all on the topic. */
export function showRefused(
  messages: Messages,
  line: string,
  address: Address,
  topic: string | undefined,
): Reply {
  const summary = tapButton(messages.requests.buttons.summary, {
    kind: "summary",
    address,
    sentences: 5,
  });
  return {
    content: joinWith("\n", [line]),
    buttons: [...(topic === undefined ? [] : everythingOn(messages, topic)), [summary]],
  };
}

/** A quotation with speaker, day and place, and its translation. */
export function cited(messages: Messages, address: Address, quotation: Quotation): FormattedText {
  const shown = joinWith("\n", [
    styled("blockquote", quotation.text),
    showCitation(messages, address, quotation),
  ]);
  return withGloss(messages, address, quotation, shown);
}

/** Sentences with their places, the speaker once under those of an address. */
function listSentences(messages: Messages, places: readonly Place[]): (string | FormattedText)[] {
  return places.flatMap(({ address, sentence }, i) => {
    const quotation = quote(address, sentence);
    const shown = withGloss(
      messages,
      address,
      quotation,
      showNumbered(messages, address, quotation),
    );
    return address === places[i + 1]?.address
      ? [shown]
      : [shown, messages.sourceLine(factsOf(address, messages))];
  });
}

function pageOf<T>(
  messages: Messages,
  all: readonly T[],
  page: number,
  isCarried: boolean,
  to: (page: number) => Redraw,
): {
  readonly shown: readonly T[];
  readonly range?: readonly [number, number];
  readonly row: Button[][];
} {
  const perPage = isCarried ? LISTED_A_PAGE : all.length;
  const pages = Math.ceil(all.length / perPage);
  const from = Math.min(page, pages - 1) * perPage;
  const shown = all.slice(from, from + perPage);
  return {
    shown,
    ...(pages > 1 && { range: [from + 1, from + shown.length] as const }),
    row: pageRow(messages, from / perPage, pages, to),
  };
}
