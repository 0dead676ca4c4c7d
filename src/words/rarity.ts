/**
 * How rare words are among texts, such as the sentences of an address: inverse document frequency
 * (Spärck Jones 1972), with n texts of which df have the word.
 */
export interface Rarity {
  /** ln(1 + n / (1 + df)): a word that no text has is rarer than any that one has. */
  readonly of: (word: string) => number;
  /**
   * ln(1 + n / df), for words taken to be of these texts: one that none has may be one of them
   * misremembered, and counts as if one had it. With `of` a look-up would find nothing for `a
   * commission for bringing back money …`, since the words made up would outweigh those said.
   */
  readonly ofKnown: (word: string) => number;
  /** Whether any text has the word. */
  readonly has: (word: string) => boolean;
}

/** @param texts the words, or stems, of each text */
export function createRarity(texts: readonly ReadonlySet<string>[]): Rarity {
  const holders = new Map<string, number>();
  for (const words of texts)
    for (const word of words) holders.set(word, (holders.get(word) ?? 0) + 1);
  return {
    of: (word) => Math.log(1 + texts.length / (1 + (holders.get(word) ?? 0))),
    ofKnown: (word) => Math.log(1 + texts.length / (holders.get(word) ?? 1)),
    has: (word) => holders.has(word),
  };
}
