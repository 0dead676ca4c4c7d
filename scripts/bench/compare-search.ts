import { performance } from "node:perf_hooks";
import type { Embedding } from "../../src/retrieval/encoder.js";
import { createExactIndex } from "../../src/retrieval/exact-index.js";
import type { VectorIndex } from "../../src/retrieval/vector-index.js";

/** Neighbours asked for, as in recall@10. */
const NEIGHBOURS = 10;
const LEAST_SECONDS = 1;

export interface SearchFigures {
  /** Mean share of the ten nearest that the graph finds, in [0, 1]; exact search finds all. */
  readonly recall: number;
  /** On one core. */
  readonly queriesPerSecond: number;
  readonly exactQueriesPerSecond: number;
}

/** Compares an index with exact search over the same vectors. */
export function compareSearch(index: VectorIndex, queries: readonly Embedding[]): SearchFigures {
  const exact = createExactIndex(
    Array.from({ length: index.size }, (_, label) => index.embedding(label)),
  );
  let found = 0;
  let sought = 0;
  for (const query of queries) {
    const nearest = new Set(exact.search(query, NEIGHBOURS).map(({ label }) => label));
    sought += nearest.size;
    found += index.search(query, NEIGHBOURS).filter(({ label }) => nearest.has(label)).length;
  }
  return {
    recall: found / sought,
    queriesPerSecond: countQueries(index, queries),
    exactQueriesPerSecond: countQueries(exact, queries),
  };
}

/** Queries a second, one after another, for at least a second. */
function countQueries(index: VectorIndex, queries: readonly Embedding[]): number {
  const start = performance.now();
  let done = 0;
  let seconds = 0;
  while (seconds < LEAST_SECONDS)
    for (const query of queries) {
      index.search(query, NEIGHBOURS);
      done++;
      seconds = (performance.now() - start) / 1e3;
      if (seconds >= LEAST_SECONDS) break;
    }
  return done / seconds;
}
