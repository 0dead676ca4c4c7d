import type { Quotation } from "../corpus/quotation.js";
import type { Span } from "../corpus/span.js";
import type { DifferenceRun } from "./word-difference.js";

/** Whole sentences that a claim comes from. */
export interface Quoted {
  /** The part with most of the claim's words. */
  readonly quotation: Quotation;
  /** All parts: one, or one for each paragraph where the claim runs on into the next. */
  readonly quotations: readonly Quotation[];
}

/** The claim's words stand in the address in this order with nothing between them. */
export interface Verbatim extends Quoted {
  readonly verdict: "verbatim";
  /** The words themselves in the address. */
  readonly span: Span;
  /** At most three words that are no whole sentence: said, but too short to mean something. */
  readonly tooShort: boolean;
}

/** One place of the address with words changed, put in, left out or moved. */
export interface Altered extends Quoted {
  readonly verdict: "altered";
  readonly difference: readonly DifferenceRun[];
  /** Words are left out only where the claim has an ellipsis, and nothing else differs. */
  readonly elided: boolean;
}

/** Parts of several places put together as if they were one. */
export interface Stitched {
  readonly verdict: "stitched";
  /** The places in order of the claim. */
  readonly quotations: readonly Quotation[];
  readonly difference: readonly DifferenceRun[];
}

export interface Absent {
  readonly verdict: "absent";
  readonly nearest: Quotation | null;
}

/**
 * How words that somebody attributes to the speaker relate to the address. It is about words only:
 * nothing is called true or false, and `absent` means not in this address.
 */
export type ClaimVerdict = Verbatim | Altered | Stitched | Absent;
