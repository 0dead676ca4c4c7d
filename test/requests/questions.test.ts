import { describe, expect, test } from "vitest";
import { languages } from "../../src/languages/index.js";
import { readAgain, readFollowUp } from "../../src/requests/follow-up.js";
import { splitQuestions } from "../../src/requests/questions.js";

/** The questions of a message in which `||` stands before each further question. */
const split = (language: string, marked: string): Promise<readonly string[]> => {
  const [first = "", ...others] = marked.split("|| ");
  let at = first.length;
  const starts = others.map((part) => {
    at += part.length;
    return at - part.length;
  });
  const message = {
    text: [first, ...others].join(""),
    understanding: languages.understandingOf(language),
  };
  return splitQuestions(message, { startsIn: () => Promise.resolve(starts) });
};
const unmarked = (text: string): Promise<readonly string[]> =>
  splitQuestions({ text, understanding: languages.understandingOf("en") }, undefined);
const follow = (language: string, before: string, message: string) =>
  readFollowUp(message, before, languages.understandingOf(language));

test.each([
  ["ru", "Правда ли он сказал, что монополий не будет, что всем дадут землю?"],
  ["ru", "он благодарил всех, кто пришёл на участки, и кто голосовал, кто наблюдал?"],
  ["ru", "кто, кто войдёт в курултай?"],
  ["en", "why, why did he call a referendum?"],
  ["en", "who does he thank, and who exactly?"],
  ["kk", "не сот, не полиция туралы айтты ма?"],
])("%s: %s asks once", async (language, message) => {
  const read = { text: message, understanding: languages.understandingOf(language) };
  expect(await splitQuestions(read, { startsIn: () => Promise.resolve([]) })).toEqual([message]);
});

test.each([
  ["ru", "проверь цитату: «Our goal is its oil, || and our task is peace»", 1],
  ["en", "“Our main task is to strengthen our sacred Independence ... || and social harmony.”", 1],
  ["en", "did he say “no coercion, || no pressure”, || and who checked it?", 2],
  // What asks in quotation marks asks all the same.
  ["en", "“where does it meet? || who pays?”", 2],
])("words in quotation marks are one, %s: %s", async (language, marked, number) => {
  expect(await split(language, marked)).toHaveLength(number);
});

