import type { ClaimVerdict } from "../../checking/claim-verdict.js";
import type { Address } from "../../corpus/address.js";
import type { Quotation } from "../../corpus/quotation.js";
import type { Messages } from "../messages.js";
import { join, joinWith } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import type { Reply } from "../reply.js";
import { showDifference } from "./difference.js";
import { showQuotation } from "./quotation.js";
import { contextLink, passingButtons } from "./view.js";

/**
 * The verdict on a claim, never "true" or "false", only whether the words are in the addresses; with
 * buttons that pass the quotation on and open it in its context.
 *
 * @param isForwarded whether the claim is a message that the reader passed on: then it is said what
 * was done with it
 */
export function showClaim(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  address: Address,
  verdict: ClaimVerdict,
  isForwarded = false,
): Reply {
  const said = inWords(messages, addresses.length, address, verdict);
  const content = isForwarded
    ? joinWith("\n\n", [messages.checkedForward(addresses.length), said])
    : said;
  const quotations = verdict.verdict === "absent" ? [] : verdict.quotations;
  const [first] = quotations;
  if (!first) return { content };
  const place = { address, sentence: first.focus };
  const passing = passingButtons(messages, addresses, place, quotations);
  return { content, buttons: [[...passing, contextLink(messages, place)]] };
}

function inWords(
  messages: Messages,
  ofAddresses: number,
  address: Address,
  verdict: ClaimVerdict,
): FormattedText {
  const under = (lead: string, quotations: readonly Quotation[]): FormattedText =>
    joinWith("\n", [lead, ...quotations.map((one) => showQuotation(messages, address, one))]);
  switch (verdict.verdict) {
    case "verbatim":
      return under(
        verdict.tooShort ? messages.verbatimShort : messages.verbatim,
        verdict.quotations,
      );
    case "altered":
      return verdict.elided
        ? under(messages.elided, verdict.quotations)
        : joinWith("\n\n", [
            under(messages.altered, verdict.quotations),
            showDifference(messages, address, verdict.difference),
          ]);
    case "stitched":
      return under(messages.stitched, verdict.quotations);
    case "absent": {
      const absent = messages.absent(ofAddresses);
      return verdict.nearest
        ? joinWith("\n\n", [absent, under(messages.absentNearest, [verdict.nearest])])
        : join(absent);
    }
  }
}
