import { expect, test } from "vitest";
import { askedType, holdsType } from "../../src/retrieval/answer-type.js";
import { LONGEST_QUESTION, normaliseQuestion } from "../../src/retrieval/question.js";
import { NO_SPELLING } from "../../src/retrieval/spelling.js";
import { contentWords, splitWords } from "../../src/retrieval/words.js";

const spelling = { correct: (word: string) => (word === "curruption" ? "corruption" : word) };

test.each([
  ["Hey!! sooo what about curruption pls???", "what about corruption?"],
  ["hi there, can you tell me what is planned", "what is planned"],
  ["What will change?", "What will change?"],
  ["  so   many\nspaces ", "many spaces"],
  ["honestly will there be jobs 😅", "honestly will there be jobs"],
  ["was it fair or nah?", "was it fair?"],
  // A message of greetings only keeps its words: it is small talk, not an empty question.
  ["hello!", "hello!"],
  // A name with a capital inside the question is nobody's typo.
  ["who is Curruption", "who is Curruption"],
  ["stop\u0000 now\u200b", "stop now"],
])("%j is read as %j", (typed, read) => {
  expect(normaliseQuestion(typed, spelling)).toBe(read);
});

test("a very long message is cut at a word and never inside a character", () => {
  const read = normaliseQuestion("word ".repeat(2000), NO_SPELLING);
  expect(read.length).toBeLessThanOrEqual(LONGEST_QUESTION);
  expect(read.endsWith("word")).toBe(true);
  expect(normaliseQuestion("😅".repeat(3000) + "x", NO_SPELLING)).toBe("x");
});

test.each([
  ["How many judges will there be?", "number"],
  ["what percent voted", "number"],
  ["When does it start?", "date"],
  ["Where will they meet?", "place"],
  ["Who will lead it?", "person"],
  ["so will there be jobs", "yes-no"],
  ["corruption", "other"],
  ["Why reform?", "other"],
])("%j asks for a %s", (question, type) => {
  expect(askedType(question)).toBe(type);
});

test.each([
  ["It will open in September this year.", "date", true],
  ["It will open soon.", "date", false],
  ["Nearly all agreed.", "number", false],
  ["It cost 5 million.", "number", true],
  ["They meet in Ulytau.", "place", true],
  ["They will meet again.", "place", false],
  ["They will meet again.", "person", true],
] as const)("%j holds a %s: %s", (sentence, type, holds) => {
  expect(holdsType(sentence, type)).toBe(holds);
});

test("words are split at marks, a possessive is dropped, and hyphens part words", () => {
  expect(splitWords("The country's high-yield plan: 5 June")).toEqual([
    "the",
    "country",
    "high",
    "yield",
    "plan",
    "5",
    "june",
  ]);
});

test("a question of function words only keeps them", () => {
  expect(contentWords("what about the corruption")).toEqual(["corruption"]);
  expect(contentWords("who are you")).toEqual(["who", "are", "you"]);
});
