import { quote } from "../../corpus/quotation.js";
import type { Quotation } from "../../corpus/quotation.js";
import type { Address, Sentence } from "../../corpus/address.js";
import type { Messages } from "../messages.js";
import { join, joinWith, styled } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import type { Place } from "../place.js";
import { placeId, shortPlaceId } from "../place.js";
import { tapButton, edgeButton } from "../reply.js";
import type { Button, Reply } from "../reply.js";
import { citationOf, showCitation, showPlace, showWords, withGloss } from "./quotation.js";
import { cardButtons } from "./card.js";
import type { Surroundings, View } from "../view.js";
import { MOST_SURROUNDINGS, NO_SURROUNDINGS } from "../view.js";

/** Most characters of an address in one view: with what stands around them they fit a message. */
const LONGEST_STRETCH = 3500;
/** Longest text of a copy button (https://core.telegram.org/bots/api#copytextbutton). */
const LONGEST_COPY = 256;

/** Positions of the first and the last sentence in `address.sentences`. */
type Stretch = readonly [first: number, last: number];

/** The message of a view: a lead where there is one, the words, the citation, and the buttons. */
export function showView(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  view: View,
): Reply {
  const stretch = stretchOf(view);
  const { focus } = shownIn(view);
  const quotations = quoteStretch(view.address, stretch, focus);
  const words = joinWith(
    "\n",
    quotations.map((quotation, i) => {
      const isLast = i === quotations.length - 1;
      const cited = (isLast ? showCitation : showPlace)(messages, view.address, quotation);
      const shown = join(showStretch(quotation, focus), "\n", cited);
      // The translations of several paragraphs would not fit.
      return quotations.length === 1 ? withGloss(messages, view.address, quotation, shown) : shown;
    }),
  );
  const lead = {
    answer: messages.answerLead,
    closest: messages.requests.closest,
    near: messages.nearLead,
    place: "",
  }[view.as];
  return {
    content: lead === "" ? words : join(lead, "\n", words),
    buttons: [
      surroundingButtons(messages, view, stretch),
      pageButtons(messages, view),
      [
        ...passingButtons(
          messages,
          addresses,
          { address: view.address, sentence: focus },
          quotations,
        ),
        ...cardButtons(messages, view.address, quotations),
      ],
      view.as === "answer" || view.as === "closest" ? voteButtons(messages, view) : [],
    ].filter((row) => row.length > 0),
  };
}

/** Passing a place on: shared by inline mode, or copied with its citation when that is short. */
export function passingButtons(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  place: Place,
  quotations: readonly Quotation[],
): Button[] {
  const share: Button = {
    label: messages.buttons.share,
    action: { kind: "share", query: shortPlaceId(addresses, place) },
  };
  const [only, ...others] = quotations;
  if (!only || others.length > 0) return [share];
  const text = `${only.text}\n${citationOf(messages, place.address, only)}`;
  if (text.length > LONGEST_COPY) return [share];
  return [share, { label: messages.buttons.copy, action: { kind: "copy", text } }];
}

/** A button that opens a place in the private chat. */
export function contextLink(messages: Messages, place: Place): Button {
  return {
    label: messages.buttons.inContext,
    action: { kind: "private", start: placeId(place) },
  };
}

function shownIn({ quotations, index }: View): Quotation {
  const shown = quotations[index];
  if (!shown) throw new RangeError(`shownIn: expected an index below ${quotations.length}`);
  return shown;
}

function stretchOf(view: View): Stretch {
  const { address, surroundings } = view;
  const { focus, sentences: alone } = shownIn(view);
  const at = (sentence: Sentence | undefined): number =>
    sentence ? address.sentences.indexOf(sentence) : 0;
  if (surroundings === "paragraph") {
    const sentences = address.paragraphs[focus.paragraph - 1]?.sentences ?? [focus];
    return [at(sentences[0]), at(sentences.at(-1))];
  }
  const position = at(focus);
  const first = position - (focus.number - alone[0]);
  const last = position + (alone[1] - focus.number);
  return [
    Math.max(0, first - surroundings.before),
    Math.min(address.sentences.length - 1, last + surroundings.after),
  ];
}

/** The sentences of a stretch, a quotation for each paragraph touched. */
function quoteStretch(address: Address, [from, to]: Stretch, focus: Sentence): Quotation[] {
  const sentences = address.sentences.slice(from, to + 1);
  const numbers = [...new Set(sentences.map(({ paragraph }) => paragraph))];
  return numbers.flatMap((number) => {
    const own = sentences.filter(({ paragraph }) => paragraph === number);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    return [quote(address, own.includes(focus) ? focus : first, first, last)];
  });
}

/** The focus stands out only in the paragraph that holds it. */
function showStretch(quotation: Quotation, focus: Sentence): FormattedText {
  return quotation.focus === focus ? showWords(quotation) : styled("blockquote", quotation.text);
}

function surroundingButtons(messages: Messages, view: View, [from, to]: Stretch): Button[] {
  const { address, surroundings } = view;
  const show = (label: string, other: Surroundings): Button =>
    tapButton(label, { kind: "view", view: { ...view, surroundings: other } });
  const { buttons } = messages;
  if (surroundings === "paragraph") {
    const [first, last] = stretchOf({ ...view, surroundings: NO_SURROUNDINGS });
    return first === from && last === to ? [] : [show(buttons.shorter, NO_SURROUNDINGS)];
  }
  const { before, after } = surroundings;
  const fits = (first: number, last: number): boolean =>
    (address.sentences[last]?.end ?? Infinity) - (address.sentences[first]?.start ?? 0) <=
    LONGEST_STRETCH;
  const showOrFull = (fit: boolean, label: string, other: Surroundings): Button =>
    fit ? show(label, other) : edgeButton(messages, "full");
  const end = address.sentences.length - 1;
  if (from === 0 && to === end) return [];
  const [first, last] = stretchOf({ ...view, surroundings: "paragraph" });
  const addsParagraph = (first < from || to < last) && fits(first, last);
  const hasRoomBefore = before < MOST_SURROUNDINGS && fits(from - 1, to);
  const hasRoomAfter = after < MOST_SURROUNDINGS && fits(from, to + 1);
  return [
    from === 0
      ? edgeButton(messages, "addressStart")
      : showOrFull(hasRoomBefore, buttons.before, { before: before + 1, after }),
    ...(addsParagraph ? [show(buttons.wholeParagraph(shownIn(view).paragraph), "paragraph")] : []),
    to === end
      ? edgeButton(messages, "addressEnd")
      : showOrFull(hasRoomAfter, buttons.after, { before, after: after + 1 }),
  ];
}

function pageButtons(messages: Messages, view: View): Button[] {
  const { index, quotations } = view;
  if (quotations.length === 1) return [];
  const to = (label: string, other: number): Button =>
    tapButton(label, {
      kind: "view",
      view: { ...view, index: other, surroundings: NO_SURROUNDINGS },
    });
  const page = { kind: "page", page: index + 1, of: quotations.length } as const;
  return [
    index > 0 ? to(messages.buttons.previous, index - 1) : edgeButton(messages, "first"),
    tapButton(`${index + 1}/${quotations.length}`, page),
    index < quotations.length - 1
      ? to(messages.buttons.next, index + 1)
      : edgeButton(messages, "last"),
  ];
}

function voteButtons(messages: Messages, view: View): Button[] {
  const vote = { kind: "vote", address: view.address, place: shownIn(view).focus } as const;
  return [
    tapButton(messages.buttons.useful, { ...vote, useful: true }),
    tapButton(messages.buttons.notUseful, { ...vote, useful: false }),
  ];
}
