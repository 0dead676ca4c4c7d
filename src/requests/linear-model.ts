/**
 * Places that named features are hashed into ("the hashing trick", Weinberger et al. 2009): a power of two, with
 * several times more places than the features that tell anything.
 */
export const BUCKETS = 2 ** 14;

/** What a linear model sees of a text or a word. */
export interface Features {
  /** Of an encoder; as long as the model's weights for it. */
  readonly vector: Float32Array;
  /** Features by their names, each with its value. */
  readonly named: ReadonlyMap<string, number>;
}

/** Multinomial logistic regression over a vector and named features. */
export interface LinearModel<Class extends string> {
  readonly classes: readonly Class[];
  /** One a class. */
  readonly bias: ArrayLike<number>;
  /** One row a class, as long as the vector. */
  readonly vector: readonly ArrayLike<number>[];
  /** One row a class, `BUCKETS` long. */
  readonly named: readonly ArrayLike<number>[];
}

/** Where a named feature stands among the `BUCKETS`: FNV-1a of its UTF-16 units, 32 bit. */
export function bucketOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++)
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) % BUCKETS;
}

/** The probability of each class, in the order of the model's; they add up to one. */
export function probabilitiesOf<Class extends string>(
  { classes, bias, vector, named }: LinearModel<Class>,
  features: Features,
): number[] {
  const places = [...features.named].map(([name, value]) => [bucketOf(name), value] as const);
  const scores = classes.map((_, c) => {
    const [own, hashed] = [vector[c] ?? [], named[c] ?? []];
    const start = features.vector.reduce(
      (sum, value, i) => sum + value * (own[i] as number),
      bias[c] as number,
    );
    return places.reduce((sum, [place, value]) => sum + value * (hashed[place] as number), start);
  });
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}
