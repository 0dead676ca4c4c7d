import { expect, test } from "vitest";
import { bucketOf, BUCKETS, probabilitiesOf } from "../../src/requests/linear-model.js";
import type { LinearModel } from "../../src/requests/linear-model.js";

/** A row of named weights with one that is not 0. */
function rowWith(name: string, weight: number): Float32Array {
  const row = new Float32Array(BUCKETS);
  row[bucketOf(name)] = weight;
  return row;
}

const model: LinearModel<"list" | "count"> = {
  classes: ["list", "count"],
  bias: [0, 0],
  vector: [Float32Array.of(2, 0), Float32Array.of(0, 2)],
  named: [rowWith("all", 3), rowWith("often", 3)],
};

test("the vector and the names tell a class together, and the probabilities add up to one", () => {
  const [list = 0, count = 0] = probabilitiesOf(model, {
    vector: Float32Array.of(1, 0),
    named: new Map([["often", 1]]),
  });
  // 2 for the one and 3 for the other.
  expect(count / list).toBeCloseTo(Math.E, 5);
  expect(list + count).toBeCloseTo(1, 9);
});

test("a name that the model has not met says nothing", () => {
  const named = new Map([["never met", 5]]);
  expect(probabilitiesOf(model, { vector: Float32Array.of(1, 1), named })).toEqual([0.5, 0.5]);
});

test("scores of any size give probabilities", () => {
  const named = new Map([["all", 4000]]);
  expect(probabilitiesOf(model, { vector: Float32Array.of(0, 0), named })).toEqual([1, 0]);
});

test("names are spread over all buckets", () => {
  const places = new Set(Array.from({ length: 4000 }, (_, i) => bucketOf(`name ${i}`)));
  expect([...places].every((place) => place >= 0 && place < BUCKETS)).toBe(true);
  // By chance 4000 names meet in about 450 places.
  expect(places.size).toBeGreaterThan(3400);
});
