import { expect, test } from "vitest";
import { practiceCards } from "../../src/cards/practice-cards.js";
import { openCards } from "../../src/open-cards.js";

test("practice draws a picture of each format, with all that a picture has", async () => {
  const cards = practiceCards();
  expect(cards.map(({ format }) => format)).toEqual(["tall", "wide"]);
  const draw = openCards();
  for (const card of cards) {
    expect(card.link).toBeDefined();
    expect(card.quotation.text.length).toBeGreaterThan(200);
    expect(await draw(card)).toBeInstanceOf(Uint8Array);
  }
});
