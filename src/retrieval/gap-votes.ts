/** A key near a question: an anticipated question or a gap. */
export interface NearKey {
  readonly isGap: boolean;
  readonly similarity: number;
}

/** Temperature of the votes: a similarity 0.05 higher counts e times as much. */
const TEMPERATURE = 0.05;
/** Nearest keys that vote. */
const VOTERS = 12;

/**
 * Share of gaps among the nearest keys, each weighted by the exponential of its similarity, in
 * [0, 1]; 0 when there are no keys.
 *
 * @param keys nearest first
 */
export function shareOfGaps(keys: readonly NearKey[]): number {
  const [nearest] = keys;
  if (!nearest) return 0;
  let all = 0;
  let gaps = 0;
  for (const { isGap, similarity } of keys.slice(0, VOTERS)) {
    const vote = Math.exp((similarity - nearest.similarity) / TEMPERATURE);
    all += vote;
    if (isGap) gaps += vote;
  }
  return gaps / all;
}
