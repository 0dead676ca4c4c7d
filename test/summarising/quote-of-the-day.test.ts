import fc from "fast-check";
import { expect, it } from "vitest";
import { quoteOfTheDay } from "../../src/summarising/quote-of-the-day.js";
import { addressOf } from "./word-vectors.js";

const DAY_MS = 86_400_000;
const sentences = Array.from({ length: 11 }, (_, i) => `Sentence number ${i} is here.`);
const address = addressOf(sentences.join(" "));
const dayAfter = (first: number, days: number) =>
  new Date((first + days) * DAY_MS).toISOString().slice(0, 10);
const on = (day: string, everyDays?: 1 | 7, notable = address.sentences) =>
  quoteOfTheDay(address, notable, day, everyDays)?.text;

it("is the same for the same day and address, whoever asks", () => {
  expect(on("2026-03-29")).toBe(on("2026-03-29"));
  expect(sentences).toContain(on("2026-03-29"));
});

it("never repeats two days running, and uses every notable sentence in each round", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(1, 7), (first, every) => {
      const step = every;
      const turns = Array.from({ length: 33 }, (_, i) => on(dayAfter(first, i * step), step));
      turns.forEach((turn, i) => {
        if (i > 0) expect(turn).not.toBe(turns[i - 1]);
      });
      // A round starts where the turn number is a multiple of the count of sentences.
      const start = (11 - (Math.floor(first / step) % 11)) % 11;
      expect(new Set(turns.slice(start, start + 11)).size).toBe(11);
    }),
    { numRuns: 50 },
  );
});

it("walks in another order in the next round, so that it does not become a calendar", () => {
  const first = 11 * 1800;
  const round = (n: number) =>
    Array.from({ length: 11 }, (_, i) => on(dayAfter(first + n * 11, i)));
  expect(round(0)).not.toEqual(round(1));
});

it.each([2, 3])("never repeats two days running with only %d to choose from", (count) => {
  const few = address.sentences.slice(0, count);
  const days = Array.from({ length: 60 }, (_, i) => on(dayAfter(20_000, i), 1, few));
  days.slice(1).forEach((day, i) => {
    expect(day).not.toBe(days[i]);
  });
});

it("works across the ends of months and years", () => {
  expect(on("2026-12-31")).not.toBe(on("2027-01-01"));
  expect(on("2028-02-29")).toBeDefined();
});

it("has nothing to say without notable sentences", () => {
  expect(on("2026-03-29", 1, [])).toBeUndefined();
});

it.each(["29.03.2026", "2026-13-01", "", "today"])("refuses %s as a day", (day) => {
  expect(() => on(day)).toThrow(RangeError);
});
