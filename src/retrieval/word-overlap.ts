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

/** For each text, by its position, 1 where it has a stem and 0 where not. */
export type Places = Uint8Array;

/**
 * Where a stem stands among texts. The few stems of a question are looked up once each, rather than
 * in the words of every text.
 */
export function createPlaces(texts: readonly ReadonlySet<string>[]): (stem: string) => Places {
  const nowhere = new Uint8Array(texts.length);
  const known = new Map<string, Places>();
  texts.forEach((stems, position) => {
    for (const one of stems) {
      const places = known.get(one) ?? new Uint8Array(texts.length);
      places[position] = 1;
      known.set(one, places);
    }
  });
  return (stem) => known.get(stem) ?? nowhere;
}

/** Share by weight of the stems, by their position, that count, in [0, 1]; 0 when there are none. */
export function shareOf({ weights, total }: StemWeights, counts: (nth: number) => boolean): number {
  let share = 0;
  for (let i = 0; i < weights.length; i++) if (counts(i)) share += weights[i] as number;
  return total === 0 ? 0 : share / total;
}

/**
 * Share of the stems that stand in a text, by weight, in [0, 1]; 0 when there are none.
 *
 * @param places of each stem
 * @param position of the text
 */
export function coverage(
  weighed: StemWeights,
  places: readonly Places[],
  position: number,
): number {
  return shareOf(weighed, (nth) => places[nth]?.[position] === 1);
}

/**
 * Length of the longest run of `needle` that stands in `hay` in a row.
 *
 * @param places of each stem of `needle`; most stand in few texts
 * @param position of `hay` among the texts
 */
export function longestRun(
  needle: readonly string[],
  hay: readonly string[],
  places: readonly Places[],
  position: number,
): number {
  let longest = 0;
  for (let i = 0; i < needle.length; i++) {
    if (places[i]?.[position] !== 1) continue;
    for (let j = 0; j < hay.length; j++) {
      let run = 0;
      while (i + run < needle.length && needle[i + run] === hay[j + run]) run++;
      if (run > longest) longest = run;
    }
  }
  return longest;
}
