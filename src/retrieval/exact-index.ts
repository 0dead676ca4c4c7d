import type { Embedding } from "./encoder.js";
import { similarity } from "./encoder.js";
import type { VectorIndex } from "./vector-index.js";

/**
 * Exact search by comparing with every vector. It serves where they are few: the text alone of an address
 * with few anticipated questions; tests and benchmarks hold the index of many against it.
 */
export function createExactIndex(embeddings: readonly Embedding[]): VectorIndex {
  return {
    size: embeddings.length,
    search: (query, k) =>
      embeddings
        .map((embedding, label) => ({ label, similarity: similarity(query, embedding) }))
        .sort((a, b) => b.similarity - a.similarity || a.label - b.label)
        .slice(0, Math.max(0, k)),
    embedding(label) {
      const embedding = embeddings[label];
      if (!embedding)
        throw new RangeError(
          `embedding: expected a label below ${embeddings.length}, got ${label}`,
        );
      return embedding;
    },
  };
}
