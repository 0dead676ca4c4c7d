import { expect, test } from "vitest";
import { readCorpus } from "../../../src/adapters/corpus-folder.js";
import { readSmallTalk } from "../../../src/languages/english/small-talk.js";

test.each([
  ["thanks", "thanks", "en"],
  ["Thank you so much!!!", "thanks", "en"],
  ["ok thanks", "thanks", "en"],
  ["Thanks for the answer.", "thanks", "en"],
  ["Большое спасибо!", "thanks", "ru"],
  ["спасибо за ответ", "thanks", "ru"],
  ["Көп рахмет!", "thanks", "kk"],
  ["rahmet", "thanks", "kk"],
  ["ok", "fine", "en"],
  ["Okay.", "fine", "en"],
  ["got it", "fine", "en"],
  ["👍🏽", "fine", "en"],
  ["понятно", "fine", "ru"],
  ["жарайды", "fine", "kk"],
  ["I want to die", "crisis", "en"],
  ["i just wanna die", "crisis", "en"],
  ["i think i'm going to kill myself", "crisis", "en"],
  ["I don't want to live anymore.", "crisis", "en"],
  ["how do i hurt myself", "crisis", "en"],
  ["I am suicidal", "crisis", "en"],
  ["i wish i was dead", "crisis", "en"],
  ["I'd be better off dead", "crisis", "en"],
  ["я хочу умереть", "crisis", "ru"],
  ["Не хочу больше жить", "crisis", "ru"],
  ["хочу покончить с собой", "crisis", "ru"],
  ["Өлгім келеді", "crisis", "kk"],
  ["менің өмір сүргім келмейді", "crisis", "kk"],
])("%j is %s in %s", (message, kind, language) => {
  expect(readSmallTalk(message)).toEqual({ kind, language });
});

test.each([
  "how many people died?",
  "did anyone die at the polls?",
  "does he speak of suicide?",
  "what is the punishment for killing?",
  "I don't want to die",
  "i want to die laughing",
  "who wants to live in the new Kazakhstan?",
  "I don't want to live in a corrupt state, what will be done?",
  "не хочу умереть",
  "хочу умереть со смеху",
  "өлгім келмейді",
  "сколько людей погибло?",
  "whom does he thank?",
  "thanks to whom did the referendum succeed?",
  "thank the citizens",
  "спасибо кому он сказал?",
  "ok what about courts",
  "good governance",
  "great turnout",
  "fine",
  "k",
  "",
])("%j is a question or nothing", (message) => {
  const kinds = ["fine", "k"].includes(message) ? "fine" : undefined;
  expect(readSmallTalk(message)?.kind).toBe(kinds);
});

/** Topics of gaps that are about no address; small talk is among them. */
const NOT_OF_AN_ADDRESS = ["small talk", "off topic", "about the bot", "attack"];

test("no question that the corpus anticipates is taken for small talk", async () => {
  const corpus = await readCorpus("corpus");
  const questions = corpus.flatMap(({ anticipated }) => [
    ...anticipated.questions,
    ...anticipated.gaps.filter(({ topic }) => !NOT_OF_AN_ADDRESS.includes(topic)),
  ]);
  const taken = questions.map(({ question }) => question).filter((one) => readSmallTalk(one));
  expect(taken).toEqual([]);
});
