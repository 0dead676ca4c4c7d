import { expect, test } from "vitest";
import { LONGEST_QUESTION, normaliseQuestion } from "../../src/retrieval/question.js";
import { NO_SPELLING } from "../../src/words/spelling.js";
import { contentWords } from "../../src/words/content-words.js";
import { splitWords } from "../../src/words/tokenise.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";

const reading = {
  address: { titles: ["president", "head of state"] },
  understanding: ENGLISH_UNDERSTANDING,
  spelling: NO_SPELLING,
};

const spelling = {
  correct: (word: string) =>
    ({ curruption: "corruption", sttae: "state", well: "all" })[word] ?? word,
  correctName: (word: string) => (word === "kurultay" ? "kurultai" : word),
};

test.each([
  ["Hey!! sooo what about curruption pls???", "what about corruption?"],
  ["hi there, can you tell me what is planned", "what is planned"],
  ["What will change?", "What will change?"],
  ["  so   many\nspaces ", "many spaces"],
  ["honestly will there be jobs 😅", "honestly will there be jobs"],
  ["was it fair or nah?", "was it fair?"],
  // A message of greetings only keeps its words: it is small talk, not an empty question.
  ["hello!", "hello!"],
  // A capital inside the question is a name, and stands for no other word.
  ["who is Curruption", "who is Curruption"],
  ["Where does the Kurultay meet?", "Where does the kurultai meet?"],
  ["what do we'll and the curruption's end mean", "what do we'll and the corruption's end mean"],
  ["what about 'curruption' and ‘curruption’", "what about 'corruption' and ‘corruption’"],
  ["stop\u0000 now\u200b", "stop now"],
  ["What does the Head of State promise?", "What does the president promise?"],
  ["What does the head of sttae promise?", "What does the president promise?"],
])("%j is read as %j", (typed, read) => {
  expect(normaliseQuestion(typed, { ...reading, spelling })).toBe(read);
});

test("a very long message is cut at a word and never inside a character", () => {
  const read = normaliseQuestion("word ".repeat(2000), reading);
  expect(read.length).toBeLessThanOrEqual(LONGEST_QUESTION);
  expect(read.endsWith("word")).toBe(true);
  expect(normaliseQuestion("😅".repeat(3000) + "x", reading)).toBe("x");
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

test("question words are told from the rest", () => {
  const asking = splitWords("So where, and how many?").filter(ENGLISH_UNDERSTANDING.isQuestionWord);
  expect(asking).toEqual(["where", "how", "many"]);
});

test("a question of function words only keeps them", () => {
  expect(contentWords("what about the corruption", ENGLISH_UNDERSTANDING)).toEqual(["corruption"]);
  expect(contentWords("what are the plans for agriculture", ENGLISH_UNDERSTANDING)).toEqual([
    "agriculture",
  ]);
  expect(contentWords("who are you", ENGLISH_UNDERSTANDING)).toEqual(["who", "are", "you"]);
  expect(
    contentWords("what does Ivanov say on courts", ENGLISH_UNDERSTANDING, new Set(["ivanov"])),
  ).toEqual(["courts"]);
});
