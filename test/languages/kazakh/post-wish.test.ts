import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createNextSlot } from "../../../src/adapters/service/croner-slots.js";
import { KAZAKH_POSTS } from "../../../src/languages/kazakh/post-words.js";
import { readKazakhPostWish } from "../../../src/languages/kazakh/post-wish.js";

const ALMATY = "Asia/Almaty";
const WIDE = { kind: "card", format: "wide" };
const QUOTE = { kind: "quote-of-the-day" };

/** A cadence in the usual zone. */
const at = (time: string, weekday?: number): object => ({
  time,
  zone: ALMATY,
  ...(weekday === undefined ? {} : { weekday }),
});
const summary = (sentences: number): object => ({ kind: "summary", sentences });
const topic = (words: string, sentences: number): object => ({
  kind: "topic",
  topic: words,
  sentences,
});

describe("a wish", () => {
  test.each([
    ["күн сайын 09:00 дәйексөз", at("09:00"), QUOTE, true],
    ["апта сайын дс 18:30 түйін 5", at("18:30", 1), summary(5), true],
    ["дүйсенбі сайын сағат 9-да дәйексөз", at("09:00", 1), QUOTE, true],
    ["жұма 12:00 түйін 3 тақырып экономика", at("12:00", 5), topic("экономика", 3), true],
    [
      "күн сайын 10:00 Europe/Berlin топтама",
      { time: "10:00", zone: "Europe/Berlin" },
      { kind: "series" },
      true,
    ],
    ["серия әр күні 7-де дыбыспен", at("07:00"), { kind: "series" }, false],
    ["дәйексөз күн сайын 7:05 дыбыссыз", at("07:05"), QUOTE, true],
    ["күн сайын 09:00 сурет", at("09:00"), { kind: "card" }, true],
    ["күн сайын сағат 9-да дәйексөз сурет түрінде", at("09:00"), { kind: "card" }, true],
    ["күн сайын 09:00 кең сурет", at("09:00"), WIDE, true],
    ["көлденең суретті жұма сайын сағат 9-да жібер", at("09:00", 5), WIDE, true],
    ["дәйексөз кең сурет түрінде, күн сайын 9-да", at("09:00"), WIDE, true],
    ["кун сайын 09:00 колденен форматта дайексоз", at("09:00"), WIDE, true],
    ["күн сайын 09:00 тік сурет", at("09:00"), { kind: "card" }, true],
    ["daily 09:00 wide сурет", at("09:00"), WIDE, true],
    // Words of a format belong to a topic where they stand in one.
    [
      "дс 9:00 кең көлемді реформалар туралы түйін",
      at("09:00", 1),
      topic("кең көлемді реформалар", 5),
      true,
    ],
    // Letters without their marks, capitals, and the Latin letter that looks like one.
    ["Кун сайын 09:00 дайексоз", at("09:00"), QUOTE, true],
    ["сарсенби сайын сагат 18.30-да туйин 10", at("18:30", 3), summary(10), true],
    ["күн сайын 9:00 түйiн", at("09:00"), summary(5), true],
    // English words, alone and among Kazakh ones.
    [
      "weekly mon 18:30 summary 5 topic economy and jobs",
      at("18:30", 1),
      topic("economy and jobs", 5),
      true,
    ],
    ["daily 09:00 дәйексөз sound", at("09:00"), QUOTE, false],
    // Hours as people say them.
    ["күн сайын кешкі сағат 6-да дәйексөз", at("18:00"), QUOTE, true],
    ["күнделікті таңғы 9 жарымда күн дәйексөзі", at("09:30"), QUOTE, true],
    ["күн сайын түскі 2-де дәйексөз", at("14:00"), QUOTE, true],
    ["күн сайын түнгі 12-де дәйексөз", at("00:00"), QUOTE, true],
    ["күн сайын түсте дәйексөз", at("12:00"), QUOTE, true],
    ["күн сайын 9 дәйексөз", at("09:00"), QUOTE, true],
    ["түйін 10 күн сайын 5-те", at("05:00"), summary(10), true],
    // The topic before its postposition, or after «тақырыбы».
    ["дс сайын сағат 9-да соттар туралы түйін", at("09:00", 1), topic("соттар", 5), true],
    [
      "жексенбіде 20:00, сот пен заң туралы 3 сөйлем",
      at("20:00", 7),
      topic("сот пен заң", 3),
      true,
    ],
    ["экономика тақырыбы бойынша түйін 3, сенбі 9:00", at("09:00", 6), topic("экономика", 3), true],
    [
      "сс 9:00 түйін 3, тақырыбы: ауыл шаруашылығы",
      at("09:00", 2),
      topic("ауыл шаруашылығы", 3),
      true,
    ],
    [
      "өтінемін, бейсенбі сайын таңғы 8-де 5 сөйлемдік түйін жіберіңіз",
      at("08:00", 4),
      summary(5),
      true,
    ],
  ])("%s", (words, cadence, content, silent) => {
    expect(readKazakhPostWish(words, ALMATY)).toEqual({
      kind: "wish",
      wish: { cadence, content, silent },
    });
  });
});

