/** Which of several addresses is meant by its place among them. */
export type AddressOrder = "newest" | "oldest" | "previous";

/**
 * How one language says which of several addresses is meant. Patterns meet a message as it was typed and
 * ignore case; what they match is taken out of it.
 */
export interface AddressForms {
  /** An address by its `year`, beside a word for an address. */
  readonly byYear: readonly RegExp[];
  /** A `year` alone, which may be a year that an address speaks of. */
  readonly inYear: RegExp;
  readonly byOrder: readonly (readonly [AddressOrder, RegExp])[];
  /** A word for an address. */
  readonly isNoun: (word: string) => boolean;
  /** Ends what leads to a title or an occasion, as in `at the UN`; taken out with it. */
  readonly leadIn: RegExp;
  /** Begins what ends it, as in `БҰҰ-да`. */
  readonly leadOut: RegExp;
  /** Ends what stands before the country of an office, and begins what stands after it. */
  readonly officeBefore: RegExp;
  readonly officeAfter: RegExp;
  /** Ends words after which a name is who spoke, though the form before would say otherwise. */
  readonly saidBefore: RegExp;
  /** A small word between those and a name, at the end. */
  readonly determiner: RegExp;
  /** Ends what stands before a name that is spoken about, and begins what stands after it. */
  readonly aboutBefore: RegExp;
  readonly aboutAfter: RegExp;
}
