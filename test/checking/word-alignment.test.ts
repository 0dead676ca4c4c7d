import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Alignment } from "../../src/checking/word-alignment.js";
import { alignWords } from "../../src/checking/word-alignment.js";

/** Words added, left out and replaced; leaps are the pieces less one. */
function costOf(alignment: Alignment, leapCost: number): number {
  const edits = alignment.flat().filter(({ equal }) => !equal).length;
  return edits + (alignment.length > 1 ? leapCost * (alignment.length - 1) : 0);
}

/** Levenshtein's definition, for the best stretch of the address, slow and obvious. */
function leastCost(claim: readonly string[], address: readonly string[]): number {
  const distance = (a: readonly string[], b: readonly string[]): number => {
    if (a.length === 0 || b.length === 0) return a.length + b.length;
    const [x, y] = [a.slice(1), b.slice(1)];
    return Math.min(
      distance(x, y) + (a[0] === b[0] ? 0 : 1),
      distance(x, b) + 1,
      distance(a, y) + 1,
    );
  };
  let least = Infinity;
  for (let from = 0; from <= address.length; from++)
    for (let to = from; to <= address.length; to++)
      least = Math.min(least, distance(claim, address.slice(from, to)));
  return least;
}

const word = fc.constantFrom("a", "b", "c", "d");

describe("alignment of words", () => {
  it("costs no more than the best stretch of the address when it keeps to one place", () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 4 }),
        fc.array(word, { maxLength: 5 }),
        (claim, address) => {
          const alignment = alignWords(claim, address, Infinity);
          expect(alignment).toHaveLength(1);
          expect(costOf(alignment, 0)).toBe(leastCost(claim, address));
        },
      ),
    );
  });

  it("uses every claim word once and in order, and address words in order within a piece", () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.array(word, { maxLength: 12 }),
        (claim, address) => {
          const alignment = alignWords(claim, address, 2);
          const used = alignment.flat().flatMap((step) => step.claim ?? []);
          expect(used).toEqual([...claim.keys()]);
          for (const piece of alignment) {
            const positions = piece.flatMap((step) => step.address ?? []);
            const from = positions[0] ?? 0;
            expect(positions).toEqual(positions.map((_, i) => from + i));
            for (const { claim: i, address: j, equal } of piece)
              expect(equal).toBe(i !== undefined && j !== undefined && claim[i] === address[j]);
          }
          // Leaping is chosen only where it is cheaper.
          expect(costOf(alignment, 2)).toBeLessThanOrEqual(
            costOf(alignWords(claim, address, Infinity), 0),
          );
        },
      ),
    );
  });

  it("leaps when that saves more words than it costs", () => {
    const address = "a b c d e f g h i j".split(" ");
    const claim = "h i j a b c".split(" ");
    // Staying, either half costs 3 replaced or added words: a leap for 2 is cheaper, for 4 it is not.
    expect(alignWords(claim, address, 2)).toHaveLength(2);
    expect(alignWords(claim, address, 4)).toHaveLength(1);
  });

  it("prefers, at equal cost, the way with more equal words", () => {
    const [steps] = alignWords(["there", "was", "coercion"], ["there", "was", "no", "coercion"], 3);
    // Leaving out "no" and adding "coercion" cost 1 each; the first keeps "coercion" equal.
    expect(steps?.map(({ equal }) => equal)).toEqual([true, true, false, true]);
  });
});
