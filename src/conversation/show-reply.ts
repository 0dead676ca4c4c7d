import type { Answer } from "../answering/answer.js";
import type { Catalogue } from "./catalogue.js";
import type { TextDesk } from "./desk.js";
import { join } from "./formatted-text.js";
import { placeOf } from "./show-quotation.js";
import { deedButton, inRows } from "./reply.js";
import type { Button, Reply } from "./reply.js";
import { showAnswer } from "./show-answer.js";
import { showSamples } from "./show-start.js";
import { showView } from "./show-view.js";
import { NO_SURROUNDINGS } from "./view.js";

/**
 * An answer with buttons for its context and its further quotations; an abstention with buttons for
 * the nearest passages, or for questions that the address does answer.
 *
 * @param brief without the nearest passages in words and without sample questions
 */
export function showReply(
  catalogue: Catalogue,
  texts: readonly TextDesk[],
  answer: Answer,
  brief: boolean,
): Reply {
  if (answer.kind === "quoted") {
    const { address, quotation, further } = answer;
    return showView(catalogue, texts, {
      as: "answer",
      address,
      places: [quotation, ...further].map(({ focus }) => focus),
      index: 0,
      surroundings: NO_SURROUNDINGS,
    });
  }
  const shown = brief ? { ...answer, nearest: [] } : answer;
  const text = texts.find(({ address }) => address === answer.address);
  const samples = brief || !text ? [] : showSamples(text);
  const nearest = nearestButtons(answer);
  const content = showAnswer(catalogue, shown);
  return {
    content: brief && nearest.length > 0 ? join(content, ` ${catalogue.nearestTaps}`) : content,
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
    deedButton(placeOf(quotation), {
      kind: "view",
      view: { as: "near", address, places, index, surroundings: NO_SURROUNDINGS },
    }),
  );
}
