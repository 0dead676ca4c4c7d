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

/**
 * The claim's words stand in the address in this order with nothing between them, but what dots in the
 * claim stand for.
 */
export interface Verbatim extends Quoted {
  readonly verdict: "verbatim";
  /** The words themselves in the address, from the first to the last. */
  readonly span: Span;
  /** What is left out at dots between them. */
  readonly leftOut: readonly Span[];
  /**
   * Words of the sentence around the claim that turn its sense round and are cut off without dots;
   * none usually.
   */
  readonly cutOff: readonly Span[];
  /** At most three words that are no whole sentence: said, but too short to mean something. */
  readonly tooShort: boolean;
}

/** One place of the address with words changed, put in, left out or moved. */
export interface Altered extends Quoted {
  readonly verdict: "altered";
  readonly difference: readonly DifferenceRun[];
  /**
   * Words that the claim's dots hide and that turn its sense round, where nothing else differs; none
   * otherwise.
   */
  readonly hidden: readonly Span[];
}

/** Parts of several places put together as if they were one. */
export interface Stitched {
  readonly verdict: "stitched";
  /** The places in order of the claim. */
  readonly quotations: readonly Quotation[];
  readonly difference: readonly DifferenceRun[];
}

interface Absent {
  readonly verdict: "absent";
  readonly nearest: Quotation | null;
}

/** Whom and what year a claim names beside its words, where the address has another. */
export interface Misattribution {
  readonly speaker?: string;
  readonly year?: number;
}

/**
 * How words that somebody attributes to the speaker relate to the address. It is about words only:
 * nothing is called true or false, and `absent` means not in this address.
 */
export type ClaimVerdict = (Verbatim | Altered | Stitched | Absent) & {
  /** Absent where the claim names nobody and no year, or those of the address. */
  readonly misattribution?: Misattribution;
};
