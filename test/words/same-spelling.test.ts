import { expect, test } from "vitest";
import { ENGLISH_SAME_SPELLINGS } from "../../src/languages/english/same-spelling.js";
import { createSameSpelling } from "../../src/words/same-spelling.js";

test.each([
  ["modernisation", "modernization"],
  ["labour", "labor"],
  ["centres", "centers"],
  ["defence", "defense"],
  ["programmes", "programs"],
  ["travelled", "traveled"],
  ["fulfilment", "fulfillment"],
  ["judgement", "judgment"],
  ["analysed", "analyzed"],
])("%s and %s are one word", (british, american) => {
  const sameSpelling = createSameSpelling(ENGLISH_SAME_SPELLINGS);
  expect(sameSpelling(british)).toBe(sameSpelling(american));
});

test.each(["hour", "size", "our", "programmed", "fence"])("%s stays as it is", (word) => {
  expect(createSameSpelling(ENGLISH_SAME_SPELLINGS)(word)).toBe(word);
});

test("rules outlive their way to a browser, as JSON", () => {
  const carried = JSON.parse(
    JSON.stringify(ENGLISH_SAME_SPELLINGS),
  ) as typeof ENGLISH_SAME_SPELLINGS;
  expect(createSameSpelling(carried)("modernize")).toBe("modernise");
});
