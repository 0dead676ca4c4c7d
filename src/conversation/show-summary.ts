import type { Address } from "../corpus/address.js";
import type { Summary } from "../summarising/summary.js";
import type { Catalogue } from "./catalogue.js";
import { join, joinWith } from "./formatted-text.js";
import type { FormattedText } from "./formatted-text.js";
import { factsOf, showNumbered } from "./show-quotation.js";

/** A summary in the address's own sentences, each with its place; the speaker once at the end. */
export function showSummary(
  catalogue: Catalogue,
  address: Address,
  summary: Summary,
  topic?: string,
): FormattedText {
  if (summary.sentences.length === 0) return join(catalogue.topicNotTreated(topic ?? ""));
  const facts = factsOf(address, catalogue.language);
  return joinWith("\n", [
    catalogue.summaryLead(facts, summary.sentences.length, topic),
    ...summary.sentences.map(showNumbered),
    catalogue.sourceLine(facts),
  ]);
}
