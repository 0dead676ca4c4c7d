import { expect, test } from "vitest";
import { createRarity } from "../../src/words/rarity.js";

test("a word is the rarer the fewer texts have it; an unknown one is rarest, or as rare as one of one text", () => {
  const rarity = createRarity(
    ["court reform", "court law", "court"].map((text) => new Set(text.split(" "))),
  );
  // ln(1 + 3 / (1 + df)): "court" stands in three texts, "law" in one, "oil" in none.
  expect(["court", "law", "oil"].map(rarity.of)).toEqual([1.75, 2.5, 4].map(Math.log));
  // ln(1 + 3 / df), where "oil" counts as "law" does.
  expect(["court", "law", "oil"].map(rarity.ofKnown)).toEqual([2, 4, 4].map(Math.log));
  expect(["court", "oil"].map(rarity.has)).toEqual([true, false]);
});
