import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  buildHnswIndex,
  HNSW_PARAMETERS,
  readHnswIndex,
} from "../../../src/adapters/index/hnsw-index.js";
import type { Embedding } from "../../../src/retrieval/encoder.js";
import { createExactIndex } from "../../../src/retrieval/exact-index.js";
import type { VectorIndex } from "../../../src/retrieval/vector-index.js";

const folder = mkdtempSync(join(tmpdir(), "hnsw-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Unit vectors from a fixed linear congruential generator (Numerical Recipes constants). */
function randomVectors(count: number, dimensions: number, seed: number): Embedding[] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: dimensions }, next);
    const norm = Math.hypot(...vector);
    return vector.map((value) => value / norm);
  });
}

const vectors = randomVectors(500, 32, 1);
const queries = randomVectors(50, 32, 2);
const file = join(folder, "vectors.hnsw");
const built = buildHnswIndex(32, vectors);
built.save(file);

describe.each<[string, VectorIndex]>([
  ["exact search", createExactIndex(vectors)],
  ["a built graph", built],
  ["a graph read back", readHnswIndex(file, 32, HNSW_PARAMETERS)],
])("%s", (_, index) => {
  const oracle = createExactIndex(vectors);

  test("finds what exact search finds, in its order, with its similarities", () => {
    for (const query of queries) {
      const found = index.search(query, 10);
      const expected = oracle.search(query, 10);
      expect(found.map(({ label }) => label)).toEqual(expected.map(({ label }) => label));
      found.forEach((one, i) => {
        expect(one.similarity).toBeCloseTo(expected[i]?.similarity ?? NaN, 5);
      });
    }
  });

  test("a search does not depend on those before it", () => {
    const [query] = queries as [Embedding];
    const before = index.search(query, 40);
    index.search(query, 400);
    expect(index.search(query, 40)).toEqual(before);
  });

  test("gives back the vectors it was given", () => {
    expect(index.size).toBe(500);
    const stored = index.embedding(7);
    stored.forEach((value, i) => {
      expect(value).toBeCloseTo(vectors[7]?.[i] ?? NaN, 5);
    });
  });

  test("bounds: no neighbours asked for, more than there are, labels outside", () => {
    const [query] = queries as [Embedding];
    expect(index.search(query, 0)).toEqual([]);
    expect(index.search(query, 9999)).toHaveLength(500);
    expect(() => index.embedding(500)).toThrow(RangeError);
    expect(() => index.embedding(-1)).toThrow(RangeError);
  });
});

test("equal vectors come in order of their labels", () => {
  const [one, other] = vectors as [Embedding, Embedding];
  const index = buildHnswIndex(32, [other, one, one, other, one]);
  expect(index.search(one, 3).map(({ label }) => label)).toEqual([1, 2, 4]);
});

test("the same vectors give the same file", () => {
  const again = join(folder, "again.hnsw");
  buildHnswIndex(32, vectors).save(again);
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
});

test("an index of nothing finds nothing", () => {
  const [query] = queries as [Embedding];
  expect(buildHnswIndex(32, []).search(query, 5)).toEqual([]);
});
