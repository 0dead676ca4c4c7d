import type { Address } from "../../corpus/address.js";
import { quote } from "../../corpus/quotation.js";
import { join, joinWith, styled } from "../formatted-text.js";
import type { Messages } from "../messages.js";
import type { Place } from "../place.js";
import { lineButton, plain } from "../reply.js";
import type { Button, Reply } from "../reply.js";
import { factsOf, showNumbered, withGloss } from "./quotation.js";

/** Addresses that can be chosen by a button; a longer list would not be read. */
const MOST_CHOICES = 30;

/**
 * The addresses, each a tap away from being asked alone.
 *
 * @param addresses newest first
 * @param chosen the one that is asked alone
 */
export function showAddresses(
  messages: Messages,
  addresses: readonly Address[],
  chosen?: Address,
): Reply {
  const [first, ...others] = addresses;
  if (first && others.length === 0) return plain(messages.addresses.only(factsOf(first, messages)));
  const facts = addresses.map((address) => factsOf(address, messages));
  return {
    ...plain(messages.addresses.list(facts, chosen && factsOf(chosen, messages))),
    buttons: [...addressChoices(messages, addresses, chosen), ...allChoice(messages, chosen)],
  };
}

/** A row for each address, which has the chat ask it alone. */
export function addressChoices(
  messages: Messages,
  addresses: readonly Address[],
  chosen?: Address,
): Button[][] {
  return addresses.slice(0, MOST_CHOICES).map((address) => {
    const mark = address === chosen ? " ✓" : "";
    const label = `${messages.buttons.address(factsOf(address, messages))}${mark}`;
    return [lineButton(label, { kind: "choose", address })];
  });
}

function allChoice(messages: Messages, chosen: Address | undefined): Button[][] {
  return chosen ? [[lineButton(messages.addresses.all, { kind: "choose" })]] : [];
}

/** What each address says on a topic, the oldest first, without a word on what changed. */
export function showThenAndNow(
  messages: Messages,
  topic: string,
  sides: readonly { readonly address: Address; readonly places: readonly Place[] }[],
): Reply {
  const { compared, nothingOnIt } = messages.addresses;
  return {
    content: joinWith("\n\n", [
      compared(topic),
      ...sides.map(({ address, places }) =>
        joinWith("\n", [
          styled("bold", messages.buttons.address(factsOf(address, messages))),
          ...(places.length === 0
            ? [join(nothingOnIt)]
            : places.map(({ sentence }) => {
                const quotation = quote(address, sentence);
                return withGloss(messages, address, quotation, showNumbered(quotation));
              })),
        ]),
      ),
    ]),
  };
}
