import { expect, test } from "vitest";
import { createNewestTurns } from "../../src/bot/newest-turn.js";

test("of one person's turns only the last begun is the newest", () => {
  const turns = createNewestTurns();
  const first = turns.begin(1);
  const other = turns.begin(2);
  expect(first.isNewest()).toBe(true);
  const second = turns.begin(1);
  expect([first.isNewest(), second.isNewest(), other.isNewest()]).toEqual([false, true, true]);
});

test("a turn stays overtaken when the one that overtook it has ended", () => {
  const turns = createNewestTurns();
  const first = turns.begin(1);
  turns.begin(1).end();
  expect(first.isNewest()).toBe(false);
  first.end();
  expect(turns.begin(1).isNewest()).toBe(true);
});
