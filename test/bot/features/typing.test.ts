import type { Context } from "grammy";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whileTyping } from "../../../src/bot/typing.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function chat(type: string, fails = false) {
  const sign = vi.fn(() => (fails ? Promise.reject(new Error("no")) : Promise.resolve(true)));
  return { sign, context: { chat: { type }, replyWithChatAction: sign } as unknown as Context };
}

function work(ms: number): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve("done");
    }, ms);
  });
}

test.each([
  // Nobody notices less than 300 ms; a sign lasts 5 s, so that it is renewed before.
  [299, 0],
  [301, 1],
  [4_299, 1],
  [4_301, 2],
])("an answer that takes %i ms shows %i signs", async (ms, signs) => {
  const { sign, context } = chat("private");
  const answered = whileTyping(context, work(ms));
  await vi.advanceTimersByTimeAsync(ms);
  expect(await answered).toBe("done");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sign).toHaveBeenCalledTimes(signs);
});

test("channels have no such signs", async () => {
  const { sign, context } = chat("channel");
  const answered = whileTyping(context, work(10_000));
  await vi.advanceTimersByTimeAsync(10_000);
  await answered;
  expect(sign).not.toHaveBeenCalled();
});

test("a sign that is refused is no reason to fail the answer", async () => {
  const { context } = chat("private", true);
  const answered = whileTyping(context, work(1_000));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await answered).toBe("done");
});

test("work that fails fails, and the signs end", async () => {
  const { sign, context } = chat("private");
  const answered = whileTyping(
    context,
    work(400).then(() => Promise.reject(new Error("fault"))),
  );
  const seen = expect(answered).rejects.toThrow("fault");
  await vi.advanceTimersByTimeAsync(60_000);
  await seen;
  expect(sign).toHaveBeenCalledTimes(1);
});
