import { expect, test } from "vitest";
import { sendEveryMinute } from "../../../src/bot/posts/telegram-posts.js";
import type { Time } from "../../../src/bot/transport/time.js";
import { createLogger } from "../../../src/logger.js";

const MINUTE = 60_000;

/** Runs the loop on a clock that every run and every wait moves on; gives the moments of the runs. */
async function runFor(
  runs: number,
  options: { startAt: number; runTakesMs?: number; fails?: boolean },
) {
  const { startAt, runTakesMs = 0, fails = false } = options;
  const stopping = new AbortController();
  const moments: number[] = [];
  let now = startAt;
  let log = "";
  const time: Time = {
    now: () => now,
    sleep: (delayMs) => {
      now += delayMs;
      return Promise.resolve();
    },
  };
  const logger = createLogger(
    { logLevel: "info", botToken: undefined, webhook: undefined },
    (line) => (log += line),
  );
  const sendDue = () => {
    moments.push(now);
    now += runTakesMs;
    if (moments.length === runs) stopping.abort();
    return fails ? Promise.reject(new Error("the disk is full")) : Promise.resolve();
  };
  await sendEveryMinute(sendDue, { time, stopping: stopping.signal, logger });
  return { moments, log };
}

test("it sends at once, then at the turn of every minute, until told to stop", async () => {
  const { moments } = await runFor(4, { startAt: 10 * MINUTE + 17_000 });
  expect(moments).toEqual([10 * MINUTE + 17_000, 11 * MINUTE, 12 * MINUTE, 13 * MINUTE]);
});

test("a run of more than a minute is followed at the next turn, and none overlaps", async () => {
  const { moments } = await runFor(3, { startAt: 0, runTakesMs: 90_000 });
  expect(moments).toEqual([0, 2 * MINUTE, 4 * MINUTE]);
});

test("a store that fails ends nothing, and the log says so", async () => {
  const { moments, log } = await runFor(3, { startAt: 0, fails: true });
  expect(moments).toHaveLength(3);
  expect(log).toContain("scheduled posts could not be looked at");
});
