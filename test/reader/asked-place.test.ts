import fc from "fast-check";
import { expect, test } from "vitest";
import { askedIds, readAsked, writeAsked } from "../../src/reader/asked-place.js";

test("what is written of a place is read as the same place", () => {
  const number = fc.integer({ min: 1, max: 9999 });
  fc.assert(
    fc.property(number, number, number, (paragraph, one, other) => {
      const place = { paragraph, first: Math.min(one, other), last: Math.max(one, other) };
      expect(readAsked(writeAsked(place))).toEqual(place);
    }),
  );
});

test("anything else is no place", () => {
  for (const text of [
    "",
    "p10",
    "p10s",
    "s2",
    "p10s2-",
    "p10s3-2",
    "p10s2-c34151",
    "xp1s1",
    "p1s1 ",
  ])
    expect(readAsked(text)).toBeUndefined();
});

test("a place names each of its sentences", () => {
  expect(askedIds({ paragraph: 10, first: 1, last: 3 })).toEqual(["p10s1", "p10s2", "p10s3"]);
});
