import { joinWith, styled } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import type { Messages } from "../messages.js";
import type { Asked } from "../asked.js";
import { inRows, tapButton } from "../reply.js";
import type { Button, Reply } from "../reply.js";
import { NO_SURROUNDINGS } from "../view.js";
import { placeOf, showQuotation, withGloss } from "./quotation.js";

/** One question of several: how it was answered, or the reply to it as a request. */
export interface Part {
  readonly question: string;
  readonly asked?: Asked;
  readonly reply?: Reply;
}

/** Several questions of one message in their order, each with its quotation or that there is none. */
export function showSeveral(messages: Messages, parts: readonly Part[]): Reply {
  const buttons: Button[] = [];
  const show = ({ question, asked, reply }: Part): FormattedText => {
    const heading = styled("bold", question.replace(/[\s,;.]+$/u, ""));
    if (reply) return joinWith("\n", [heading, reply.content]);
    const answer = asked?.answer;
    const lacks = answer?.lacks === undefined ? [] : [messages.requests.lacks[answer.lacks]()];
    if (answer?.kind !== "quoted" || asked?.isUnclear === true)
      return joinWith("\n", [heading, lacks[0] ?? messages.requests.partNotAnswered]);
    const { address, quotation, voice } = answer;
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
    return joinWith("\n", [
      heading,
      ...(voice === "sure" ? [] : [[...lacks, messages.requests.closest].join(" ")]),
      withGloss(messages, address, quotation, showQuotation(messages, address, quotation)),
    ]);
  };
  const [first, ...others] = parts;
  // Two questions about the text have one reply.
  const same = first?.reply?.content.text;
  if (first?.reply && others.every(({ reply }) => reply?.content.text === same)) return first.reply;
  return { content: joinWith("\n\n", parts.map(show)), buttons: inRows(buttons) };
}