describe("the questions of a message", () => {
  test.each([
    [
      "without the words that join them",
      "en",
      "What will the Kurultai be || and where does it meet?",
      ["What will the Kurultai be", "where does it meet?"],
    ],
    [
      "where the same is asked again after a comma",
      "ru",
      "что обещал предпринимателям, а что пенсионерам?",
      ["что обещал предпринимателям", "что пенсионерам?"],
    ],
    [
      "without their numbers",
      "en",
      "1) what is the main task 2) what is the main goal",
      ["what is the main task", "what is the main goal"],
    ],
    [
      "without what announces a list of them",
      "ru",
      "Привет, 3 вопроса: 1) суд вернут или нет 2) монополистов уберут? 3) налоги снизят?",
      ["суд вернут или нет", "монополистов уберут?", "налоги снизят?"],
    ],
    [
      "without their signs",
      "ru",
      "- какая была явка\n|| - кто наблюдал?",
      ["какая была явка", "кто наблюдал?"],
    ],
    [
      "without the sentences that lead to them",
      "en",
      "Hi! I teach history. Who leads the commission? || When will it finish?",
      ["Who leads the commission?", "When will it finish?"],
    ],
    [
      "without what is told after them, or announces them",
      "en",
      "Two questions: who pays? I am a teacher from Almaty. || And when does it meet?",
      ["who pays?", "when does it meet?"],
    ],
    [
      "with their own numbers, and the stops of shortened words",
      "ru",
      "В 2022 г. кто победил? || и что в абзаце 7.",
      ["В 2022 г. кто победил?", "что в абзаце 7."],
    ],
    [
      "with their own times",
      "en",
      "when is it, at 18:00 || who pays",
      ["when is it, at 18:00", "who pays"],
    ],
    [
      "with a subject before a dash",
      "ru",
      "Курултай — что это такое? || И кто туда войдёт?",
      ["Курултай — что это такое?", "кто туда войдёт?"],
    ],
    [
      "with what a question before a list asks",
      "en",
      "What is the Kurultai? 1) How many seats 2) who elects it",
      ["What is the Kurultai?", "How many seats", "who elects it"],
    ],
    [
      "with the number of a paragraph that stands before one of a list",
      "en",
      "1) What is in paragraph 2. 2) Who pays?",
      ["What is in paragraph 2.", "Who pays?"],
    ],
    [
      "with further ones between the numbers",
      "en",
      "1. Who pays? 2. Who votes? || And when is the referendum?",
      ["Who pays?", "Who votes?", "when is the referendum?"],
    ],
    [
      "with what is told of them where they say nothing themselves",
      "ru",
      "А сколько там? Я про Курултай. || И кто войдёт?",
      ["сколько там? Я про Курултай.", "кто войдёт?"],
    ],
    ["in lower case", "en", "i am a teacher. who pays? || who votes?", ["who pays?", "who votes?"]],
    ["of two words that ask", "kk", "Қашан || және қайда?", ["Қашан", "қайда?"]],
    ["without brackets of a list", "en", "(1) who pays, (2) who votes", ["who pays", "who votes"]],
    [
      "a preposition kept",
      "ru",
      "про что он говорил || и кто платит",
      ["про что он говорил", "кто платит"],
    ],
    [
      "a reason that leans on what came before",
      "en",
      "Why? || And who pays?",
      ["Why?", "who pays?"],
    ],
    [
      "a subject before that is no other's",
      "ru",
      "когда курултай, || где || и кто войдет",
      ["когда курултай", "где", "кто войдет"],
    ],
    [
      "what three share",
      "en",
      "Who, || when || and where signed the decree?",
      ["Who signed the decree?", "when signed the decree?", "where signed the decree?"],
    ],
    [
      "with what they share with the next, joined question words being two",
      "en",
      "Where and when is the first Kurultai meeting?",
      ["Where is the first Kurultai meeting?", "when is the first Kurultai meeting?"],
    ],
    [
      "each with the words by which it goes on with the one before",
      "en",
      "Is there anything on digitalisation, || and on taxes?",
      ["Is there anything on digitalisation", "and on taxes?"],
    ],
    [
      "without one that asks nothing",
      "en",
      "Did he promise roads? || Did he?",
      ["Did he promise roads?"],
    ],
    ["also where they are a topic", "en", "Courts? || Pensions?", ["Courts?", "Pensions?"]],
  ])("%s", async (_, language, marked, questions) => {
    expect(await split(language, marked)).toEqual(questions);
  });

  test.each([
    ["that asks one", "What does he say about courts and police?"],
    ["that numbers what it asks one thing of", "How many seats did 1) Amanat 2) Auyl get?"],
    ["of more than four", "Courts? || Pensions? || Taxes? || Roads? || Water?"],
    ["that is a text", `Who leads it? || ${"And he went on. ".repeat(80)}`],
  ])("a message %s is one, and stays as it came", async (_, marked) => {
    expect(await split("en", marked)).toEqual([marked.replaceAll("|| ", "")]);
  });

  test("without a model they end with a question mark", async () => {
    expect(await unmarked("Where does it meet? Who pays?")).toEqual([
      "Where does it meet?",
      "Who pays?",
    ]);
    expect(await unmarked("Where does it meet and who pays?")).toHaveLength(1);
  });
});

describe("a question word between commas", () => {
  test.each([
    ["en", "when does it meet, where, and with whom?", 2],
    ["ru", "когда он будет, где, и зачем нам это?", 3],
    ["en", "Referendum, when?", 1],
    ["ru", "референдум, когда?", 1],
    ["en", "So he wants a new constitution, why?", 1],
    ["en", "why, why, why?", 1],
    ["ru", "он обещал, что, если народ против, поправок не будет?", 1],
    ["ru", "есть ли страны, как, например, Китай?", 1],
  ])("%s: %s has %i parts where another asks before it", async (language, message, count) => {
    expect(await split(language, message)).toHaveLength(count);
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

test("what was asked before is not asked again, wherever it stands", () => {
  expect(follow("ru", "курултай когда будет", "а где?")?.question).toBe("где курултай будет?");
});
