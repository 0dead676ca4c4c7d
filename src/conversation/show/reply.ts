import type { Answer } from "../../answering/answer.js";
import type { Messages } from "../messages.js";
import type { OpenAddress } from "../corpus.js";
import { join } from "../formatted-text.js";
import { placeOf } from "./quotation.js";
import { tapButton, inRows } from "../reply.js";
import type { Button, Reply } from "../reply.js";
import { showAnswer } from "./answer.js";
import { showSamples } from "./start.js";
import { showView } from "./view.js";
import { NO_SURROUNDINGS } from "../view.js";

/**
 * An answer with buttons for its context and its further quotations; an abstention with buttons for
 * the nearest passages, or for questions that the address does answer.
 *
 * @param brief without the nearest passages in words and without sample questions
 */
export function showReply(
  messages: Messages,
  addresses: readonly OpenAddress[],
  answer: Answer,
  brief: boolean,
): Reply {
  if (answer.kind === "quoted") {
    const { address, quotation, further } = answer;
    return showView(messages, addresses, {
      as: "answer",
      address,
      places: [quotation, ...further].map(({ focus }) => focus),
      index: 0,
      surroundings: NO_SURROUNDINGS,
    });
  }
  const shown = brief ? { ...answer, nearest: [] } : answer;
  const text = addresses.find(({ address }) => address === answer.address);
  const samples = brief || !text ? [] : showSamples(text);
  const nearest = nearestButtons(answer);
  const content = showAnswer(messages, shown);
  return {
    content: brief && nearest.length > 0 ? join(content, ` ${messages.nearestTaps}`) : content,
    buttons: nearest.length > 0 ? inRows(nearest) : samples,
  };
}

function nearestButtons({
  address,
  nearest,
  reason,
}: Extract<Answer, { kind: "abstained" }>): Button[] {
  // What is near to small talk is near by chance.
  if (reason !== "unanswered") return [];
  const places = nearest.map(({ focus }) => focus);
  return nearest.map((quotation, index) =>
    tapButton(placeOf(quotation), {
      kind: "view",
      view: { as: "near", address, places, index, surroundings: NO_SURROUNDINGS },
    }),
  );
}
