import type { Message } from "grammy/types";
import { beforeEach, expect, test } from "vitest";
import { createAnswered } from "../../src/bot/answered.js";
import type { Answered } from "../../src/bot/answered.js";

const MINUTE = 60_000;
const message = (chat: number, id: number, text: string, fields = {}): Message =>
  ({ chat: { id: chat }, message_id: id, text, ...fields }) as unknown as Message;

let now: number;
let answered: Answered;
beforeEach(() => {
  now = 0;
  answered = createAnswered(() => now);
});

test("an edit finds its replies for a minute after the first answer", () => {
  answered.remember(message(1, 2, "one"), [3, 4]);
  expect(answered.repliesTo(message(1, 2, "two"))).toEqual([3, 4]);
  expect(answered.repliesTo(message(2, 2, "two"))).toBeUndefined();
  now = MINUTE;
  answered.remember(message(1, 2, "two"), [3]);
  expect(answered.repliesTo(message(1, 2, "three"))).toEqual([3]);
  now += 1;
  expect(answered.repliesTo(message(1, 2, "three"))).toBeUndefined();
});

test("an edit of the same words finds none; other words, or others marked as quoted, do", () => {
  answered.remember(message(1, 2, "he said no"), [3]);
  expect(answered.repliesTo(message(1, 2, "he said no", { edit_date: 5 }))).toBeUndefined();
  const entities = [{ type: "blockquote", offset: 8, length: 2 }];
  expect(answered.repliesTo(message(1, 2, "he said no", { entities }))).toEqual([3]);
  answered.remember(message(1, 2, "he said yes"), [3]);
  expect(answered.repliesTo(message(1, 2, "he said yes"))).toBeUndefined();
  expect(answered.repliesTo(message(1, 2, "he said no"))).toEqual([3]);
});

test("what is dropped, or of a chat that is forgotten, is found no more", () => {
  for (const chat of [1, 11]) answered.remember(message(chat, 2, "one"), [3]);
  answered.drop(message(1, 2, ""));
  expect(answered.repliesTo(message(1, 2, "two"))).toBeUndefined();
  answered.remember(message(1, 2, "one"), [3]);
  answered.forget(1);
  expect(answered.repliesTo(message(1, 2, "two"))).toBeUndefined();
  expect(answered.repliesTo(message(11, 2, "two"))).toEqual([3]);
});

test("no more than ten thousand are kept, and the oldest go first", () => {
  for (let id = 0; id <= 10_000; id++) answered.remember(message(1, id, "one"), [id]);
  expect(answered.repliesTo(message(1, 0, "two"))).toBeUndefined();
  expect(answered.repliesTo(message(1, 1, "two"))).toEqual([1]);
});
