import type { ClaimVerdict } from "../answering/claim.js";
import type { Address } from "../corpus/address.js";
import type { Catalogue } from "./catalogue.js";
import { join, joinWith } from "./formatted-text.js";
import type { FormattedText } from "./formatted-text.js";
import type { Reply } from "./reply.js";
import { showDifference } from "./show-difference.js";
import { showQuotation } from "./show-quotation.js";
import { contextLink, passingButtons } from "./show-view.js";

/** The verdict on a claim: never "true" or "false", only whether the words are in this address. */
export function showClaim(
  catalogue: Catalogue,
  address: Address,
  verdict: ClaimVerdict,
): FormattedText {
  const show = (quotations: Parameters<typeof showQuotation>[2][]): FormattedText =>
    joinWith(
      "\n",
      quotations.map((quotation) => showQuotation(catalogue, address, quotation)),
    );
  switch (verdict.verdict) {
    case "verbatim":
      return join(
        verdict.tooShort ? catalogue.verbatimShort : catalogue.verbatim,
        "\n",
        show([...verdict.quotations]),
      );
    case "altered":
      return joinWith("\n\n", [
        join(
          verdict.elided ? catalogue.elided : catalogue.altered,
          "\n",
          show([...verdict.quotations]),
        ),
        ...(verdict.elided ? [] : [showDifference(catalogue, address, verdict.difference)]),
      ]);
    case "stitched":
      return join(catalogue.stitched, "\n", show([...verdict.quotations]));
    case "absent":
      return verdict.nearest
        ? joinWith("\n\n", [
            catalogue.absent,
            join(catalogue.absentNearest, "\n", show([verdict.nearest])),
          ])
        : join(catalogue.absent);
  }
}

/** The verdict with buttons that pass the quotation on and open it in its context. */
export function showClaimReply(
  catalogue: Catalogue,
  addresses: readonly { readonly address: Address }[],
  address: Address,
  verdict: ClaimVerdict,
): Reply {
  const content = showClaim(catalogue, address, verdict);
  const quotations = verdict.verdict === "absent" ? [] : verdict.quotations;
  const [first] = quotations;
  if (!first) return { content };
  const place = { address, sentence: first.focus };
  return {
    content,
    buttons: [
      [...passingButtons(catalogue, addresses, place, quotations), contextLink(catalogue, place)],
    ],
  };
}
