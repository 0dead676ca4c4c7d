import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createNextSlot } from "../../../src/adapters/service/croner-slots.js";
import { readEnglishPostWish } from "../../../src/languages/english-wish.js";

const ALMATY = "Asia/Almaty";
const WIDE = { kind: "card", format: "wide" };

describe("a wish", () => {
  test.each([
    [
      "daily 09:00 quote",
      // The usual zone and silence are what is meant when nothing is said.
      { time: "09:00", zone: ALMATY },
      { kind: "quote-of-the-day" },
      true,
    ],
    [
      "weekly mon 18:30 summary 5 topic economy and jobs",
      { time: "18:30", zone: ALMATY, weekday: 1 },
      { kind: "topic", topic: "economy and jobs", sentences: 5 },
      true,
    ],
    [
      "series daily 10:00 Europe/Berlin",
      { time: "10:00", zone: "Europe/Berlin" },
      { kind: "series" },
      true,
    ],
    ["daily 09:00 picture", { time: "09:00", zone: ALMATY }, { kind: "card" }, true],
    [
      "a quote as a picture every day at 9",
      { time: "09:00", zone: ALMATY },
      { kind: "card" },
      true,
    ],
    ["daily 09:00 wide picture", { time: "09:00", zone: ALMATY }, WIDE, true],
    ["a quote as a wide picture every day at 9", { time: "09:00", zone: ALMATY }, WIDE, true],
    ["landscape card, fridays 9:00", { time: "09:00", zone: ALMATY, weekday: 5 }, WIDE, true],
    ["daily 9 quote wide", { time: "09:00", zone: ALMATY }, WIDE, true],
    // What is meant when nothing is said.
    ["daily 09:00 tall picture", { time: "09:00", zone: ALMATY }, { kind: "card" }, true],
    ["card quote daily 9", { time: "09:00", zone: ALMATY }, { kind: "card" }, true],
    // Words that people add, a short hour, and a sound.
    [
      "every Sunday at 7.05, summary 10 sound",
      { time: "07:05", zone: ALMATY, weekday: 7 },
      { kind: "summary", sentences: 10 },
      false,
    ],
    // A weekday makes it weekly; five sentences are the usual ones; zones have one spelling.
    [
      "fridays 23:59 america/new_york summary",
      { time: "23:59", zone: "America/New_York", weekday: 5 },
      { kind: "summary", sentences: 5 },
      true,
    ],
    [
      "12:00 topic courts",
      { time: "12:00", zone: ALMATY },
      { kind: "topic", topic: "courts", sentences: 5 },
      true,
    ],
    [
      "quote of the day 00:00 UTC",
      { time: "00:00", zone: "UTC" },
      { kind: "quote-of-the-day" },
      true,
    ],
    // As people say it: an hour is a time after "at", or when nothing else is one.
    ["a quote every day at 9", { time: "09:00", zone: ALMATY }, { kind: "quote-of-the-day" }, true],
    ["daily 9 quote", { time: "09:00", zone: ALMATY }, { kind: "quote-of-the-day" }, true],
    [
      "at 9 every monday summary 5",
      { time: "09:00", zone: ALMATY, weekday: 1 },
      { kind: "summary", sentences: 5 },
      true,
    ],
    [
      "weekly on friday 18:30, please post 3 sentences about courts",
      { time: "18:30", zone: ALMATY, weekday: 5 },
      { kind: "topic", topic: "courts", sentences: 3 },
      true,
    ],
    [
      "series every week on Tuesdays at 6 p.m. with sound",
      { time: "18:00", zone: ALMATY, weekday: 2 },
      { kind: "series" },
      false,
    ],
    [
      "everyday 6:05PM summary 10",
      { time: "18:05", zone: ALMATY },
      { kind: "summary", sentences: 10 },
      true,
    ],
    ["quote at noon", { time: "12:00", zone: ALMATY }, { kind: "quote-of-the-day" }, true],
    ["quote at 12 am", { time: "00:00", zone: ALMATY }, { kind: "quote-of-the-day" }, true],
    [
      "quote each day at 7 o’clock",
      { time: "07:00", zone: ALMATY },
      { kind: "quote-of-the-day" },
      true,
    ],
    // Five and ten count sentences beside "summary", and are hours after "at".
    [
      "summary 10 daily at 5",
      { time: "05:00", zone: ALMATY },
      { kind: "summary", sentences: 10 },
      true,
    ],
  ])("%s", (words, cadence, content, silent) => {
    expect(readEnglishPostWish(words, ALMATY)).toEqual({
      kind: "wish",
      wish: { cadence, content, silent },
    });
  });
});

