import type { Address, Sentence } from "../corpus/address.js";
import { findSentence } from "../corpus/address.js";

/** A sentence and the address it stands in. */
export interface Place {
  readonly address: Address;
  readonly sentence: Sentence;
}

/** Addresses of the corpus, newest first. */
type Addresses = readonly { readonly address: Address }[];

/** Names an address in few characters: the beginning of the checksum of its text. */
export function addressKey(address: Address): string {
  return address.sha256.slice(0, 6);
}

/** The address with this key, or undefined. */
export function findAddress(addresses: Addresses, key: string): Address | undefined {
  return addresses.find(({ address }) => addressKey(address) === key)?.address;
}

/**
 * The name of a place, for links and for inline mode: `[A-Za-z0-9-]`, under 64 characters.
 *
 * Example: `p10s2-c34151`
 */
export function placeId({ address, sentence }: Place): string {
  return `p${sentence.paragraph}s${sentence.number}-${addressKey(address)}`;
}

/** The same without the address, which people can type, where that means the newest address. */
export function shortPlaceId(addresses: Addresses, place: Place): string {
  return addresses[0]?.address === place.address
    ? `p${place.sentence.paragraph}s${place.sentence.number}`
    : placeId(place);
}

/**
 * The place with this name; `¶10 s2` does as well. Without its address it is the newest address's
 * that has it. Undefined when the text is no such name, or no address has the place.
 */
export function findPlace(addresses: Addresses, id: string): Place | undefined {
  const match = /^\s*[p¶]\s*(\d{1,4})\s*s\s*(\d{1,4})(?:-([0-9a-f]{6}))?\s*$/iu.exec(id);
  if (!match) return undefined;
  const [, paragraph, number, key] = match;
  const meant = addresses.filter(
    ({ address }) => key === undefined || addressKey(address) === key.toLowerCase(),
  );
  for (const { address } of meant) {
    const sentence = findSentence(address, Number(paragraph), Number(number));
    if (sentence) return { address, sentence };
  }
  return undefined;
}
