import { isGap } from "./anticipated-keys.js";
import type { Found } from "./candidates.js";
import type { KeyVotes } from "./key-votes.js";
import type { PreparedAddress } from "./prepared-address.js";

/** What the anticipated gaps say against a question's being answered. */
export interface GapEvidence {
  /** Similarity of the nearest gap, at least that of the farthest neighbour; undefined without gaps. */
  readonly gapSimilarity: number | undefined;
  /** Topic of the nearest gap when no anticipated question is nearer. */
  readonly gapTopic: string | undefined;
  /** Position of the sentence that says otherwise than that gap takes for granted, where one does. */
  readonly gapInstead?: number;
  /** Share of gaps among the nearest keys, each weighted by its similarity, in [0, 1]. */
  readonly gapShare: number;
  /** Lexical weight of the best gap, as of a key; 0 when none is found by words. */
  readonly lexicalGapWeight: number;
}

export function gatherGapEvidence(
  { hasGaps }: PreparedAddress,
  { nearKeys, farthest, wordedKeys }: Found,
  { gapShare }: KeyVotes,
): GapEvidence {
  const [nearest] = nearKeys;
  return {
    gapSimilarity: hasGaps ? (nearKeys.find(isGap)?.similarity ?? farthest) : undefined,
    gapTopic: nearest?.gapTopic,
    ...(nearest?.instead !== undefined && { gapInstead: nearest.instead }),
    gapShare,
    lexicalGapWeight: wordedKeys.find(isGap)?.weight ?? 0,
  };
}
