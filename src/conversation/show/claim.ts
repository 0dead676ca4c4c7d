import type { ClaimVerdict } from "../../checking/claim-verdict.js";
import type { Address } from "../../corpus/address.js";
import type { Messages } from "../messages.js";
import { join, joinWith } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import type { Reply } from "../reply.js";
import { showDifference } from "./difference.js";
import { showQuotation } from "./quotation.js";
import { contextLink, passingButtons } from "./view.js";

/** The verdict on a claim: never "true" or "false", only whether the words are in this address. */
export function showClaim(
  messages: Messages,
  address: Address,
  verdict: ClaimVerdict,
): FormattedText {
  const show = (quotations: Parameters<typeof showQuotation>[2][]): FormattedText =>
    joinWith(
      "\n",
      quotations.map((quotation) => showQuotation(messages, address, quotation)),
    );
  switch (verdict.verdict) {
    case "verbatim":
      return join(
        verdict.tooShort ? messages.verbatimShort : messages.verbatim,
        "\n",
        show([...verdict.quotations]),
      );
    case "altered":
      return joinWith("\n\n", [
        join(
          verdict.elided ? messages.elided : messages.altered,
          "\n",
          show([...verdict.quotations]),
        ),
        ...(verdict.elided ? [] : [showDifference(messages, address, verdict.difference)]),
      ]);
    case "stitched":
      return join(messages.stitched, "\n", show([...verdict.quotations]));
    case "absent":
      return verdict.nearest
        ? joinWith("\n\n", [
            messages.absent,
            join(messages.absentNearest, "\n", show([verdict.nearest])),
          ])
        : join(messages.absent);
  }
}

/** The verdict with buttons that pass the quotation on and open it in its context. */
export function showClaimReply(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  address: Address,
  verdict: ClaimVerdict,
): Reply {
  const content = showClaim(messages, address, verdict);
  const quotations = verdict.verdict === "absent" ? [] : verdict.quotations;
  const [first] = quotations;
  if (!first) return { content };
  const place = { address, sentence: first.focus };
  return {
    content,
    buttons: [
      [...passingButtons(messages, addresses, place, quotations), contextLink(messages, place)],
    ],
  };
}
