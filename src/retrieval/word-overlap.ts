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

/** The weights of a question's stems, in their order. */
export interface StemWeights {
  readonly weights: readonly number[];
  /** Sum of the weights. */
  readonly total: number;
}

export function weighStems(stems: readonly string[], weigh: (stem: string) => number): StemWeights {
  const weights = stems.map(weigh);
  return { weights, total: weights.reduce((sum, one) => sum + one, 0) };
}

/**
 * Share of the stems that stand somewhere, by weight, in [0, 1]; 0 when there are none.
 *
 * @param stands for each stem whether it does
 */
export function coverage({ weights, total }: StemWeights, stands: readonly boolean[]): number {
  let covered = 0;
  for (let i = 0; i < weights.length; i++) if (stands[i]) covered += weights[i] as number;
  return total === 0 ? 0 : covered / total;
}

/**
 * Length of the longest run of `needle` that stands in `hay` in a row.
 *
 * @param stands for each stem of `needle` whether `hay` has it; most stand in few sentences
 */
export function longestRun(
  needle: readonly string[],
  hay: readonly string[],
  stands: readonly boolean[],
): number {
  let longest = 0;
  for (let i = 0; i < needle.length; i++) {
    if (!stands[i]) continue;
    for (let j = 0; j < hay.length; j++) {
      let run = 0;
      while (i + run < needle.length && needle[i + run] === hay[j + run]) run++;
      if (run > longest) longest = run;
    }
  }
  return longest;
}
