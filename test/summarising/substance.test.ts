import { expect, it } from "vitest";
import { substances } from "../../src/summarising/substance.js";

const stems = (...words: string[]): Set<string> => new Set(words);

it("is highest for the sentence whose words few others have", () => {
  const [slogan = 0, court = 0, both = 0] = substances([
    stems("build", "new", "country"),
    stems("build", "new", "court", "appeal"),
    stems("new", "country"),
  ]);
  expect(court).toBe(1);
  // Fewer words, and every one of them is in the first sentence too.
  expect(both).toBeLessThan(slogan);
  expect(slogan).toBeLessThan(court);
});

it("counts a sentence without words as nothing and one alone as all there is", () => {
  expect(substances([stems("a"), stems()])).toEqual([1, 0]);
  expect(substances([stems("a")])).toEqual([1]);
  expect(substances([stems()])).toEqual([1]);
});
