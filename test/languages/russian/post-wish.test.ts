import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createNextSlot } from "../../../src/adapters/service/croner-slots.js";
import { readRussianPostWish } from "../../../src/languages/russian/post-wish.js";
import { RUSSIAN_POSTS } from "../../../src/languages/russian/post-words.js";

const ALMATY = "Asia/Almaty";
const WIDE = { kind: "card", format: "wide" };
const QUOTE = { kind: "quote-of-the-day" };
const at = (time: string, weekday?: number) =>
  weekday === undefined ? { time, zone: ALMATY } : { time, zone: ALMATY, weekday };
const summary = (sentences: number) => ({ kind: "summary", sentences });
const topic = (words: string, sentences = 5) => ({ kind: "topic", topic: words, sentences });

describe("a wish", () => {
  test.each([
    ["ежедневно 09:00 цитата", at("09:00"), QUOTE, true],
    ["каждый день 09:00 цитата", at("09:00"), QUOTE, true],
    ["Цитату дня каждый день в 9 утра, пожалуйста", at("09:00"), QUOTE, true],
    ["еженедельно пн 18:30 выжимка 5", at("18:30", 1), summary(5), true],
    ["по понедельникам в 9 утра выжимка", at("09:00", 1), summary(5), true],
    ["выжимка 3 по средам в 7 вечера тема экономика", at("19:00", 3), topic("экономика", 3), true],
    ["в пятницу 18.30 3 предложения о судах", at("18:30", 5), topic("судах", 3), true],
    ["раз в неделю вс. 12:00 тема: «Новый Казахстан»", at("12:00", 7), topic("Новый Казахстан")],
    ["выжимка из 10 предложений в 8", at("08:00"), summary(10), true],
    ["выжимка в 10 предложениях в 8 часов вечера", at("20:00"), summary(10), true],
    ["выжимку 10 раз в день в 5", at("05:00"), summary(10), true],
    ["серия каждое воскресенье в полдень со звуком", at("12:00", 7), { kind: "series" }, false],
    ["ежедневно 9 цитата без звука", at("09:00"), QUOTE, true],
    ["цитата в час дня", at("13:00"), QUOTE, true],
    ["цитата в 12 ночи", at("00:00"), QUOTE, true],
    ["цитата в 2 часа ночи", at("02:00"), QUOTE, true],
    ["цитата в 11 ночи", at("23:00"), QUOTE, true],
    ["цитата в 18-30", at("18:30"), QUOTE, true],
    ["цитата в 9 по Москве", { time: "09:00", zone: "Europe/Moscow" }, QUOTE, true],
    [
      "ежедневно 10:00 Europe/Berlin серия",
      { time: "10:00", zone: "Europe/Berlin" },
      { kind: "series" },
    ],
    ["ежедневно 09:00 картинка", at("09:00"), { kind: "card" }],
    ["цитату картинкой каждый день в 9 утра", at("09:00"), { kind: "card" }],
    ["цитата в виде картинки по пятницам в 9", at("09:00", 5), { kind: "card" }],
    ["ежедневно 09:00 широкой картинкой", at("09:00"), WIDE],
    ["цитату горизонтальной картинкой каждый день в 9 утра", at("09:00"), WIDE],
    ["картинка в широком формате по пятницам в 9", at("09:00", 5), WIDE],
    ["широкоформатная карточка ежедневно в 9", at("09:00"), WIDE],
    ["вертикальная картинка ежедневно в 9", at("09:00"), { kind: "card" }],
    // English, and both at once.
    ["wide картинка ежедневно в 9", at("09:00"), WIDE],
    ["daily 09:00 quote", at("09:00"), QUOTE, true],
    [
      "weekly mon 18:30 summary 5 topic economy and jobs",
      at("18:30", 1),
      topic("economy and jobs"),
    ],
    ["quote каждый день at 9pm", at("21:00"), QUOTE, true],
    ["summary 10 по пятницам в 9 sound", at("09:00", 5), summary(10), false],
  ] as [string, object, object, boolean?][])("%s", (words, cadence, content, silent = true) => {
    expect(readRussianPostWish(words, ALMATY)).toEqual({
      kind: "wish",
      wish: { cadence, content, silent },
    });
  });
});

