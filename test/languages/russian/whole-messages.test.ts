import { expect, test } from "vitest";
import { createAboutText } from "../../../src/languages/russian/about-text.js";
import { createClaimCore } from "../../../src/languages/russian/claim-core.js";
import { readSmallTalk } from "../../../src/languages/russian/small-talk.js";

const SPEAKER = {
  speaker: "Kassym-Jomart Tokayev",
  office: "President of the Republic of Kazakhstan",
  language: "en",
  namesIn: { ru: { speaker: "Касым-Жомарт Токаев", office: "Президент Республики Казахстан" } },
  titlesIn: { ru: ["президент", "глава государства"] },
};
const asksAboutText = createAboutText(SPEAKER);

test.each([
  ["Большое спасибо!", "thanks"],
  ["спасибо за ответ", "thanks"],
  ["ок спасибо, всё понятно", "thanks"],
  ["spasibo", "thanks"],
  ["понятно", "fine"],
  ["ну ладно", "fine"],
  ["я хочу умереть", "crisis"],
  ["Не хочу больше жить", "crisis"],
  ["хочу покончить с собой", "crisis"],
  ["у меня мысли о самоубийстве", "crisis"],
  ["мне не хочется жить", "crisis"],
  // Nobody wants to die here: denied, joked, or said of others.
  ["не хочу умереть", undefined],
  ["хочу умереть со смеху", undefined],
  ["сколько людей погибло?", undefined],
  ["он хочет умереть на посту?", undefined],
  ["почему люди не хотят жить в сёлах", undefined],
  ["не хочу жить в коррумпированной стране, что изменится?", undefined],
  // Words beside the thanks ask.
  ["спасибо кому он сказал?", undefined],
  ["хорошо ли живут люди", undefined],
  ["", undefined],
])("%j is %s", (message, kind) => {
  expect(readSmallTalk(message)).toBe(kind);
});

test.each([
  "Когда было выступление?",
  "какого числа он выступил",
  "дата обращения",
  "Кто выступает?",
  "кто это сказал",
  "чья это речь?",
  "Где полный текст?",
  "где можно прочитать полный текст речи",
  "дайте ссылку на текст",
  "какой источник?",
  "откуда ты берёшь цитаты",
  "Привет, скажи пожалуйста, когда была произнесена эта речь?",
])("%j asks about the text", (question) => {
  expect(asksAboutText(question)).toBe(true);
});

test.each([
  "Когда вступят в силу решения?",
  "когда был референдум",
  "кто войдёт в Курултай?",
  "где пройдёт заседание",
  "кто говорит правду о судах",
  "какая цель реформ",
  "текст поправок к Конституции где",
])("%j asks about what the text says", (question) => {
  expect(asksAboutText(question)).toBe(false);
});

const claimCore = createClaimCore(SPEAKER);
const coreOf = (claim: string): string => {
  const { start, end } = claimCore(claim);
  return claim.slice(start, end);
};

test.each([
  ["Президент сказал, что принуждения не было", "принуждения не было"],
  ["Токаев заявил: «Реформы продолжатся»", "«Реформы продолжатся»"],
  ["Правда ли, что народ поддержал реформы?", "народ поддержал реформы?"],
  ["правда ли что президент обещал, что пенсии вырастут?", "пенсии вырастут?"],
  ["По словам Токаева, наступила новая эпоха", "наступила новая эпоха"],
  ["Говорил ли он, что суды станут честными?", "суды станут честными?"],
  ["Принуждения не было, сказал Токаев", "Принуждения не было"],
  ["«Принуждения не было» — Токаев, 2022", "«Принуждения не было"],
  ["В своём обращении глава государства отметил, что явка высокая", "явка высокая"],
  ["проверь: принуждения не было", "принуждения не было"],
  ["принуждения не было https://t.me/a/1", "принуждения не было"],
  // Nothing is attributed.
  ["Принуждения не было", "Принуждения не было"],
  // The denial is the claim.
  ["Президент не говорил, что будет легко", "Президент не говорил, что будет легко"],
  // The verb makes the claim: no "that" follows it.
  ["Президент обещал пенсии", "Президент обещал пенсии"],
  // Nothing would be left.
  ["Он сказал:", "Он сказал:"],
])("of %j the claim is %j", (claim, core) => {
  expect(coreOf(claim)).toBe(core);
});

test.each([
  ["Касым-Жомарт Токаев сказал, что пенсии вырастут", "пенсии вырастут"],
  ["По словам Касым-Жомарта Токаева, пенсии вырастут", "пенсии вырастут"],
  ["Президент РК заявил, что пенсии вырастут", "пенсии вырастут"],
  ["Токаев пообещал казахстанцам, что пенсии вырастут", "пенсии вырастут"],
  ["Глава государства отметил, что пенсии вырастут", "пенсии вырастут"],
])("whoever is named, of %j the core is %j", (claim, core) => {
  const { start, end } = claimCore(claim);
  expect(claim.slice(start, end)).toBe(core);
});

test("an address that gives no titles or office in Russian has the usual titles and no country", () => {
  const { speaker, office, language } = SPEAKER;
  const bare = createAboutText({ speaker, office, language });
  expect(bare("когда выступил президент?")).toBe(true);
  expect(bare("когда было выступление в сша")).toBe(false);
  const minister = { ru: { office: "Министр труда и социальной защиты" } };
  const other = createAboutText({ speaker, office, language, namesIn: minister });
  expect(other("дата речи про газ")).toBe(false);
});

test.each(["президента ", "касым ", "казахстана ", "глава государства ", "касым-жомарт "])(
  "reads %j again and again as fast as once",
  (word) => {
    expect(asksAboutText(`когда было обращение ${word.repeat(60)}х`)).toBe(false);
    const claim = `${word.repeat(60)}!`;
    expect(claimCore(claim).end).toBeLessThanOrEqual(claim.length);
  },
);
