import type { Embedding } from "./encoder.js";

/** A passage found by an index: its label, and its cosine similarity to the query in [-1, 1]. */
export interface Neighbour {
  readonly label: number;
  readonly similarity: number;
}

/** Nearest passages by cosine similarity. Labels are positions in the list of passages. */
export interface VectorIndex {
  readonly size: number;
  /** The `k` most similar passages or fewer, best first; ties in label order. */
  search(query: Embedding, k: number): Neighbour[];
  /** The stored embedding of a label; throws RangeError when there is none. */
  embedding(label: number): Embedding;
}
