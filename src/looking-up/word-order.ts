import type { TypedWord } from "./typed-word.js";

/** What a word adds on top of itself when the word before it stands right before it in both. */
const NEXT_TO_BONUS = 1;

/**
 * Weight of the typed words that a sentence says in the same order, with a bonus for those side by
 * side: a longest common subsequence (Wagner and Fischer 1974) with weights. At most twice the sum
 * of the weights.
 *
 * @param sentence the sentence's words in comparison form
 */
export function orderedWeight(typed: readonly TypedWord[], sentence: readonly string[]): number {
  /** Best weight of the words typed so far within the first 0, 1, 2 … words of the sentence. */
  let above = [0, ...sentence.map(() => 0)];
  /** What the last typed word gains when it stands for each of them. */
  let gainsAbove = above;
  for (const { weight, like } of typed) {
    const gains = [0, ...sentence.map((form) => weight * (like.get(form) ?? 0))];
    const row = [0];
    for (const [j, gain] of gains.entries()) {
      if (j === 0) continue;
      const without = Math.max(above[j] ?? 0, row[j - 1] ?? 0);
      const bonus = NEXT_TO_BONUS * Math.min(gain, gainsAbove[j - 1] ?? 0);
      row.push(gain > 0 ? Math.max(without, (above[j - 1] ?? 0) + gain + bonus) : without);
    }
    above = row;
    gainsAbove = gains;
  }
  return above.at(-1) ?? 0;
}
