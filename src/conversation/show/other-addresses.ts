import type { Address } from "../../corpus/address.js";
import type { Messages } from "../messages.js";
import { lineButton } from "../reply.js";
import type { Button } from "../reply.js";
import type { Tap } from "../view.js";
import { factsOf } from "./quotation.js";

/** Addresses that are offered beside the one shown; a longer list would bury what it stands under. */
const MOST_OFFERED = 6;

/** A row for each of some other addresses, which shows the same of it. */
export function otherAddressRows(
  messages: Messages,
  others: readonly Address[],
  tapFor: (address: Address) => Tap,
): Button[][] {
  return others.slice(0, MOST_OFFERED).map((address) => {
    const label = messages.buttons.address(factsOf(address, messages));
    return [lineButton(label, tapFor(address))];
  });
}
