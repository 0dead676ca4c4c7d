import type { Context } from "grammy";
import { expect, test } from "vitest";
import { createThreads } from "../../src/bot/threads.js";
import type { Thread } from "../../src/conversation/thread.js";

const MINUTE = 60_000;
const context = (chat: number, from: number): Context =>
  ({ chat: { id: chat }, from: { id: from } }) as unknown as Context;
const thread = (question: string): Thread => ({ question, buttons: [], suggested: 0 });

test("a thread is one person's in one chat, for ten minutes", () => {
  let now = 0;
  const threads = createThreads(() => now);
  threads.remember(context(1, 7), thread("courts"));
  expect(threads.of(context(1, 7))?.question).toBe("courts");
  expect(threads.of(context(2, 7))).toBeUndefined();
  expect(threads.of(context(1, 8))).toBeUndefined();
  now = 10 * MINUTE;
  expect(threads.of(context(1, 7))?.question).toBe("courts");
  now += 1;
  expect(threads.of(context(1, 7))).toBeUndefined();
});

test("a reply that leaves nothing to lean on ends it, and so does forgetting the person", () => {
  const threads = createThreads(() => 0);
  threads.remember(context(1, 7), thread("courts"));
  threads.remember(context(1, 7), undefined);
  expect(threads.of(context(1, 7))).toBeUndefined();
  threads.remember(context(1, 7), thread("courts"));
  threads.remember(context(2, 7), thread("police"));
  threads.remember(context(1, 8), thread("taxes"));
  threads.forget(7);
  expect([context(1, 7), context(2, 7)].map((one) => threads.of(one))).toEqual([
    undefined,
    undefined,
  ]);
  expect(threads.of(context(1, 8))?.question).toBe("taxes");
});

test("the newest message, when it is edited, leans on what it did; an older one on nothing", () => {
  const threads = createThreads(() => 0);
  const at = (kind: "message" | "editedMessage", id: number): Context =>
    ({ chat: { id: 1 }, from: { id: 7 }, [kind]: { message_id: id } }) as unknown as Context;
  const says = (kind: "message" | "editedMessage", id: number, left?: string) => {
    const leant = threads.of(at(kind, id))?.question;
    threads.remember(at(kind, id), left === undefined ? undefined : thread(left));
    return leant;
  };
  expect(says("message", 1, "courts")).toBeUndefined();
  // It left nothing at first, and does so once it is edited.
  expect(says("message", 2)).toBe("courts");
  expect(says("editedMessage", 2, "police")).toBe("courts");
  expect(says("editedMessage", 1, "taxes")).toBeUndefined();
  expect(says("message", 3, "roads")).toBe("police");
  // A tap on a button came after it.
  threads.remember(context(1, 7), thread("page"));
  expect(says("editedMessage", 3, "bridges")).toBeUndefined();
  expect(threads.of(at("message", 4))?.question).toBe("page");
});

test("no more than ten thousand are kept, and the oldest go first", () => {
  const threads = createThreads(() => 0);
  for (let person = 0; person <= 10_000; person++)
    threads.remember(context(1, person), thread(`${person}`));
  expect(threads.of(context(1, 0))).toBeUndefined();
  expect(threads.of(context(1, 1))?.question).toBe("1");
});
