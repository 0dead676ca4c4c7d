import { expect, test } from "vitest";
import { createLastLists } from "../../src/bot/last-lists.js";
import type { InlineList } from "../../src/conversation/inline-list.js";

const LIST: InlineList = { entries: [], isByMeaning: true };

test("a person's last list is kept for a minute, for the same query only", () => {
  let now = 0;
  const lists = createLastLists(() => now);
  lists.remember(7, "courts", LIST);
  expect(lists.of(7, "courts")).toBe(LIST);
  expect(lists.of(7, "court")).toBeUndefined();
  expect(lists.of(8, "courts")).toBeUndefined();
  now = 60_000;
  expect(lists.of(7, "courts")).toBe(LIST);
  now += 1;
  expect(lists.of(7, "courts")).toBeUndefined();
});

test("it goes with the next one, and when the person is forgotten", () => {
  const lists = createLastLists(() => 0);
  lists.remember(7, "courts", LIST);
  lists.remember(7, "police", LIST);
  expect(lists.of(7, "courts")).toBeUndefined();
  lists.forget(7);
  expect(lists.of(7, "police")).toBeUndefined();
});

test("no more than a thousand are kept, and the oldest go first", () => {
  const lists = createLastLists(() => 0);
  for (let person = 0; person <= 1_000; person++) lists.remember(person, "courts", LIST);
  expect(lists.of(0, "courts")).toBeUndefined();
  expect(lists.of(1, "courts")).toBe(LIST);
});
