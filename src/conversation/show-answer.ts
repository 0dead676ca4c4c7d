import type { Abstained, Answer } from "../answering/answer.js";
import type { Catalogue } from "./catalogue.js";
import { join, joinWith } from "./formatted-text.js";
import type { FormattedText } from "./formatted-text.js";
import { factsOf, showNumbered, showQuotation } from "./show-quotation.js";

/** Words named as missing. A message with more is a story, and most of them not what it asks about. */
const MOST_NAMED = 3;

/** An answer or an abstention in words. */
export function showAnswer(catalogue: Catalogue, answer: Answer): FormattedText {
  return answer.kind === "quoted"
    ? join(catalogue.answerLead, "\n", showQuotation(catalogue, answer.address, answer.quotation))
    : showAbstention(catalogue, answer);
}

function showAbstention(catalogue: Catalogue, abstained: Abstained): FormattedText {
  const facts = factsOf(abstained.address, catalogue.language);
  switch (abstained.reason) {
    case "empty":
      return join(catalogue.emptyQuestion);
    case "language":
      return join(catalogue.onlyEnglish);
    case "about-bot":
      return join(catalogue.aboutBot(facts));
    case "off-topic":
      return join(catalogue.offTopic(facts));
    case "unanswered": {
      const { missingWords, nearest } = abstained;
      const lead = join(
        catalogue.notAnswered(facts),
        missingWords.length === 0 || missingWords.length > MOST_NAMED
          ? ""
          : ` ${catalogue.notMentioned(missingWords, facts.sentences)}`,
      );
      if (nearest.length === 0) return lead;
      return joinWith("\n\n", [
        lead,
        join(catalogue.nearestLead, "\n", joinWith("\n", nearest.map(showNumbered))),
      ]);
    }
  }
}
