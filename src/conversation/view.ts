import type { Address, Sentence } from "../corpus/address.js";

/**
 * How much around the quotation is shown: sentences of the address before and after it, or its
 * whole paragraph.
 */
export type Surroundings = "paragraph" | { readonly before: number; readonly after: number };

export const NO_SURROUNDINGS: Surroundings = { before: 0, after: 0 };

/** Sentences that can be added on one side. */
export const MOST_SURROUNDINGS = 9;

/**
 * A message that shows one of several quotations of an address. It says all that is needed to draw
 * the message again, so that its buttons work after a restart.
 */
export interface View {
  /** Why it is shown: it answers; it is near but does not answer; somebody asked for the place. */
  readonly as: "answer" | "near" | "place";
  readonly address: Address;
  /** The focus of each quotation, best first; never empty. */
  readonly places: readonly Sentence[];
  /** Which of the places is shown. */
  readonly index: number;
  readonly surroundings: Surroundings;
}

/**
 * Why a button leads nowhere: the first or last quotation is shown, the address begins or ends, or
 * no more fits in a message.
 */
export const EDGES = ["first", "last", "addressStart", "addressEnd", "full"] as const;
export type Edge = (typeof EDGES)[number];

/**
 * Bytes of words looked for that a button can carry: with its verb, address and page they fit the 64
 * of callback data (https://core.telegram.org/bots/api#inlinekeyboardbutton).
 */
export const LONGEST_FOUND_WORDS = 40;

/** What a button of the bot does when it is tapped. */
export type Tap =
  | { readonly kind: "view"; readonly view: View }
  /** Asks a sample question. */
  | { readonly kind: "ask"; readonly address: Address; readonly sample: number }
  | { readonly kind: "paragraph"; readonly address: Address; readonly number: number }
  /** Lists topics: the page with this paragraph, the first one when none is named. */
  | { readonly kind: "topics"; readonly address: Address; readonly paragraph?: number }
  /** Lists sentences with these words, lower case and a space apart; the first page is 0. */
  | {
      readonly kind: "found";
      readonly address: Address;
      readonly words: string;
      readonly page: number;
    }
  /** Welcomes again. */
  | { readonly kind: "start" }
  /** Says which of several quotations is shown. */
  | { readonly kind: "page"; readonly page: number; readonly of: number }
  /** Says why there is nothing further that way. */
  | { readonly kind: "edge"; readonly edge: Edge }
  | {
      readonly kind: "vote";
      readonly address: Address;
      readonly place: Sentence;
      readonly useful: boolean;
    }
  | { readonly kind: "language"; readonly language: string }
  | { readonly kind: "automatic"; readonly on: boolean }
  | { readonly kind: "forget" };
