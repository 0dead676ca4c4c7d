import type { Address } from "../../corpus/address.js";
import { quote } from "../../corpus/quotation.js";
import { joinWith, styled } from "../formatted-text.js";
import type { Messages } from "../messages.js";
import type { Place } from "../place.js";
import { lineButton, plain } from "../reply.js";
import type { Button, Reply } from "../reply.js";
import { factsOf, showNumbered, withGloss } from "./quotation.js";

/** Addresses that are listed, each with a button; a longer list would not be read, nor fit a message. */
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
  const facts = addresses.slice(0, MOST_CHOICES).map((address) => factsOf(address, messages));
  return {
    ...plain(messages.addresses.list(facts, addresses.length, chosen && factsOf(chosen, messages))),
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

/** What the addresses say on a topic. */
interface Compared {
  /** The oldest first. */
  readonly shown: readonly { readonly address: Address; readonly places: readonly Place[] }[];
  /** Those that treat it too and for which there is no room. */
  readonly leftOut: readonly Address[];
  /** Those that do not treat it. */
  readonly without: readonly Address[];
}

/** What each address says on a topic, the oldest first, without a word on what changed. */
export function showThenAndNow(
  messages: Messages,
  topic: string,
  { shown, leftOut, without }: Compared,
): Reply {
  const { compared, nothingIn, moreIn } = messages.addresses;
  const facts = (addresses: readonly Address[]) =>
    addresses.slice(0, MOST_CHOICES).map((address) => factsOf(address, messages));
  return {
    content: joinWith("\n\n", [
      compared(topic),
      ...shown.map(({ address, places }) =>
        joinWith("\n", [
          styled("bold", messages.buttons.address(factsOf(address, messages))),
          ...places.map(({ sentence }) => {
            const quotation = quote(address, sentence);
            return withGloss(
              messages,
              address,
              quotation,
              showNumbered(messages, address, quotation),
            );
          }),
        ]),
      ),
      ...(leftOut.length > 0 ? [moreIn(facts(leftOut))] : []),
      ...(without.length > 0 ? [nothingIn(facts(without))] : []),
    ]),
  };
}