describe("a wish that cannot be read", () => {
  test.each([
    ["ежедневно 25:00 цитата", { what: "bad-time", word: "25:00" }],
    ["ежедневно в 9:7 цитата", { what: "bad-time", word: "9:7" }],
    ["ежедневно 09:00 стих", { what: "unknown-word", word: "стих" }],
    ["раз в 3 дня цитата", { what: "unknown-word", word: "раз" }],
    ["каждые 3 часа цитата", { what: "unknown-word", word: "каждые" }],
    ["2 раза в неделю пн 9:00 цитата", { what: "bad-count", word: "2" }],
    ["ежедневно 09:00 цитата Mars/Base", { what: "bad-zone", word: "Mars/Base" }],
    ["ежедневно 09:00 выжимка 7", { what: "bad-count", word: "7" }],
    ["ежедневно еженедельно пн 09:00 цитата", { what: "said-twice", word: "еженедельно" }],
    ["ежедневно пн 09:00 цитата", { what: "said-twice", word: "пн" }],
    ["пн ср 09:00 цитата", { what: "said-twice", word: "ср" }],
    ["ежедневно 09:00 цитата серия", { what: "said-twice", word: "серия" }],
    ["ежедневно 09:00 широкая выжимка", { what: "unknown-word", word: "широкая" }],
    ["широкая и высокая картинка в 9", { what: "said-twice", word: "высокая" }],
    ["ежедневно цитата", { what: "no-time" }],
    ["каждый день", { what: "no-time" }],
    ["еженедельно 09:00 цитата", { what: "no-day" }],
    ["по вторникам в 9", { what: "no-content", cadence: at("09:00", 2) }],
    ["выжимка тема экономика каждый день в 9", { what: "topic-not-last" }],
    ["выжимка тема экономика в 2022 году", { what: "no-time" }],
    ["ежедневно 09:00 выжимка тема", { what: "no-topic" }],
  ])("%s", (words, problem) => {
    expect(readRussianPostWish(words, ALMATY)).toEqual({ kind: "misread", problem });
  });

  test("nothing at all is no mistake", () => {
    expect(readRussianPostWish("  \n ", ALMATY)).toEqual({ kind: "nothing" });
  });
});

test("every example that is shown can be read", () => {
  const shown = [
    RUSSIAN_POSTS.usage(ALMATY),
    RUSSIAN_POSTS.offer("Канал"),
    RUSSIAN_POSTS.offer(undefined),
  ].flatMap((text) => [...text.matchAll(/^\/schedule (.+)$/gmu)].map(([, words = ""]) => words));
  expect(shown).toHaveLength(7);
  for (const words of shown)
    expect([words, readRussianPostWish(words, ALMATY).kind]).toEqual([words, "wish"]);
});

test("what a post says of its time can be written as a wish", () => {
  for (const weekday of [undefined, 1, 2, 3, 4, 5, 6, 7] as const) {
    const cadence = { time: "09:05", zone: ALMATY, ...(weekday === undefined ? {} : { weekday }) };
    const words = RUSSIAN_POSTS.cadence(cadence).replaceAll(/[()]/gu, "");
    const label = RUSSIAN_POSTS.buttons.preset({ kind: "quote-of-the-day" }, cadence);
    const wish = { cadence, content: QUOTE, silent: true };
    expect(readRussianPostWish(`${words} цитата`, ALMATY)).toEqual({ kind: "wish", wish });
    expect(readRussianPostWish(label, ALMATY)).toEqual({ kind: "wish", wish });
    const ofWide = RUSSIAN_POSTS.buttons.preset({ kind: "card", format: "wide" }, cadence);
    expect(readRussianPostWish(ofWide, ALMATY)).toEqual({
      kind: "wish",
      wish: { ...wish, content: WIDE },
    });
  }
});

test("whatever is written, a wish is one whose slots can be computed", () => {
  const nextSlot = createNextSlot();
  const word = fc.constantFrom(
    ..."ежедневно еженедельно пн вс 09:00 2:30 24:00 цитата выжимка серия тема 10 4".split(" "),
    ..."в 9 часов утра вечера ночи полдень раз неделю мск Europe/Berlin utc a/b звуком".split(" "),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.string({ maxLength: 12 })), { maxLength: 8 }),
      (said) => {
        const read = readRussianPostWish(said.join(" "), ALMATY);
        if (read.kind !== "wish") return;
        expect(nextSlot(read.wish.cadence, 0).label).toMatch(/^19(?:70-01|69-12)-\d\dT\d\d:\d\d$/u);
      },
    ),
  );
});
