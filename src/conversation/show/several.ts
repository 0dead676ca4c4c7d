import type { Answer, Quoted } from "../../answering/answer.js";
import type { Address } from "../../corpus/address.js";
import { joinWith, styled } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import type { Messages } from "../messages.js";
import type { Asked } from "../asked.js";
import { inRows, tapButton } from "../reply.js";
import type { Button, Reply } from "../reply.js";
import { NO_SURROUNDINGS } from "../view.js";
import { refusalOf } from "./answer.js";
import { placeOf, showQuotation, withGloss } from "./quotation.js";

/** One question of several: how it was answered, or the reply to it as a request. */
interface Part {
  readonly question: string;
  readonly asked?: Asked;
  readonly reply?: Reply;
}

/**
 * Several questions of one message in their order, each with its quotation or that there is none. A
 * passage that stands above is not repeated.
 *
 * @param operator who runs the bot, where the settings name one
 */
export function showSeveral(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  parts: readonly Part[],
  operator: string | undefined,
): Reply {
  const shown = showParts(messages, addresses, parts, operator);
  const buttons = shown.flatMap(({ button }) => button ?? []);
  const [first] = shown;
  // Questions about the text, or about the bot, have one reply.
  const isAside = parts.every(
    ({ reply, asked }) =>
      reply !== undefined ||
      (asked?.answer.kind === "abstained" && asked.answer.reason === "about-bot"),
  );
  if (first && isAside && shown.every(({ content }) => content.text === first.content.text))
    return { content: first.content, buttons: parts[0]?.reply?.buttons ?? inRows(buttons) };
  const blocks = shown.map(({ question, content }) =>
    joinWith("\n", [styled("bold", question.replace(/[\s,;.]+$/u, "")), content]),
  );
  return { content: joinWith("\n\n", blocks), buttons: inRows(buttons) };
}

/** A quotation that stands in the reply already. */
interface Seen {
  readonly address: Address;
  readonly start: number;
  readonly end: number;
}

/** One question with what is said to it. */
interface ShownPart {
  readonly question: string;
  readonly content: FormattedText;
  readonly button?: Button;
}

/** What is said to each question; a passage is quoted once. */
function showParts(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  parts: readonly Part[],
  operator: string | undefined,
): ShownPart[] {
  const seen: Seen[] = [];
  return parts.map(({ question, asked, reply }): ShownPart => {
    if (reply || !asked) return { question, content: joinWith("\n", reply ? [reply.content] : []) };
    const { answer, isUnclear } = asked;
    const open = openOf(messages, asked);
    if (answer.kind !== "quoted" || isUnclear) {
      const said = showUnanswered(messages, addresses, answer, open, operator);
      return { question, content: joinWith("\n", said) };
    }
    const { address, quotation } = answer;
    const { start, end } = quotation;
    const isSeen = seen.some(
      (one) => one.address === address && one.start === start && one.end === end,
    );
    if (isSeen) return { question, content: joinWith("\n", [showSeen(messages, answer, open)]) };
    seen.push({ address, start, end });
    return {
      question,
      content: joinWith("\n", showQuoted(messages, answer, open)),
      button: placeButton(answer),
    };
  });
}

/** What the address lacks of the question, in a line. */
function openOf({ requests }: Messages, { answer, absent }: Asked): string | undefined {
  const lacks = answer.lacks && requests.lacks[answer.lacks]();
  return absent === undefined ? lacks : requests.absentTopic(absent);
}

function showUnanswered(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  answer: Answer,
  open: string | undefined,
  operator: string | undefined,
): readonly (string | FormattedText)[] {
  if (answer.kind === "abstained" && answer.instead) {
    const { address, instead } = answer;
    const shown = showQuotation(messages, address, instead);
    return [messages.saidInstead, withGloss(messages, address, instead, shown)];
  }
  if (open !== undefined) return [open];
  return [
    answer.kind === "quoted"
      ? messages.requests.partNotAnswered
      : refusalOf(messages, addresses, answer, operator),
  ];
}

/** What is near to one question is no answer to the next. */
function showSeen(
  { requests }: Messages,
  { quotation, voice }: Quoted,
  open: string | undefined,
): string {
  return voice === "sure"
    ? requests.samePassage(placeOf(quotation))
    : (open ?? requests.partNotAnswered);
}

function showQuoted(
  messages: Messages,
  { address, quotation, voice }: Quoted,
  open: string | undefined,
): readonly (string | FormattedText)[] {
  const { closest } = messages.requests;
  const lead = open === undefined ? closest : `${open} ${closest}`;
  const shown = showQuotation(messages, address, quotation);
  return [...(voice === "sure" ? [] : [lead]), withGloss(messages, address, quotation, shown)];
}

function placeButton({ address, quotation, further, voice }: Quoted): Button {
  return tapButton(placeOf(quotation), {
    kind: "view",
    view: {
      as: voice === "sure" ? "answer" : "closest",
      address,
      quotations: [quotation, ...further],
      index: 0,
      surroundings: NO_SURROUNDINGS,
    },
  });
}
