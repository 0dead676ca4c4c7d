import { asksForCheck } from "../../../src/conversation/claim-words.js";
import { expect, test } from "vitest";
import { RUSSIAN_UNDERSTANDING as russian } from "../../../src/languages/russian/understanding.js";
import type { Understanding } from "../../../src/words/understanding.js";

test("Russian fits the port", () => {
  const port: Understanding = russian;
  expect(port.language).toBe("ru");
});

// After the sample vocabulary of snowballstem.org, "Russian stemming algorithm".
test.each([
  ["важная", "важн"],
  ["важнейшие", "важн"],
  ["вагонов", "вагон"],
  ["валился", "вал"],
  ["вместе", "вмест"],
  ["павловна", "павловн"],
  ["поверив", "повер"],
  ["приятельское", "приятельск"],
])("the Snowball stem of %s is %s", (word, stem) => {
  expect(russian.stem(word)).toBe(stem);
});

test("ё and е have one stem, for nearly nobody types ё", () => {
  expect(russian.stem("отчёта")).toBe(russian.stem("отчета"));
});

test.each([
  // A greeting, a plea and a colon of talk say nothing about taxes.
  ["Здравствуйте! Подскажите пожалуйста, что с налогами?", "что с налогами?"],
  ["привет бот, а что про коррупцию", "что про коррупцию"],
  ["слушай короче когда курултай", "когда курултай"],
  ["Добрый день, хотел бы узнать, сколько будет депутатов", "сколько будет депутатов"],
  ["повысят ли пенсии? спасибо заранее", "повысят ли пенсии?"],
  ["будут ли пытки в тюрьмах, скажите пожалуйста?", "будут ли пытки в тюрьмах?"],
  // Nothing but talk leaves nothing.
  ["Здравствуйте", ""],
  ["привет!", ""],
  // Words that begin like talk are no talk.
  ["авиация", "авиация"],
  ["тактика", "тактика"],
  ["ну́жды народа", "ну́жды народа"],
])("%j without talk is %j", (message, rest) => {
  expect(russian.withoutTalk(message)).toBe(rest);
});

test("what surrounds a question is talk, its topic is not", () => {
  const talk = "что говорит президент скажите пожалуйста сказал про речь обращении".split(" ");
  expect(talk.filter((word) => !russian.isFunctionWord(word))).toEqual([]);
  const topics = "налоги курултай суд независимость единство предки народ".split(" ");
  expect(topics.filter((word) => russian.isFunctionWord(word))).toEqual([]);
});

test.each([
  ["Сколько судей в Конституционном суде?", "number"],
  ["какой процент проголосовал за", "number"],
  ["Когда соберётся Курултай?", "date"],
  ["какого числа референдум", "date"],
  ["в каком году отменили смертную казнь", "date"],
  ["Где пройдёт первое заседание?", "place"],
  ["в каком городе", "place"],
  ["кто войдёт в комиссию", "person"],
  ["Кому он сказал спасибо?", "person"],
  ["Будет ли повышена пенсия?", "yes-no"],
  ["правда что тарифы вырастут", "yes-no"],
  // Here "when" only sets the time of another question.
  ["когда он говорит о судах, что он обещает?", "other"],
  ["какой вклад мы внесли, когда голосовали", "other"],
  ["что будет с экономикой", "other"],
  ["почему реформы", "other"],
  // "Который" holds "кто" nowhere, and "закон" no "кон".
  ["закон, который принят", "other"],
])("%j asks for a %s", (question, type) => {
  expect(russian.askedType(question)).toBe(type);
});

test.each([
  ["Принято двенадцать законов.", "number", true],
  ["Законы приняты.", "number", false],
  ["Это решится в сентябре.", "date", true],
  ["Мы решим это скоро.", "date", false],
  ["Он пройдёт в Улытау.", "place", true],
  ["Он пройдёт в горах.", "place", false],
  // Anybody may be meant, so a sentence always may name a person.
  ["Он пройдёт в горах.", "person", true],
] as const)("%j holds a %s: %s", (sentence, type, holds) => {
  expect(russian.holdsType(sentence, type)).toBe(holds);
});

test.each([
  ["Это подтвердили наблюдатели.", true],
  ["Только так мы создадим средний класс.", true],
  ["Мы достигнем этой цели.", true],
  ["В этом году пройдёт форум.", false],
  ["Народ выбрал реформы.", false],
])("%j leans on the sentence before it: %s", (sentence, leans) => {
  expect(russian.leansBack(sentence)).toBe(leans);
});

test("sentences that stand alone come before calls, leaning ones and greetings", () => {
  const full = russian.independenceOf("Парламент примет закон о защите прав предпринимателей.");
  const call = russian.independenceOf("Пусть крепнет единство народа нашей страны!");
  const leaning = russian.independenceOf("Это повысит качество услуг для населения страны.");
  expect([full, russian.independenceOf("Уважаемые соотечественники!")]).toEqual([1, 0]);
  expect(full > call && call > leaning && leaning > 0).toBe(true);
});

test.each([
  ["проверь", true],
  ["это правда?", true],
  ["он точно так сказал?", true],
  ["настоящая цитата?", true],
  ["а что про суды?", false],
])("%j beside a quotation asks for a check: %s", (words, asks) => {
  expect(asksForCheck(words, russian)).toBe(asks);
});
