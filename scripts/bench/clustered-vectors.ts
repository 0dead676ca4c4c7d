import type { Embedding } from "../../src/retrieval/encoder.js";

/**
 * Shape of the mixture, chosen so that it resembles the embeddings of the bundled address. Of 3,251
 * vectors of 384 dimensions, the mean cosine of two is 0.14 (there 0.13), that to the tenth
 * neighbour 0.56 (0.53), and the participation ratio of the covariance 65 (67): vectors without clusters or in all directions alike are far harder to search than
 * any encoder's.
 */
const VECTORS_PER_CLUSTER = 50;
/** Length of the part that all vectors share, of the cluster's own part, of the vector's own. */
const SHARED = 0.36;
const CLUSTER = 0.62;
const OWN = 0.7;
/** The variance along dimension `i` falls as `exp(-i / FALL)`. */
const FALL = 40;

/** Vectors to index and queries from the same mixture; the same for the same numbers. */
export interface VectorSet {
  readonly vectors: Embedding[];
  readonly queries: Embedding[];
}

/** Unit-length random vectors in clusters, with fewer effective dimensions than they have. */
export function createClusteredVectors(
  count: number,
  queryCount: number,
  dimensions: number,
): VectorSet {
  const random = createRandom(count);
  const direction = (): Embedding =>
    toUnitLength(
      Float32Array.from({ length: dimensions }, (_, i) => Math.exp(-i / FALL / 2) * normal(random)),
    );
  const shared = direction();
  const centres = Array.from({ length: Math.ceil(count / VECTORS_PER_CLUSTER) }, direction);
  const member = (): Embedding => {
    const centre = centres[Math.floor(random() * centres.length)] as Embedding;
    const own = direction();
    return toUnitLength(
      own.map(
        (value, i) =>
          OWN * value + CLUSTER * (centre[i] as number) + SHARED * (shared[i] as number),
      ),
    );
  };
  return {
    vectors: Array.from({ length: count }, member),
    queries: Array.from({ length: queryCount }, member),
  };
}

/** Mulberry32 (Tommy Ettinger, 2017): uniform in [0, 1), period 2^32, from a 32-bit seed. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A normally distributed number (Box and Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function toUnitLength(vector: Embedding): Embedding {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
