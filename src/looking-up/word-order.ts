/** A typed word as the search reads it. */
export interface QueryWord {
  /** How much it tells, above 0: rare words tell more. */
  readonly weight: number;
  /** Words of the address that it may stand for, with the likeness in (0, 1]. */
  readonly like: ReadonlyMap<string, number>;
}

/** What a word adds on top of itself when the word before it stands right before it in both. */
const NEXT_TO_BONUS = 1;

/**
 * Weight of the typed words that a sentence says in the same order, with a bonus for those side by
 * side: a longest common subsequence (Wagner and Fischer 1974) with weights. At most twice the sum
 * of the weights.
 *
 * @param sentence the sentence's words in comparison form
 */
export function orderedWeight(query: readonly QueryWord[], sentence: readonly string[]): number {
  const width = sentence.length + 1;
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  let matchedAbove = new Float64Array(width);
  let matched = new Float64Array(width);
  for (const { weight, like } of query) {
    for (let j = 1; j < width; j++) {
      const gain = weight * (like.get(sentence[j - 1] as string) ?? 0);
      matched[j] = gain;
      let best = Math.max(above[j] as number, row[j - 1] as number);
      if (gain > 0) {
        const bonus = NEXT_TO_BONUS * Math.min(gain, matchedAbove[j - 1] as number);
        best = Math.max(best, (above[j - 1] as number) + gain + bonus);
      }
      row[j] = best;
    }
    [above, row] = [row, above];
    [matchedAbove, matched] = [matched, matchedAbove];
  }
  return above[width - 1] as number;
}