describe("a wish that cannot be read", () => {
  test.each([
    ["daily 25:00 quote", { what: "bad-time", word: "25:00" }],
    ["daily 9:7 quote", { what: "bad-time", word: "9:7" }],
    ["daily 09:00 quotes!", { what: "unknown-word", word: "quotes!" }],
    ["daily 09:00 @somechannel quote", { what: "unknown-word", word: "@somechannel" }],
    ["daily 09:00 quote Mars/Base", { what: "bad-zone", word: "Mars/Base" }],
    ["daily 09:00 summary 7", { what: "bad-count", word: "7" }],
    ["daily 09:00 quote 5", { what: "unknown-word", word: "5" }],
    ["daily weekly mon 09:00 quote", { what: "said-twice", word: "weekly" }],
    ["daily mon 09:00 quote", { what: "said-twice", word: "monday" }],
    ["daily 09:00 10:00 quote", { what: "said-twice", word: "10:00" }],
    ["daily 09:00 quote series", { what: "said-twice", word: "series" }],
    ["daily 09:00 picture summary", { what: "said-twice", word: "summary" }],
    ["daily 09:00 wide tall picture", { what: "said-twice", word: "tall" }],
    ["daily 09:00 wide summary", { what: "unknown-word", word: "wide" }],
    ["daily 09:00 landscape summary topic courts", { what: "unknown-word", word: "landscape" }],
    ["daily quote", { what: "no-time" }],
    ["weekly 09:00 quote", { what: "no-day" }],
    ["daily 09:00", { what: "no-content", cadence: { time: "09:00", zone: ALMATY } }],
    ["every day at 9", { what: "no-content", cadence: { time: "09:00", zone: ALMATY } }],
    [
      "at 9 every monday",
      { what: "no-content", cadence: { time: "09:00", zone: ALMATY, weekday: 1 } },
    ],
    [
      "daily 09:00 quote topic courts",
      { what: "no-content", cadence: { time: "09:00", zone: ALMATY } },
    ],
    ["every day at 25 quote", { what: "bad-time", word: "25:00" }],
    ["daily 77 quote", { what: "bad-time", word: "77" }],
    ["every night at 9 quote", { what: "unknown-word", word: "night" }],
    ["summary topic economy every day at 9", { what: "topic-not-last" }],
    ["summary topic economy", { what: "no-time" }],
    ["daily 09:00 summary topic", { what: "no-topic" }],
  ])("%s", (words, problem) => {
    expect(readEnglishPostWish(words, ALMATY)).toEqual({ kind: "misread", problem });
  });

  test("nothing at all is no mistake", () => {
    expect(readEnglishPostWish("  \n ", ALMATY)).toEqual({ kind: "nothing" });
  });
});

test("whatever is written, a wish is one whose slots can be computed", () => {
  const nextSlot = createNextSlot();
  const word = fc.constantFrom(
    ...["daily", "weekly", "mon", "sun", "09:00", "2:30", "24:00", "quote", "summary", "series"],
    ...[
      "topic",
      "10",
      "4",
      "at",
      "9",
      "pm",
      "noon",
      "every",
      "Europe/Berlin",
      "utc",
      "Etc/GMT+5",
      "a/b",
      "sound",
      "x",
      "\u0000",
    ],
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.string({ maxLength: 12 })), { maxLength: 8 }),
      (said) => {
        const read = readEnglishPostWish(said.join(" "), ALMATY);
        if (read.kind !== "wish") return;
        const { cadence } = read.wish;
        // Any moment will do: a next slot must exist.
        expect(nextSlot(cadence, 0).label).toMatch(/^1970-01-\d\dT\d\d:\d\d$|^1969-12-31T/u);
      },
    ),
  );
});
