import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNextSlot } from "../../../src/adapters/service/croner-slots.js";
import { AppError } from "../../../src/errors.js";
import type { Cadence } from "../../../src/posts/cadence.js";
import { slotsBetween } from "../../../src/posts/cadence.js";

const nextSlot = createNextSlot();
const at = (moment: string) => Date.parse(moment);
const slots = (cadence: Cadence, after: string, until: string) =>
  slotsBetween(nextSlot, cadence, at(after), at(until)).map(
    ({ label, dueAt }) => `${label} = ${new Date(dueAt).toISOString().slice(0, 16)}Z`,
  );

describe("daylight saving in Europe/Berlin", () => {
  const night = { time: "02:30", zone: "Europe/Berlin" };

  it("sends a time that does not exist at the first moment after the gap, once", () => {
    // 29 March 2026: 02:00 CET becomes 03:00 CEST, which is 01:00 UTC.
    expect(slots(night, "2026-03-27T12:00Z", "2026-03-30T12:00Z")).toEqual([
      "2026-03-28T02:30 = 2026-03-28T01:30Z",
      "2026-03-29T02:30 = 2026-03-29T01:00Z",
      "2026-03-30T02:30 = 2026-03-30T00:30Z",
    ]);
  });

  it("sends a time that comes twice at its first occurrence, once", () => {
    // 25 October 2026: 03:00 CEST becomes 02:00 CET; 02:30 is 00:30 UTC and again 01:30 UTC.
    expect(slots(night, "2026-10-24T12:00Z", "2026-10-26T12:00Z")).toEqual([
      "2026-10-25T02:30 = 2026-10-25T00:30Z",
      "2026-10-26T02:30 = 2026-10-26T01:30Z",
    ]);
    expect(nextSlot(night, at("2026-10-25T00:30Z")).label).toBe("2026-10-26T02:30");
  });

  it("keeps the local time of an ordinary slot on both sides", () => {
    const morning = { time: "09:00", zone: "Europe/Berlin" };
    expect(slots(morning, "2026-03-28T00:00Z", "2026-03-29T23:00Z")).toEqual([
      "2026-03-28T09:00 = 2026-03-28T08:00Z",
      "2026-03-29T09:00 = 2026-03-29T07:00Z",
    ]);
    expect(slots(morning, "2026-10-24T00:00Z", "2026-10-25T23:00Z")).toEqual([
      "2026-10-24T09:00 = 2026-10-24T07:00Z",
      "2026-10-25T09:00 = 2026-10-25T08:00Z",
    ]);
  });

  it("handles a weekly slot that falls into the gap", () => {
    expect(slots({ ...night, weekday: 7 }, "2026-03-20T00:00Z", "2026-04-06T00:00Z")).toEqual([
      "2026-03-22T02:30 = 2026-03-22T01:30Z",
      "2026-03-29T02:30 = 2026-03-29T01:00Z",
      "2026-04-05T02:30 = 2026-04-05T00:30Z",
    ]);
  });
});

it("sends at the first moment of a day that has no midnight", () => {
  // Cairo, 24 April 2026: 00:00 EET becomes 01:00 EEST, which is 22:00 UTC of the day before.
  expect(
    slots({ time: "00:00", zone: "Africa/Cairo" }, "2026-04-23T00:00Z", "2026-04-24T22:30Z"),
  ).toEqual(["2026-04-24T00:00 = 2026-04-23T22:00Z", "2026-04-25T00:00 = 2026-04-24T21:00Z"]);
});

describe("Asia/Almaty, which has no daylight saving", () => {
  const morning = { time: "09:00", zone: "Asia/Almaty" };

  it("is due at 04:00 UTC across the ends of a month and a year", () => {
    expect(slots(morning, "2026-12-30T12:00Z", "2027-01-01T12:00Z")).toEqual([
      "2026-12-31T09:00 = 2026-12-31T04:00Z",
      "2027-01-01T09:00 = 2027-01-01T04:00Z",
    ]);
    expect(slots(morning, "2028-02-28T12:00Z", "2028-03-01T12:00Z")).toEqual([
      "2028-02-29T09:00 = 2028-02-29T04:00Z",
      "2028-03-01T09:00 = 2028-03-01T04:00Z",
    ]);
  });

  it("labels a slot by its local day, which may not be the UTC day", () => {
    expect(
      slots({ time: "01:00", zone: "Asia/Almaty" }, "2026-05-31T12:00Z", "2026-05-31T23:00Z"),
    ).toEqual(["2026-06-01T01:00 = 2026-05-31T20:00Z"]);
  });

  it("counts days of the week from Monday", () => {
    // 23 November 2026 is a Monday.
    expect(nextSlot({ ...morning, weekday: 1 }, at("2026-11-22T12:00Z")).label).toBe(
      "2026-11-23T09:00",
    );
    expect(nextSlot({ ...morning, weekday: 7 }, at("2026-11-22T12:00Z")).label).toBe(
      "2026-11-29T09:00",
    );
  });

  it("excludes the beginning of a range and includes its end", () => {
    expect(slots(morning, "2026-06-01T04:00Z", "2026-06-02T04:00Z")).toEqual([
      "2026-06-02T09:00 = 2026-06-02T04:00Z",
    ]);
    expect(slots(morning, "2026-06-02T04:00Z", "2026-06-02T04:00Z")).toEqual([]);
    expect(slots(morning, "2026-06-03T04:00Z", "2026-06-02T04:00Z")).toEqual([]);
  });
});

it("has exactly one slot a local day in any zone, wherever a range is cut", () => {
  const zones = ["Europe/Berlin", "Asia/Almaty", "America/New_York", "Australia/Lord_Howe"];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 0, max: 400 * 24 }),
      (zone, hour, minute, cutHours) => {
        const time = `${`${hour}`.padStart(2, "0")}:${`${minute}`.padStart(2, "0")}`;
        const [start, end] = [at("2026-01-01T12:00Z"), at("2027-02-05T12:00Z")];
        const cut = start + cutHours * 3_600_000;
        const whole = slotsBetween(nextSlot, { time, zone }, start, end);
        const inTwo = [
          ...slotsBetween(nextSlot, { time, zone }, start, cut),
          ...slotsBetween(nextSlot, { time, zone }, cut, end),
        ];
        expect(inTwo).toEqual(whole);
        const days = whole.map(({ label }) => Date.parse(`${label.slice(0, 10)}T00:00Z`));
        days.forEach((day, i) => {
          if (i > 0) expect(day - (days[i - 1] ?? 0)).toBe(86_400_000);
        });
      },
    ),
    { numRuns: 12 },
  );
});

it.each([
  [{ time: "24:00", zone: "Asia/Almaty" }, "24:00"],
  [{ time: "9:00", zone: "Asia/Almaty" }, "9:00"],
  [{ time: "09:00", zone: "Mars/Olympus" }, "Mars/Olympus"],
])("refuses %j, naming what is wrong", (cadence, named) => {
  expect(() => nextSlot(cadence, 0)).toThrow(AppError);
  expect(() => nextSlot(cadence, 0)).toThrow(named);
});
