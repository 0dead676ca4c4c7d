import { describe, expect, test } from "vitest";
import { languages } from "../../src/languages/index.js";
import { readRequest } from "../../src/requests/read-request.js";
import type { Request } from "../../src/requests/request.js";

const NAMES = ["tokayev", "kassym", "jomart", "токаев", "тоқаев"];
const read = (language: string, message: string): Request | undefined =>
  readRequest(message, languages.understandingOf(language), NAMES);

describe("a part of the text by its numbers", () => {
  test.each([
    ["en", "paragraph 9", { paragraph: 9 }],
    ["en", "show me paragraph nine please", { paragraph: 9 }],
    ["en", "¶10 s2", { paragraph: 10, sentence: 2 }],
    ["en", "¶10 s1–2", { paragraph: 10, sentence: 1, to: 2 }],
    ["en", "p10s2", { paragraph: 10, sentence: 2 }],
    ["en", "the third paragraph", { paragraph: 3 }],
    ["en", "what is the third paragraph about?", { paragraph: 3 }],
    ["en", "the second sentence of paragraph ten", { paragraph: 10, sentence: 2 }],
    ["en", "paragraph 10 sentence 2", { paragraph: 10, sentence: 2 }],
    ["en", "whats the 5th sentence of para 12", { paragraph: 12, sentence: 5 }],
    ["en", "first sentence", { sentence: 1 }],
    ["en", "the last sentence", { sentence: -1 }],
    ["en", "read paragraphs 3 to 4", { paragraph: 3, to: 4 }],
    ["en", "3-4", { paragraph: 3, to: 4 }],
    ["en", "paragraph 9, 2", { paragraph: 9, sentence: 2 }],
    ["en", "Sentence 7 of paragraph seven, I need it for a slide", { paragraph: 7, sentence: 7 }],
    ["kk", "11-абзацтың 2-сөйлемінен 4-сөйлеміне дейін", { paragraph: 11, sentence: 2, to: 4 }],
    ["en", "¶7, s4 thru s6. Exact wording please", { paragraph: 7, sentence: 4, to: 6 }],
    ["en", "show me sentences 2 to 4 of paragraph 11", { paragraph: 11, sentence: 2, to: 4 }],
    ["en", "paragraph 11 sentences 5-7", { paragraph: 11, sentence: 5, to: 7 }],
    [
      "ru",
      "предложения со второго по четвёртое из параграфа 11",
      { paragraph: 11, sentence: 2, to: 4 },
    ],
    ["ru", "2-3 предложения 11 абзаца", { paragraph: 11, sentence: 2, to: 3 }],
    ["kk", "8 абзац 2 сөйлем", { paragraph: 8, sentence: 2 }],
    ["kk", "8 абзацтағы 3 сөйлем", { paragraph: 8, sentence: 3 }],
    ["en", "paragraphs 12, 13 and 14", { paragraph: 12, to: 14 }],
    ["ru", "8 абзац, предложения 3-5", { paragraph: 8, sentence: 3 }],
    ["kk", "11 абзацтың 2-4 сөйлемін көрсетші", { paragraph: 11, sentence: 2, to: 4 }],
    ["en", "just the opening sentence of paragraph 13", { paragraph: 13, sentence: 1 }],
    ["kk", "үндеудің ең соңындағы екі абзацын көрсетіңізші", { paragraph: -1, to: 2 }],
    ["en", "9", { paragraph: 9 }],
    ["en", "12.3 ??", { paragraph: 12, sentence: 3 }],
    ["kk", "12:3", { paragraph: 12, sentence: 3 }],
    ["ru", "покажи абзац 9", { paragraph: 9 }],
    ["ru", "дай девятый абзац", { paragraph: 9 }],
    ["ru", "второе предложение 10-го абзаца", { paragraph: 10, sentence: 2 }],
    ["ru", "последнее предложение", { sentence: -1 }],
    ["kk", "9-абзац", { paragraph: 9 }],
    ["kk", "бірінші сөйлем", { sentence: 1 }],
  ])("%s: %s", (language, message, part) => {
    expect(read(language, message)).toEqual({ kind: "show", part });
  });

  test.each([
    ["en", "why is paragraph 9 about the commission?"],
    ["en", "2022 was a hard year"],
    ["en", "what will change in 10 years"],
    ["ru", "что сказано в девятом абзаце о комиссии и деньгах"],
  ])("%s: %s is a question", (language, message) => {
    expect(read(language, message)).toBeUndefined();
  });
});

test.each(["“overwhelming majority” is how much? 70? 80?", "who voted, 70 or 80? 90?"])(
  "%s: numbers that are guessed are no part of the text",
  (message) => {
    expect(read("en", message)?.kind).not.toBe("show");
  },
);

test("all words in quotation marks are counted", () => {
  expect(
    read("en", 'how many times is the phrase "New Kazakhstan" there, and how many times "new"?'),
  ).toEqual({ kind: "count", words: "New Kazakhstan, new" });
});

test("what stands beside a comparison is no topic of it", () => {
  expect(
    read("ru", "Поставьте рядом: что он говорит бизнесу и что чиновникам. Для карточек в канал"),
  ).toEqual({ kind: "compare", topics: ["бизнесу", "чиновникам"] });
});

test("an age is no part of the text", () => {
  expect(read("en", "paragraph six for my 9-year-old grandson")).toEqual({
    kind: "show",
    part: { paragraph: 6 },
  });
});

