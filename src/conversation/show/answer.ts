import type { Abstained, Answer } from "../../answering/answer.js";
import type { Quotation } from "../../corpus/quotation.js";
import type { Messages } from "../messages.js";
import type { OpenAddress } from "../corpus.js";
import { join, joinWith } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import { inRows, plain, tapButton } from "../reply.js";
import type { Button, Reply } from "../reply.js";
import { NO_SURROUNDINGS } from "../view.js";
import { factsOfAll, placeOf, showNumbered, showQuotation, withGloss } from "./quotation.js";
import { sampleRows } from "./start.js";
import { showView } from "./view.js";

/** Words named as missing. A message with more is a story, and most of them not what it asks about. */
const MOST_NAMED = 3;

/**
 * An answer with buttons for its context and its further quotations; an abstention with buttons for
 * the nearest passages, or for questions that the addresses do answer.
 *
 * @param brief without the nearest passages in words and without sample questions
 */
export function showAnswer(
  messages: Messages,
  addresses: readonly OpenAddress[],
  answer: Answer,
  brief = false,
): Reply {
  if (answer.kind === "quoted")
    return showView(messages, addresses, {
      as: "answer",
      address: answer.address,
      quotations: [answer.quotation, ...answer.further],
      index: 0,
      surroundings: NO_SURROUNDINGS,
    });
  // What is near to small talk is near by chance.
  return answer.reason === "unanswered"
    ? showUnanswered(messages, addresses, answer, brief)
    : {
        ...plain(refusalOf(messages, addresses, answer.reason)),
        buttons: brief ? [] : sampleRows(messages, addresses),
      };
}

function refusalOf(
  messages: Messages,
  addresses: readonly OpenAddress[],
  reason: Exclude<Abstained["reason"], "unanswered">,
): string {
  switch (reason) {
    case "empty":
      return messages.emptyQuestion;
    case "language":
      return messages.unreadLanguage;
    case "about-bot":
      return messages.aboutBot(factsOfAll(messages, addresses));
    case "off-topic":
      return messages.offTopic(factsOfAll(messages, addresses));
  }
}

function showUnanswered(
  messages: Messages,
  addresses: readonly OpenAddress[],
  { address, nearest, missingWords }: Abstained,
  brief: boolean,
): Reply {
  const facts = factsOfAll(messages, addresses);
  const isNamed = missingWords.length > 0 && missingWords.length <= MOST_NAMED;
  const lead = [
    messages.notAnswered(facts),
    ...(isNamed ? [messages.notMentioned(missingWords, facts)] : []),
    ...(brief && nearest.length > 0 ? [messages.nearestTaps] : []),
  ].join(" ");
  if (nearest.length === 0)
    return { ...plain(lead), buttons: brief ? [] : sampleRows(messages, addresses) };
  // Of several addresses each passage names its own.
  const show = (quotation: Quotation): FormattedText =>
    withGloss(
      messages,
      address,
      quotation,
      addresses.length > 1 ? showQuotation(messages, address, quotation) : showNumbered(quotation),
    );
  const passages = join(messages.nearestLead, "\n", joinWith("\n", nearest.map(show)));
  const buttons = nearest.map((quotation, index): Button =>
    tapButton(placeOf(quotation), {
      kind: "view",
      view: { as: "near", address, quotations: nearest, index, surroundings: NO_SURROUNDINGS },
    }),
  );
  return {
    content: brief ? join(lead) : joinWith("\n\n", [lead, passages]),
    buttons: inRows(buttons),
  };
}
