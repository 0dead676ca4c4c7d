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

/** What a button of the bot does when it is tapped. */
export type Deed =
  | { readonly kind: "view"; readonly view: View }
  /** Asks a sample question. */
  | { readonly kind: "ask"; readonly address: Address; readonly sample: number }
  | { readonly kind: "paragraph"; readonly address: Address; readonly number: number }
  | { readonly kind: "topics"; readonly address: Address }
  /** Says which of several quotations is shown. */
  | { readonly kind: "page"; readonly page: number; readonly of: number }
  | {
      readonly kind: "vote";
      readonly address: Address;
      readonly place: Sentence;
      readonly useful: boolean;
    }
  | { readonly kind: "language"; readonly language: string }
  | { readonly kind: "automatic"; readonly on: boolean }
  | { readonly kind: "forget" };
