import type { Messages } from "../../../conversation/messages.js";
import type { Address } from "../../../corpus/address.js";
import { chosenAddress } from "../../chosen-address.js";
import type { NextSlot } from "../../../posts/cadence.js";
import type { WishReading } from "../../../posts/post-wish.js";
import { zoneOf } from "../../../posts/post-wish.js";
import { findAddress } from "../../../conversation/place.js";
import type { FeatureParts } from "../feature.js";
import type { Offer } from "./post-tap-data.js";

/** What setting posts up works with. */
export interface PostParts extends FeatureParts {
  readonly nextSlot: NextSlot;
}

/** The time zone that is meant when neither a zone nor an address is named: the newest address's. */
export function usualZone({ corpus }: Pick<PostParts, "corpus">): string {
  return zoneOf(corpus.addresses[0]?.address ?? {});
}

/** The address that posts are offered from: the one that the chat has chosen, otherwise the newest. */
export async function offeredAddress(
  { corpus, state }: Pick<PostParts, "corpus" | "state">,
  chatId: number,
): Promise<Address | undefined> {
  const chosen = await chosenAddress(state.settings, corpus, chatId);
  return chosen ?? corpus.addresses[0]?.address;
}

/**
 * The address that a button of an offer names; the newest for those of old messages, which name none. The only one
 * there is may have been corrected since.
 *
 * @returns undefined when it is gone
 */
export function addressOf(
  { corpus: { addresses } }: Pick<PostParts, "corpus">,
  { addressKey }: Pick<Offer, "addressKey">,
): Address | undefined {
  const [newest, ...others] = addresses;
  if (addressKey === undefined || others.length === 0) return newest?.address;
  return findAddress(addresses, addressKey);
}

/** What was read after `/schedule`, and which address it is about. */
interface AddressedWish {
  readonly reading: WishReading;
  readonly address: Address;
}

/** A day as the front matter of an address has it; it is written alike in every language. */
const DAY = /(?<!\S)\d{4}-\d{2}-\d{2}(?!\S)/u;

/**
 * Reads the words after `/schedule` in the language of the chat. The day of an address among them names
 * it; otherwise the usual one is meant, or the newest.
 *
 * @param usual that an offer speaks of to which the words reply
 * @throws RangeError when the corpus has no address
 */
export function readWish(
  { corpus, languages }: Pick<PostParts, "corpus" | "languages">,
  { language }: Messages,
  words: string,
  usual?: Address,
): AddressedWish {
  const addresses = corpus.addresses.map(({ address }) => address);
  const [newest] = addresses;
  if (!newest) throw new RangeError("readWish: expected at least one address, got none");
  const named = addresses.find(({ date }) => date === DAY.exec(words)?.[0]);
  const address = named ?? usual ?? newest;
  const others = named ? words.replace(DAY, " ").trim() : words;
  return { address, reading: languages.wishReaderOf(language)(others, zoneOf(address)) };
}

/** What can be written after `/schedule`, and how another address is named where there are several. */
export function usageOf({ corpus }: Pick<PostParts, "corpus">, { posts }: Messages): string {
  const usage = posts.usage(usualZone({ corpus }));
  const days = corpus.addresses.slice(1).map(({ address }) => address.date);
  return days.length === 0 ? usage : `${usage}\n\n${posts.otherAddress(days)}`;
}
