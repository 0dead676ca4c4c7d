import type { Abstained, Answer } from "../../answering/answer.js";
import type { Messages } from "../messages.js";
import { join, joinWith } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import { factsOf, showNumbered, showQuotation } from "./quotation.js";

/** Words named as missing. A message with more is a story, and most of them not what it asks about. */
const MOST_NAMED = 3;

/** An answer or an abstention in words. */
export function showAnswer(messages: Messages, answer: Answer): FormattedText {
  return answer.kind === "quoted"
    ? join(messages.answerLead, "\n", showQuotation(messages, answer.address, answer.quotation))
    : showAbstention(messages, answer);
}

function showAbstention(messages: Messages, abstained: Abstained): FormattedText {
  const facts = factsOf(abstained.address, messages.locale);
  switch (abstained.reason) {
    case "empty":
      return join(messages.emptyQuestion);
    case "language":
      return join(messages.onlyEnglish);
    case "about-bot":
      return join(messages.aboutBot(facts));
    case "off-topic":
      return join(messages.offTopic(facts));
    case "unanswered": {
      const { missingWords, nearest } = abstained;
      const lead = join(
        messages.notAnswered(facts),
        missingWords.length === 0 || missingWords.length > MOST_NAMED
          ? ""
          : ` ${messages.notMentioned(missingWords, facts.sentences)}`,
      );
      if (nearest.length === 0) return lead;
      return joinWith("\n\n", [
        lead,
        join(messages.nearestLead, "\n", joinWith("\n", nearest.map(showNumbered))),
      ]);
    }
  }
}
