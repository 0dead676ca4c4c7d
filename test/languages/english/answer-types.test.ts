import { expect, test } from "vitest";
import { askedType, holdsType } from "../../../src/languages/english/answer-types.js";

test.each([
  ["How many judges will it have?", "number"],
  ["what share of voters said yes", "number"],
  ["When will he speak again?", "date"],
  ["when kurultai", "date"],
  ["so when's the next speech", "date"],
  ["by what date must the laws change", "date"],
  ["Where will the Kurultai meet?", "place"],
  ["which city hosts it", "place"],
  ["Who returns the money?", "person"],
  ["will there be a new court", "yes-no"],
  ["fair distribution of income", "other"],
  ["Why reform?", "other"],
  // "When" joins clauses here and asks for no date.
  ["When the economy grows, will I feel it?", "other"],
  ["what did people show when voting", "other"],
])("%j asks for: %s", (question, type) => {
  expect(askedType(question)).toBe(type);
});

test.each([
  ["Measure twice and cut once.", "number", false],
  ["It has 7 members.", "number", true],
  // It does not say how many there are.
  ["The overwhelming majority supported it.", "number", false],
  ["The speech will be in September.", "date", true],
  ["The speech will be long.", "date", false],
  ["It will meet in Ulytau.", "place", true],
  ["It will meet soon.", "place", false],
  // No form tells a person.
  ["It will meet soon.", "person", true],
] as const)("%j holds a %s: %s", (sentence, type, holds) => {
  expect(holdsType(sentence, type)).toBe(holds);
});
