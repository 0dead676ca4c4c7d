import { quoteInContext } from "../../answering/leaning.js";
import { quote } from "../../corpus/quotation.js";
import type { Quotation } from "../../corpus/quotation.js";
import type { Address, Sentence } from "../../corpus/address.js";
import type { UnderstoodAddress, Understanding } from "../../words/understanding.js";
import type { Messages } from "../messages.js";
import { join, joinWith, styled } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import type { Place } from "../place.js";
import { placeId, shortPlaceId } from "../place.js";
import { tapButton, edgeButton } from "../reply.js";
import type { Button, Reply } from "../reply.js";
import { citationOf, placeOf, showWords } from "./quotation.js";
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
  addresses: readonly UnderstoodAddress[],
  view: View,
): Reply {
  const leansBack = leaningOf(addresses, view);
  const stretch = stretchOf(view, leansBack);
  const focus = focusOf(view);
  const quotations = quoteStretch(view.address, stretch, focus);
  const words = joinWith(
    "\n",
    quotations.map((quotation, i) => {
      const isLast = i === quotations.length - 1;
      const cited = isLast ? citationOf(messages, view.address, quotation) : placeOf(quotation);
      return join(showStretch(quotation, focus), "\n", cited);
    }),
  );
  const lead = { answer: messages.answerLead, near: messages.nearLead, place: "" }[view.as];
  return {
    content: lead === "" ? words : join(lead, "\n", words),
    buttons: [
      surroundingButtons(messages, view, stretch, leansBack),
      pageButtons(messages, view),
      passingButtons(messages, addresses, { address: view.address, sentence: focus }, quotations),
      view.as === "answer" ? voteButtons(messages, view) : [],
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

function focusOf({ places, index }: View): Sentence {
  const focus = places[index];
  if (!focus) throw new RangeError(`focusOf: expected an index below ${places.length}`);
  return focus;
}

type LeansBack = Understanding["leansBack"];

function leaningOf(addresses: readonly UnderstoodAddress[], { address }: View): LeansBack {
  const shown = addresses.find((one) => one.address === address);
  if (!shown) throw new RangeError("leaningOf: expected an address of the corpus");
  return shown.understanding.leansBack;
}

function stretchOf(view: View, leansBack: LeansBack): Stretch {
  const { address, surroundings } = view;
  const focus = focusOf(view);
  const at = (sentence: Sentence | undefined): number =>
    sentence ? address.sentences.indexOf(sentence) : 0;
  if (surroundings === "paragraph") {
    const sentences = address.paragraphs[focus.paragraph - 1]?.sentences ?? [focus];
    return [at(sentences[0]), at(sentences.at(-1))];
  }
  const position = at(focus);
  const alone = baseQuotation(view, focus, leansBack);
  const first = position - (focus.number - alone.sentences[0]);
  return [
    Math.max(0, first - surroundings.before),
    Math.min(
      address.sentences.length - 1,
      position + (alone.sentences[1] - focus.number) + surroundings.after,
    ),
  ];
}

/** What is shown before anything is added: an answer's first quotation as the answer had it. */
function baseQuotation(
  { as, address, index }: View,
  focus: Sentence,
  leansBack: LeansBack,
): Quotation {
  const leans = as === "place" || (as === "answer" && index === 0);
  return leans ? quoteInContext(address, focus, { leansBack }) : quote(address, focus);
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

function surroundingButtons(
  messages: Messages,
  view: View,
  [from, to]: Stretch,
  leansBack: LeansBack,
): Button[] {
  const { address, surroundings } = view;
  const show = (label: string, other: Surroundings): Button =>
    tapButton(label, { kind: "view", view: { ...view, surroundings: other } });
  const { buttons } = messages;
  if (surroundings === "paragraph") {
    const [first, last] = stretchOf({ ...view, surroundings: NO_SURROUNDINGS }, leansBack);
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
  const [first, last] = stretchOf({ ...view, surroundings: "paragraph" }, leansBack);
  const addsParagraph = (first < from || to < last) && fits(first, last);
  const hasRoomBefore = before < MOST_SURROUNDINGS && fits(from - 1, to);
  const hasRoomAfter = after < MOST_SURROUNDINGS && fits(from, to + 1);
  return [
    from === 0
      ? edgeButton(messages, "addressStart")
      : showOrFull(hasRoomBefore, buttons.before, { before: before + 1, after }),
    ...(addsParagraph ? [show(buttons.wholeParagraph(focusOf(view).paragraph), "paragraph")] : []),
    to === end
      ? edgeButton(messages, "addressEnd")
      : showOrFull(hasRoomAfter, buttons.after, { before, after: after + 1 }),
  ];
}

function pageButtons(messages: Messages, view: View): Button[] {
  const { index, places } = view;
  if (places.length === 1) return [];
  const to = (label: string, other: number): Button =>
    tapButton(label, {
      kind: "view",
      view: { ...view, index: other, surroundings: NO_SURROUNDINGS },
    });
  const page = { kind: "page", page: index + 1, of: places.length } as const;
  return [
    index > 0 ? to(messages.buttons.previous, index - 1) : edgeButton(messages, "first"),
    tapButton(`${index + 1}/${places.length}`, page),
    index < places.length - 1 ? to(messages.buttons.next, index + 1) : edgeButton(messages, "last"),
  ];
}

function voteButtons(messages: Messages, view: View): Button[] {
  const vote = { kind: "vote", address: view.address, place: focusOf(view) } as const;
  return [
    tapButton(messages.buttons.useful, { ...vote, useful: true }),
    tapButton(messages.buttons.notUseful, { ...vote, useful: false }),
  ];
}
