import { expect, test } from "vitest";
import { createRarity } from "../../src/words/rarity.js";

test("a stem is the rarer the fewer texts have it; an unknown one is rarest", () => {
  const rarity = createRarity(
    ["court reform", "court law", "court"].map((text) => new Set(text.split(" "))),
  );
  // ln(1 + 3 / (1 + df)): "court" stands in three texts, "law" in one, "oil" in none.
  expect(["court", "law", "oil"].map(rarity.of)).toEqual([1.75, 2.5, 4].map(Math.log));
  expect(["court", "oil"].map(rarity.has)).toEqual([true, false]);
});
