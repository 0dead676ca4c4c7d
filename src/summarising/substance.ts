import { createRarity } from "../words/rarity.js";

/**
 * How much each sentence says of its own, in (0, 1]; the one that says most has 1. It is the sum of
 * the rarity of its words: many words that few other sentences have.
 *
 * Centrality alone favours slogans: a sentence of the words that all others share too is near to
 * all of them, and says nothing that they do not.
 *
 * @param sentences stems of the content words of each sentence
 *
 * Example: of `We build a new country.`, `We build a new court.` and `The new country is our
 * country.` the second has 1, the third least.
 */
export function substances(sentences: readonly ReadonlySet<string>[]): number[] {
  const rarity = createRarity(sentences);
  const sums = sentences.map((stems) => [...stems].reduce((sum, stem) => sum + rarity.of(stem), 0));
  const top = Math.max(...sums);
  return sums.map((sum) => (top > 0 ? sum / top : 1));
}