describe("what a message asks for", () => {
  test.each<[string, string, Request]>([
    ["en", "how many times does he say Kazakhstan?", { kind: "count", words: "kazakhstan" }],
    ["en", "how often does he say 'not'", { kind: "count", words: "not" }],
    ["en", 'Does he use the word "democracy"?', { kind: "count", words: "democracy" }],
    ["en", "count the word people", { kind: "count", words: "people" }],
    ["en", "all sentences with *must*", { kind: "sentences-with", words: "must" }],
    ["en", "everything about the referendum", { kind: "gather", topic: "referendum" }],
    ["en", "list all reforms", { kind: "gather", topic: "reforms" }],
    ["en", "what are all the groups he thanks", { kind: "mentions", of: "thanks" }],
    ["en", "list everything he promises", { kind: "mentions", of: "promises" }],
    ["en", "list every place mentioned", { kind: "mentions", of: "places" }],
    ["en", "any numbers in the speech?", { kind: "mentions", of: "numbers" }],
    [
      "en",
      "need all the quotes with corruption in them, i'm making a post",
      { kind: "sentences-with", words: "corruption" },
    ],
    ["en", "tldr?? my class starts in 5 min", { kind: "summarise" }],
    [
      "en",
      "the courts and police part in three sentences?",
      { kind: "summarise", sentences: 3, topic: "courts and police" },
    ],
    [
      "en",
      "farming or transport, which gets more attention",
      { kind: "compare", topics: ["farming", "transport"] },
    ],
    ["en", "ok and the one after that", { kind: "next" }],
    ["en", "hmm go one back", { kind: "previous" }],
    ["ru", "а перед этим что шло", { kind: "previous" }],
    ["en", "longest sentence", { kind: "longest" }],
    ["en", "which word does he use most", { kind: "most-used" }],
    ["en", "how long is the speech", { kind: "length" }],
    ["en", "tl;dr", { kind: "summarise" }],
    ["en", "summarise the speech in 3 bullets", { kind: "summarise", sentences: 3 }],
    ["en", "give me the main idea in one sentence", { kind: "summarise", sentences: 1 }],
    ["en", "about the economy, 3 sentences", { kind: "summarise", sentences: 3, topic: "economy" }],
    ["en", "compare courts and police", { kind: "compare", topics: ["courts", "police"] }],
    ["en", "translate it into Russian", { kind: "refused", what: "translate" }],
    ["en", "rephrase that in simple words", { kind: "refused", what: "rephrase" }],
    [
      "en",
      "translate paragraph 13 please",
      { kind: "refused", what: "translate", part: { paragraph: 13 } },
    ],
    ["en", "write a tweet about courts", { kind: "refused", what: "write", topic: "courts" }],
    ["en", "what do you think of the speech?", { kind: "refused", what: "opinion" }],
    ["en", "who is Tokayev", { kind: "speaker" }],
    ["en", "where was the speech given?", { kind: "where-given" }],
    ["en", "whose bot is this?", { kind: "bot" }],
    ["en", "is this bot official?", { kind: "official" }],
    ["en", "tell me more", { kind: "next" }],
    ["en", "anything else?", { kind: "next" }],
    ["en", "go back", { kind: "previous" }],
    ["en", "cancel", { kind: "cancel" }],
    ["en", "and and and", { kind: "nothing" }],
    ["en", "a".repeat(2000), { kind: "nothing" }],
    ["ru", "сколько раз звучит слово референдум", { kind: "count", words: "референдум" }],
    ["ru", "кого он благодарит", { kind: "mentions", of: "thanks" }],
    ["ru", "самое длинное предложение", { kind: "longest" }],
    ["ru", "сравни бизнес и чиновников", { kind: "compare", topics: ["бизнес", "чиновников"] }],
    ["ru", "а дальше?", { kind: "next" }],
    ["ru", "ты официальный бот?", { kind: "official" }],
    ["kk", "ең ұзын сөйлем", { kind: "longest" }],
    ["kk", "тағы не бар?", { kind: "next" }],
    ["kk", "сот vs полиция", { kind: "compare", topics: ["сот", "полиция"] }],
  ])("%s: %s", (language, message, request) => {
    expect(read(language, message)).toEqual(request);
  });

  test.each([
    ["en", "who won the referendum"],
    ["en", "Who will sit in the Kurultai?"],
    ["en", "What does he promise about the economy?"],
    ["en", "what is the Kurultai? explain"],
    ["en", "does he mention farming"],
    ["en", "what about corruption"],
    ["en", "how many judges will there be?"],
    ["en", "when will the session open"],
    ["en", "how much is he raising the minimum wage by"],
    ["en", "anything else about the courts and how they work?"],
    ["en", "Is he against private property?"],
    ["ru", "что он сказал о судах?"],
    ["ru", "кто войдёт в курултай?"],
    ["kk", "Құрылтай қайда өтеді?"],
    ["kk", "жемқорлық туралы не айтты"],
  ])("%s: %s is a question", (language, message) => {
    expect(read(language, message)).toBeUndefined();
  });
});

test.each([
  ["en", "para 7, two sentences max", { paragraph: 7 }, 2],
  ["ru", "абзацы 4 и 5, итого в трех предложениях", { paragraph: 4, to: 5 }, 3],
  ["kk", "10 абзацты қысқартып 2 сөйлем қылып бер", { paragraph: 10 }, 2],
  ["en", "squeeze paragraphs 12, 13 and 14 for me", { paragraph: 12, to: 14 }, undefined],
])("%s: %s is a gist", (language, message, paragraphs, sentences) => {
  const length = sentences === undefined ? {} : { sentences };
  expect(read(language, message)).toEqual({ kind: "summarise", paragraphs, ...length });
});

test.each([
  ["en", "what does paragraph 14 say about the summit?"],
  ["ru", "что в 11 абзаце про суть реформы суда?"],
])("%s: %s is no gist", (language, message) => {
  expect(read(language, message)?.kind).not.toBe("summarise");
});
