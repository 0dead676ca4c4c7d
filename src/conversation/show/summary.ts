import type { Address } from "../../corpus/address.js";
import type { Summary } from "../../summarising/summary.js";
import type { Messages } from "../messages.js";
import { join, joinWith } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import { factsOf, showNumbered } from "./quotation.js";

/** A summary in the address's own sentences, each with its place; the speaker once at the end. */
export function showSummary(
  messages: Messages,
  address: Address,
  summary: Summary,
  topic?: string,
): FormattedText {
  if (summary.sentences.length === 0) return join(messages.topicNotTreated(topic ?? ""));
  const facts = factsOf(address, messages.locale);
  return joinWith("\n", [
    messages.summaryLead(facts, summary.sentences.length, topic),
    ...summary.sentences.map(showNumbered),
    messages.sourceLine(facts),
  ]);
}
