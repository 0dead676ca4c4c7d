import { expect, it } from "vitest";
import { centralities } from "../../src/summarising/centrality.js";
import { wordVector } from "./word-vectors.js";

it("ranks the sentence that shares most with the others first", () => {
  const [hub, spokeA, spokeB, stranger] = centralities(
    ["river bridge town market", "river bridge", "town market", "violin concerto"].map(wordVector),
  );
  expect(hub).toBe(1);
  expect(spokeA).toBeLessThan(1);
  // Both spokes share two words of two with the hub: the same by symmetry.
  expect(spokeA).toBeCloseTo(spokeB ?? 0, 9);
  expect(stranger).toBeLessThan(spokeA ?? 0);
});

it("gives equal sentences equal centrality, a single one 1 and none for no sentence", () => {
  expect(centralities(["one text", "one text", "one text"].map(wordVector))).toEqual([1, 1, 1]);
  expect(centralities([wordVector("alone")])).toEqual([1]);
  expect(centralities([])).toEqual([]);
});

it("is the stationary distribution that solving by hand gives", () => {
  // Two pairs: a-b joined, c-d joined, no edge between the pairs; all four are equal by symmetry.
  const [a, b, c, d] = ["oak oak elm", "oak elm elm", "sea sea sand", "sea sand sand"].map(
    wordVector,
  );
  if (!a || !b || !c || !d) throw new Error("four vectors");
  for (const one of centralities([a, b, c, d])) expect(one).toBeCloseTo(1, 9);
});
