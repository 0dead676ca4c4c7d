import { describe, expect, test } from "vitest";
import { languages } from "../../src/languages/index.js";
import { readAgain, readFollowUp } from "../../src/requests/follow-up.js";
import { splitQuestions } from "../../src/requests/questions.js";

const split = (language: string, message: string): readonly string[] =>
  splitQuestions(message, languages.understandingOf(language));
const follow = (language: string, before: string, message: string) =>
  readFollowUp(message, before, languages.understandingOf(language));

describe("the questions of a message", () => {
  test.each([
    [
      "en",
      "What will the Kurultai be and where does it meet?",
      ["What will the Kurultai be", "where does it meet?"],
    ],
    [
      "en",
      "Where and when is the first Kurultai meeting?",
      ["Where is the first Kurultai meeting?", "when is the first Kurultai meeting?"],
    ],
    [
      "en",
      "Is there anything on digitalisation, and on taxes?",
      ["Is there anything on digitalisation", "Is there anything on taxes?"],
    ],
    [
      "en",
      "Hi! I teach history. Who leads the commission? When will it finish?",
      ["Who leads the commission?", "When will it finish?"],
    ],
    [
      "en",
      "My son has been at home for a year. What does he say on jobs?",
      ["My son has been at home for a year. What does he say on jobs?"],
    ],
    [
      "en",
      "Which observers does he mean, OSCE? CIS? And who pays?",
      ["Which observers does he mean, OSCE?", "And who pays?"],
    ],
    ["en", "Where does it meet? Pensions?", ["Where does it meet?", "Pensions?"]],
    [
      "en",
      "1) what is the main task 2) what is the main goal",
      ["what is the main task", "what is the main goal"],
    ],
    [
      "en",
      "what does he say on monopolies, on inflation, and on property?",
      [
        "what does he say on monopolies",
        "what does he say on inflation",
        "what does he say on property?",
      ],
    ],
    ["ru", "какая была явка и кто наблюдал?", ["какая была явка", "кто наблюдал?"]],
  ])("%s: %s", (language, message, questions) => {
    expect(split(language, message)).toEqual(questions);
  });

  test.each([
    ["en", "What does he say about courts and police?"],
    ["en", "Hello! My name is Ann. What about corruption?"],
    ["en", "What will the Parliament and the Government have to do?"],
    ["ru", "что сказано о судах и полиции?"],
    ["kk", "сот пен полиция туралы не айтты?"],
  ])("%s: %s is one, and stays as it came", (language, message) => {
    expect(split(language, message)).toEqual([message]);
  });

  test("a text of many questions is read as one", () => {
    const text = "Who leads it? ".repeat(9);
    expect(split("en", text)).toEqual([text]);
  });
});

describe("a message that leans on the one before", () => {
  test.each([
    ["Where does the Kurultai meet?", "and when?", "when does the Kurultai meet?", "Kurultai"],
    ["Tell me about the Kurultai", "who will be in it?", "who will be in Kurultai?", "Kurultai"],
    ["What about the courts?", "why?", "why about the courts?", "courts"],
    ["what about NGOs?", "did he thank them?", "did he thank NGOs?", "NGOs"],
    ["Who will sit in the Kurultai?", "is that paid?", "is that paid Kurultai?", "Kurultai"],
  ])("after %s: %s", (before, message, question, subject) => {
    expect(follow("en", before, message)).toEqual({ question, subject });
  });

  test.each([
    ["What about the courts?", "What about corruption?"],
    ["What about the courts?", "Who supported the amendments?"],
    ["What about the courts?", "were there observers?"],
    ["how many?", "and when?"],
  ])("after %s: %s stands alone", (before, message) => {
    expect(follow("en", before, message)).toBeUndefined();
  });

  test("a topic alone takes the place of the one in the request before", () => {
    const understanding = languages.understandingOf("en");
    expect(readAgain('and "unity"?', { kind: "count", words: "reform" }, understanding)).toEqual({
      kind: "count",
      words: "unity",
    });
    expect(
      readAgain("and when was it?", { kind: "count", words: "reform" }, understanding),
    ).toBeUndefined();
    expect(readAgain("and courts?", { kind: "longest" }, understanding)).toBeUndefined();
  });
});
