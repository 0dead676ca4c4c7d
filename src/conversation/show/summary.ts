import type { Messages } from "../messages.js";
import { joinWith } from "../formatted-text.js";
import { plain } from "../reply.js";
import type { Reply } from "../reply.js";
import type { FoundSummary, SummaryWish } from "../summary-wish.js";
import { carriedWords } from "../view.js";
import { otherAddressRows } from "./other-addresses.js";
import { factsOf, showNumbered, withGloss } from "./quotation.js";

/**
 * A summary in the address's own sentences, each with its place; the speaker once at the end. The
 * other addresses are a tap away, unless the topic is too long for a button.
 *
 * @param ofAddresses how many addresses the corpus has
 */
export function showSummary(
  messages: Messages,
  ofAddresses: number,
  { address, summary, others }: FoundSummary,
  { sentences, topic }: Pick<SummaryWish, "sentences" | "topic">,
): Reply {
  if (summary.sentences.length === 0)
    return plain(messages.topicNotTreated(topic ?? "", ofAddresses));
  const facts = factsOf(address, messages);
  const carried = topic === undefined ? undefined : carriedWords(topic);
  const isCarried = topic === undefined || carried !== undefined;
  const content = joinWith("\n", [
    messages.summaryLead(facts, summary.sentences.length, topic),
    ...summary.sentences.map((one) =>
      withGloss(messages, address, one, showNumbered(messages, address, one)),
    ),
    messages.sourceLine(facts),
  ]);
  return {
    content,
    buttons: otherAddressRows(messages, isCarried ? others : [], (other) => ({
      kind: "summary",
      address: other,
      sentences,
      ...(carried !== undefined && { topic: carried }),
    })),
  };
}
