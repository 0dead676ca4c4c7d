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
  const { requests } = messages;
  const buttons: Button[] = [];
  const seen: { readonly address: Address; readonly start: number; readonly end: number }[] = [];
  const show = ({ asked, reply }: Part): readonly (string | FormattedText)[] => {
    if (reply || !asked) return reply ? [reply.content] : [];
    const { answer, absent, isUnclear } = asked;
    const lacks = answer.lacks && requests.lacks[answer.lacks]();
    const open = absent === undefined ? lacks : requests.absentTopic(absent);
    if (answer.kind === "abstained" && answer.instead)
      return [
        messages.saidInstead,
        withGloss(
          messages,
          answer.address,
          answer.instead,
          showQuotation(messages, answer.address, answer.instead),
        ),
      ];
    if (answer.kind !== "quoted" || isUnclear)
      return [
        open ??
          (answer.kind === "quoted"
            ? requests.partNotAnswered
            : refusalOf(messages, addresses, answer, operator)),
      ];
    const { address, quotation, voice } = answer;
    const isSeen = seen.some(
      (one) =>
        one.address === address && one.start === quotation.start && one.end === quotation.end,
    );
    // What is near to one question is no answer to the next.
    if (isSeen)
      return [
        voice === "sure"
          ? requests.samePassage(placeOf(quotation))
          : (open ?? requests.partNotAnswered),
      ];
    seen.push({ address, start: quotation.start, end: quotation.end });
    buttons.push(
      tapButton(placeOf(quotation), {
        kind: "view",
        view: {
          as: voice === "sure" ? "answer" : "closest",
          address,
          quotations: [quotation, ...answer.further],
          index: 0,
          surroundings: NO_SURROUNDINGS,
        },
      }),
    );
    return [
      ...(voice === "sure"
        ? []
        : [[...(open === undefined ? [] : [open]), requests.closest].join(" ")]),
      withGloss(messages, address, quotation, showQuotation(messages, address, quotation)),
    ];
  };
  const shown = parts.map((part) => ({
    question: part.question,
    content: joinWith("\n", show(part)),
  }));
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
