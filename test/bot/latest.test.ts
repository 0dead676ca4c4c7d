import { expect, test } from "vitest";
import { createLatest } from "../../src/bot/latest.js";

test("of one person's turns only the last begun is the latest", () => {
  const latest = createLatest();
  const first = latest.begin(1);
  const other = latest.begin(2);
  expect(first.isLatest()).toBe(true);
  const second = latest.begin(1);
  expect([first.isLatest(), second.isLatest(), other.isLatest()]).toEqual([false, true, true]);
});

test("a turn stays overtaken when the one that overtook it has ended", () => {
  const latest = createLatest();
  const first = latest.begin(1);
  latest.begin(1).end();
  expect(first.isLatest()).toBe(false);
  first.end();
  expect(latest.begin(1).isLatest()).toBe(true);
});
