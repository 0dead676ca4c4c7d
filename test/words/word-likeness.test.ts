import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, wordLikeness } from "../../src/words/word-likeness.js";

/** The definition, slow and obvious: every way to edit the last letters. */
function distanceByDefinition(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [
    distanceByDefinition(x, b) + 1,
    distanceByDefinition(a, y) + 1,
    distanceByDefinition(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(distanceByDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}

describe("edit distance", () => {
  it("counts two neighbours swapped as one edit", () => {
    expect(editDistance("gaem", "game", 2)).toBe(1);
  });

  it("agrees with its definition up to the limit, and says limit + 1 above it", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(distanceByDefinition(a, b), limit + 1));
      }),
    );
  });
});

describe("word likeness", () => {
  it.each([
    // 1 of 11 letters replaced.
    ["transparant", "transparent", 1 - 1 / 11],
    // 1 of 8 letters added.
    ["citizen", "citizens", 1 - 1 / 8],
    // Too far for a typo, but 7 of 11 letters are a common beginning, weighted 0.9.
    ["develop", "development", (0.9 * 7) / 11],
    // In words under four letters any edit gives another word.
    ["for", "fro", 0],
    // Two edits in four letters.
    ["fare", "fair", 0],
    ["international", "interdepartmental", 0],
  ])("of %s and %s is %d", (a, b, likeness) => {
    expect(wordLikeness(a, b)).toBeCloseTo(likeness, 10);
    expect(wordLikeness(b, a)).toBeCloseTo(likeness, 10);
  });
});
