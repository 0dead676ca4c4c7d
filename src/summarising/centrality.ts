import type { Embedding } from "../retrieval/encoder.js";
import { similarity } from "../retrieval/encoder.js";

/** Probability of following an edge rather than jumping anywhere: Erkan & Radev 2004, section 3.2. */
const DAMPING = 0.85;
/** Change of the distribution below which the walk has settled. */
const TOLERANCE = 1e-10;
const MAX_STEPS = 500;

/**
 * How central each sentence is among all of them, in (0, 1]; the most central has 1. Continuous
 * LexRank: the stationary distribution of a random walk on the graph of similarities.
 *
 * Erkan & Radev weigh edges by the cosine of tf-idf vectors, most of which are near 0. The cosines
 * of one text's embeddings all lie well above 0, so that every sentence would look much alike; an
 * edge here weighs what its similarity exceeds the mean similarity by.
 *
 * Source: G. Erkan, D. R. Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text
 * Summarization", JAIR 22 (2004), https://doi.org/10.1613/jair.1523.
 *
 * @param embeddings unit length, of one encoder
 */
export function centralities(embeddings: readonly Embedding[]): number[] {
  const count = embeddings.length;
  const cosines = embeddings.map((a) => embeddings.map((b) => similarity(a, b)));
  const mean = meanOffDiagonal(cosines);
  const rows = cosines.map((row, i) => {
    const weights = row.map((cosine, j) => (i === j ? 0 : Math.max(0, cosine - mean)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return total > 0 ? weights.map((weight) => weight / total) : weights.map(() => 1 / count);
  });
  let ranks = embeddings.map(() => 1 / count);
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = ranks.map(() => (1 - DAMPING) / count);
    rows.forEach((row, i) => {
      const share = DAMPING * (ranks[i] ?? 0);
      row.forEach((weight, j) => {
        next[j] = (next[j] ?? 0) + share * weight;
      });
    });
    const change = next.reduce((sum, rank, i) => sum + Math.abs(rank - (ranks[i] ?? 0)), 0);
    ranks = next;
    if (change < TOLERANCE) break;
  }
  const top = Math.max(...ranks);
  return ranks.map((rank) => rank / top);
}

function meanOffDiagonal(cosines: readonly (readonly number[])[]): number {
  const count = cosines.length;
  if (count < 2) return 0;
  let sum = 0;
  cosines.forEach((row, i) => {
    row.forEach((cosine, j) => {
      if (i !== j) sum += cosine;
    });
  });
  return sum / (count * (count - 1));
}