describe("a wish that cannot be read", () => {
  test.each([
    ["күн сайын 25:00 дәйексөз", { what: "bad-time", word: "25:00" }],
    ["күн сайын сағат 25-те дәйексөз", { what: "bad-time", word: "25:00" }],
    ["түн сайын 9-да дәйексөз", { what: "unknown-word", word: "түн" }],
    ["күн сайын 9-да @arna дәйексөз", { what: "unknown-word", word: "@arna" }],
    ["күн сайын 09:00 дәйексөз Mars/Base", { what: "bad-zone", word: "Mars/Base" }],
    ["күн сайын 09:00 түйін 7", { what: "bad-count", word: "7" }],
    ["күн сайын апта сайын дс 09:00 дәйексөз", { what: "said-twice", word: "апта сайын" }],
    ["күн сайын дс 09:00 дәйексөз", { what: "said-twice", word: "дүйсенбі" }],
    ["күн сайын 09:00 дәйексөз топтама", { what: "said-twice", word: "топтама" }],
    ["сот туралы түйін 9:00 тақырып экономика", { what: "said-twice", word: "экономика" }],
    ["күн сайын 09:00 көлденең түйін", { what: "unknown-word", word: "көлденең" }],
    ["күн сайын 09:00 көлденең тік сурет", { what: "said-twice", word: "тік" }],
    ["күн сайын дәйексөз", { what: "no-time" }],
    ["апта сайын 09:00 дәйексөз", { what: "no-day" }],
    ["күн сайын 09:00", { what: "no-content", cadence: at("09:00") }],
    ["түйін тақырып экономика күн сайын 9-да", { what: "topic-not-last" }],
    ["күн сайын 09:00 түйін тақырып", { what: "no-topic" }],
    ["күн сайын 09:00 түйін туралы", { what: "no-topic" }],
    ["сайын", { what: "no-time" }],
  ])("%s", (words, problem) => {
    expect(readKazakhPostWish(words, ALMATY)).toEqual({ kind: "misread", problem });
  });

  test("nothing at all is no mistake", () => {
    expect(readKazakhPostWish("  \n ", ALMATY)).toEqual({ kind: "nothing" });
  });
});

test("every example that is shown can be set up", () => {
  const shown = [KAZAKH_POSTS.usage(ALMATY), KAZAKH_POSTS.offer(undefined)]
    .flatMap((text) => text.split("\n"))
    .filter((line) => line.startsWith("/schedule "));
  expect(shown).toHaveLength(6);
  for (const line of shown)
    expect(readKazakhPostWish(line.replace("/schedule ", ""), ALMATY).kind).toBe("wish");
});

test("a cadence in words is read as the same cadence", () => {
  for (const weekday of [undefined, 1, 2, 3, 4, 5, 6, 7] as const) {
    const cadence = { time: "09:00", zone: ALMATY, ...(weekday === undefined ? {} : { weekday }) };
    const words = KAZAKH_POSTS.cadence(cadence).replaceAll(/[()]/gu, "");
    const read = readKazakhPostWish(`${words} дәйексөз`, "UTC");
    expect(read).toMatchObject({ kind: "wish", wish: { cadence } });
  }
});

test("whatever is written, a wish is one whose slots can be computed", () => {
  const nextSlot = createNextSlot();
  const word = fc.constantFrom(
    ..."күн сайын апта дс жексенбі 09:00 2:30 24:00 сағат 9-да кешкі жарым 10 4 түсте".split(" "),
    ..."дәйексөз түйін топтама тақырып туралы тақырыбы және Europe/Berlin a/b дыбыспен x \0".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.string({ maxLength: 12 })), { maxLength: 8 }),
      (said) => {
        const read = readKazakhPostWish(said.join(" "), ALMATY);
        if (read.kind !== "wish") return;
        // Any moment will do: a next slot must exist.
        expect(nextSlot(read.wish.cadence, 0).label).toMatch(/^19(?:70-01|69-12)-\d\dT\d\d:\d\d$/u);
      },
    ),
  );
});
