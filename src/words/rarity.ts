/** How rare stems are among the sentences of an address. */
export interface Rarity {
  /** Inverse document frequency, smoothed: ln(1 + n / (1 + df)) (Spärck Jones 1972). */
  readonly of: (stem: string) => number;
  /** Whether any sentence has the stem. */
  readonly has: (stem: string) => boolean;
}

/** @param sentences the stems of each sentence */
export function createRarity(sentences: readonly ReadonlySet<string>[]): Rarity {
  const frequency = new Map<string, number>();
  for (const stems of sentences)
    for (const one of stems) frequency.set(one, (frequency.get(one) ?? 0) + 1);
  return {
    of: (stem) => Math.log(1 + sentences.length / (1 + (frequency.get(stem) ?? 0))),
    has: (stem) => frequency.has(stem),
  };
}
