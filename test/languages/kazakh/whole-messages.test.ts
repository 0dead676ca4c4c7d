import { expect, test } from "vitest";
import { createAboutText } from "../../../src/languages/kazakh/about-text.js";
import { createClaimCore } from "../../../src/languages/kazakh/claim-core.js";
import { readSmallTalk } from "../../../src/languages/kazakh/small-talk.js";

const SPEAKER = {
  speaker: "Kassym-Jomart Tokayev",
  office: "President of the Republic of Kazakhstan",
  language: "en",
  namesIn: {
    kk: { speaker: "Қасым-Жомарт Тоқаев", office: "Қазақстан Республикасының Президенті" },
  },
  titlesIn: { kk: ["президент", "мемлекет басшысы"] },
};
const asksAboutText = createAboutText(SPEAKER);

test.each([
  ["Көп рахмет!", "thanks"],
  ["рахмет сізге", "thanks"],
  ["коп рахмет жауабыңызға", "thanks"],
  ["rahmet", "thanks"],
  ["алғыс айтамын", "thanks"],
  ["жарайды", "fine"],
  ["түсінікті", "fine"],
  ["тусиникти", "fine"],
  ["Өлгім келеді", "crisis"],
  ["олгим келеди", "crisis"],
  ["менің өмір сүргім келмейді", "crisis"],
  ["өзіме қол жұмсағым келеді", "crisis"],
  // Denied, joked, or said of others.
  ["өлгім келмейді", undefined],
  ["күлкіден өлгім келді", undefined],
  ["неше адам қайтыс болды", undefined],
  ["көлгім келеді", undefined],
  // Words beside the thanks ask.
  ["кімге рахмет айтты?", undefined],
  ["жақсы жұмыс қайда", undefined],
  ["", undefined],
])("%j is %s", (message, kind) => {
  expect(readSmallTalk(message)).toBe(kind);
});

test.each([
  "Сөз қашан сөйленді?",
  "президент бұл сөзді қашан айтты",
  "үндеу қашан жарияланды",
  "үндеудің датасы",
  "Кім сөйледі?",
  "бұл кімнің сөзі",
  "мұны кім айтты?",
  "Толық мәтін қайда?",
  "толық мәтінін қайдан оқимын",
  "сөздің толық мәтіні бар ма",
  "сілтеме берші",
  "дереккөзі қайда",
  "дәйексөздер қайдан алынды",
  // Without special letters, and after a greeting.
  "салем, толык матин кайда?",
])("%j asks about the text", (question) => {
  expect(asksAboutText(question)).toBe(true);
});

test.each([
  "Шешімдер қашан күшіне енеді?",
  "референдум қашан өтті",
  "құрылтайға кім кіреді",
  "бірінші жиын қайда өтеді",
  "кім жауапты",
])("%j asks about what the text says", (question) => {
  expect(asksAboutText(question)).toBe(false);
});

const claimCore = createClaimCore(SPEAKER);
const coreOf = (claim: string): string => {
  const { start, end } = claimCore(claim);
  return claim.slice(start, end);
};

test.each([
  ["Президент мәжбүрлеу болған жоқ деді", "мәжбүрлеу болған жоқ"],
  ["Тоқаев мәжбүрлеу болған жоқ деп айтты ма?", "мәжбүрлеу болған жоқ"],
  ["Тоқаев: «Мәжбүрлеу болған жоқ»", "«Мәжбүрлеу болған жоқ»"],
  ["Президенттің айтуынша, жаңа дәуір басталды", "жаңа дәуір басталды"],
  ["жаңа дәуір басталды деген рас па?", "жаңа дәуір басталды"],
  ["рас па: жаңа дәуір басталды", "жаңа дәуір басталды"],
  ["«Жаңа дәуір басталды» — Тоқаев", "«Жаңа дәуір басталды"],
  // Without special letters.
  ["токаев жана дауир басталды деди ме", "жана дауир басталды"],
  ["жаңа дәуір басталды https://t.me/a/1", "жаңа дәуір басталды"],
  // Nothing was said, so the president may belong to the claim.
  ["Президент халыққа қызмет етеді", "Президент халыққа қызмет етеді"],
  ["Жаңа дәуір басталды", "Жаңа дәуір басталды"],
])("of %j the claim is %j", (claim, core) => {
  expect(coreOf(claim)).toBe(core);
});

test.each([
  ["Қасым-Жомарт Тоқаев: зейнетақы өседі", "зейнетақы өседі"],
  ["Президенттің жарлығы шықты деді ме?", "Президенттің жарлығы шықты"],
])("of %j the core is %j", (claim, core) => {
  const { start, end } = claimCore(claim);
  expect(claim.slice(start, end).trim()).toBe(core);
});

test.each(["президентіміздің ", "қасым ", "қазақстан ", "мемлекет басшысының "])(
  "reads %j again and again as fast as once",
  (word) => {
    expect(asksAboutText(`${word.repeat(60)}сөзі х`)).toBe(false);
    const claim = `${word.repeat(60)}деді!`;
    expect(claimCore(claim).end).toBeLessThanOrEqual(claim.length);
  },
);
