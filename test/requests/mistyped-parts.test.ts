import { expect, test } from "vitest";
import { languages } from "../../src/languages/index.js";
import { correctParts } from "../../src/requests/mistyped-parts.js";

const correct = (language: string, message: string): string => {
  const { requests } = languages.understandingOf(language);
  if (!requests) throw new Error(`expected requests in ${language}`);
  return correctParts(message, requests);
};

test.each([
  ["en", "the third sentance of paragrpah 11", "the third sentence of paragraph 11"],
  ["en", "Paragarph 4, sentense 2", "paragraph 4, sentence 2"],
  ["ru", "третье предложние 11 абзаца", "третье предложение 11 абзаца"],
  ["ru", "покажи парагарф 5", "покажи параграф 5"],
])("%s: %s", (language, message, corrected) => {
  expect(correct(language, message)).toBe(corrected);
});

test.each([
  ["en", "were those officials sentenced?"],
  ["en", "the sentences of the 3rd paragraph"],
  ["en", "a sentient, essence and paragon"],
  ["ru", "он предложил это, и предложено было многое"],
  ["ru", "в предложениях и абзацами"],
  ["kk", "үшінші сөйлем"],
])("another word is left as it is, %s: %s", (language, message) => {
  expect(correct(language, message)).toBe(message);
});
