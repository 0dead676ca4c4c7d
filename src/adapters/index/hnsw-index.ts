import { createRequire } from "node:module";
import type hnswlib from "hnswlib-node";
import type { Embedding } from "../../retrieval/encoder.js";
import type { Neighbour, VectorIndex } from "../../retrieval/vector-index.js";
import { refuseNativePart } from "../native-part.js";

/**
 * Parameters of the HNSW graph, named as in Malkov and Yashunin, "Efficient and robust approximate
 * nearest neighbor search using Hierarchical Navigable Small World graphs" (2018).
 */
interface HnswParameters {
  /** Links of a node; section 4.1 of the paper finds 5 to 48 reasonable. */
  readonly m: number;
  /** Width of the search while building; more gives a better graph and a slower build. */
  readonly efConstruction: number;
  /** Width of the search while answering; at least the number of neighbours asked for. */
  readonly efSearch: number;
  /** Seed of the level generator: the same vectors in the same order give the same file. */
  readonly seed: number;
}

/**
 * The reference implementation (hnswlib) has M 16 and efConstruction 200. With M 10 a search takes a
 * tenth less time and the recall of 10 neighbours against exact search stays 0.999 on the bundled
 * address; `npm run bench` prints it, and that of larger sets.
 */
export const HNSW_PARAMETERS: HnswParameters = {
  m: 10,
  efConstruction: 200,
  efSearch: 64,
  seed: 100,
};

/**
 * The library, loaded when it is first asked for and not with this module: it is compiled when it is
 * installed, and a start says in one line that it was not.
 *
 * @throws AppError NOT_INSTALLED
 */
export function loadHnswlib(): typeof hnswlib {
  try {
    return createRequire(import.meta.url)("hnswlib-node") as typeof hnswlib;
  } catch (error) {
    throw refuseNativePart("hnswlib-node", "npm rebuild hnswlib-node", error);
  }
}

/** Builds a graph of unit-length embeddings; the label of a vector is its position. */
export function buildHnswIndex(
  dimensions: number,
  embeddings: readonly Embedding[],
  parameters: HnswParameters = HNSW_PARAMETERS,
): VectorIndex & { save(file: string): void } {
  const graph = new (loadHnswlib().HierarchicalNSW)("cosine", dimensions);
  graph.initIndex({
    maxElements: Math.max(1, embeddings.length),
    m: parameters.m,
    efConstruction: parameters.efConstruction,
    randomSeed: parameters.seed,
  });
  embeddings.forEach((embedding, label) => {
    graph.addPoint(Array.from(embedding), label);
  });
  return {
    ...wrap(graph, parameters),
    save(file) {
      graph.writeIndexSync(file);
    },
  };
}

/**
 * Reads a graph that `save` wrote.
 *
 * @throws Error when the file is missing or not such a graph; its content is trusted only after
 * its checksum was verified
 */
export function readHnswIndex(
  file: string,
  dimensions: number,
  parameters: HnswParameters,
): VectorIndex {
  const graph = new (loadHnswlib().HierarchicalNSW)("cosine", dimensions);
  graph.readIndexSync(file);
  return wrap(graph, parameters);
}

function wrap(graph: hnswlib.HierarchicalNSW, parameters: HnswParameters): VectorIndex {
  const size = graph.getCurrentCount();
  /** Those that were asked for: the graph copies a vector number by number. */
  const known = new Map<number, Embedding>();
  return {
    size,
    search(query, k): Neighbour[] {
      if (size === 0 || k < 1) return [];
      const wanted = Math.min(k, size);
      graph.setEf(Math.max(parameters.efSearch, wanted));
      // They come by distance, ties by label.
      const { neighbors, distances } = graph.searchKnn(Array.from(query), wanted);
      return neighbors.map((label, i) => ({ label, similarity: 1 - (distances[i] as number) }));
    },
    embedding(label): Embedding {
      if (!Number.isInteger(label) || label < 0 || label >= size)
        throw new RangeError(`embedding: expected a label from 0 to ${size - 1}, got ${label}`);
      const embedding = known.get(label) ?? Float32Array.from(graph.getPoint(label));
      known.set(label, embedding);
      return embedding;
    },
  };
}
