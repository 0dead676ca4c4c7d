import { isGap } from "./anticipated-keys.js";
import type { Found } from "./candidates.js";
import type { KeyVotes } from "./key-votes.js";
import type { PreparedAddress } from "./prepared-address.js";

/**
 * Least share of the votes for a sentence that says otherwise than a question takes for granted. Asked without
 * their author's keys, 7 in 1,000 anticipated questions reach it, 5 in 1,000 gaps that take nothing for granted, and
 * 193 of those that do, 188 of them with the right sentence (a throw-away script).
 */
const LEAST_SHARE = 0.4;

/** What the anticipated gaps say against a question's being answered. */
export interface GapEvidence {
  /** Similarity of the nearest gap, at least that of the farthest neighbour; undefined without gaps. */
  readonly gapSimilarity: number | undefined;
  /** Topic of the nearest gap when no anticipated question is nearer. */
  readonly gapTopic: string | undefined;
  /**
   * Position of the sentence that says otherwise than the question takes for granted, as the nearest gaps
   * have it; absent where they have none.
   */
  readonly saidInstead?: number;
  /** Share of gaps among the nearest keys, each weighted by its similarity, in [0, 1]. */
  readonly gapShare: number;
  /** Lexical weight of the best gap, as of a key; 0 when none is found by words. */
  readonly lexicalGapWeight: number;
}

export function gatherGapEvidence(
  { hasGaps }: PreparedAddress,
  { nearKeys, farthest, wordedKeys }: Found,
  { gapShare, instead }: KeyVotes,
): GapEvidence {
  return {
    gapSimilarity: hasGaps ? (nearKeys.find(isGap)?.similarity ?? farthest) : undefined,
    gapTopic: nearKeys[0]?.gapTopic,
    ...(instead && instead.share >= LEAST_SHARE && { saidInstead: instead.sentence }),
    gapShare,
    lexicalGapWeight: wordedKeys.find(isGap)?.weight ?? 0,
  };
}
