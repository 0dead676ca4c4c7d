import { expect, test } from "vitest";
import { readSummaryWish } from "../../src/conversation/summary-wish.js";
import { languages } from "../../src/languages/index.js";

test.each([
  ["", { sentences: 5 }],
  ["3", { sentences: 3 }],
  ["five", { sentences: 5 }],
  ["economy 3", { sentences: 3, topic: "economy" }],
  ["3 the courts", { sentences: 3, topic: "the courts" }],
  ["courts 2 sentences", { sentences: 2, topic: "courts" }],
  ["3 please", { sentences: 3 }],
  ["3 болсын", { sentences: 3 }],
  ["3 қысқаша", { sentences: 3 }],
  ["3 PLEASE", { sentences: 3 }],
  ["3 WHO", { sentences: 3, topic: "WHO" }],
  ["0", undefined],
  ["99", undefined],
])("/summary %s", (words, wish) => {
  expect(readSummaryWish(words, languages.all)).toEqual(wish);
});
