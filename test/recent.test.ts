import { expect, test } from "vitest";
import { createRecent } from "../src/recent.js";

test("a value is kept as long as the limit says, and no longer", () => {
  let time = 0;
  const recent = createRecent<string, number>({ keptMs: 100, most: 9 }, () => time);
  recent.set("a", 1);
  time = 100;
  expect(recent.get("a")).toBe(1);
  time = 101;
  expect(recent.get("a")).toBeUndefined();
  expect([...recent.keys()]).toEqual([]);
});

test("of too many the oldest goes, and one that is set again is the newest", () => {
  const recent = createRecent<string, number>({ keptMs: 100, most: 2 }, () => 0);
  recent.set("a", 1);
  recent.set("b", 2);
  recent.set("a", 3);
  recent.set("c", 4);
  expect([...recent.keys()]).toEqual(["a", "c"]);
});

test("a change leaves the time as it is; what is not kept is set", () => {
  let time = 0;
  const recent = createRecent<string, number>({ keptMs: 100, most: 9 }, () => time);
  recent.set("a", 1);
  time = 60;
  recent.change("a", 2);
  recent.change("b", 3);
  time = 120;
  expect([recent.get("a"), recent.get("b")]).toEqual([undefined, 3]);
});
