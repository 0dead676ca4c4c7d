import { describe, expect, it, test } from "vitest";
import { showDuration, showStatus } from "../../../src/conversation/show/status.js";
import type { Status } from "../../../src/conversation/show/status.js";
import { watchMetrics } from "../../../src/bot/activity.js";
import { languages } from "../../../src/languages/index.js";
import { NO_METRICS } from "../../bot/transport/no-metrics.js";

const HOUR = 3_600_000;
const QUIET: Status = {
  version: "1.2.3",
  uptimeMs: 26 * HOUR,
  waiting: 0,
  sinceUpdateMs: undefined,
  errors: { updates: {}, calls: {}, posts: {} },
};
const TROUBLED: Status = {
  ...QUIET,
  waiting: 3,
  sinceUpdateMs: 90_500,
  errors: { updates: { failed: 1, unknown: 4 }, calls: { flood: 2 }, posts: {} },
};

const shown = (language: string, status: Status): string[] =>
  showStatus(languages.messagesOf(language), status).content.text.split("\n");

test("the status of a bot that nothing has befallen", () => {
  expect(shown("en", QUIET)).toEqual([
    "Version 1.2.3, running for 1 day 2 hours.",
    "Updates in hand beside yours: 0. None was finished before it.",
    "No errors since the start.",
  ]);
});

test("errors are listed by kind, the most frequent first; what had none is left out", () => {
  expect(shown("en", TROUBLED)).toEqual([
    "Version 1.2.3, running for 1 day 2 hours.",
    "Updates in hand beside yours: 3. The one before was finished 1 minute 30 seconds ago.",
    "Errors since the start, by the names of the metrics:",
    "Updates: unknown 4, failed 1",
    "Calls of Telegram: flood 2",
  ]);
});

test.each(["ru", "kk", "kk-Latn"])(
  "the same in %s has its own words and no English",
  (language) => {
    const kinds = /\b(?:failed|unknown|flood|Telegram)\b/gu;
    for (const status of [QUIET, TROUBLED]) {
      const text = shown(language, status).join("\n");
      expect(text).toContain("1.2.3");
      expect(text.replaceAll(kinds, "")).not.toMatch(
        /\b(?:the|hours?|days?|ago|updates?|errors?)\b/iu,
      );
    }
  },
);

describe("a duration", () => {
  it.each([
    [0, "0 seconds"],
    [-5000, "0 seconds"],
    [59_999, "59 seconds"],
    [60_000, "1 minute"],
    [HOUR + 1000, "1 hour"],
    [49 * HOUR + 59_000, "2 days 1 hour"],
  ])("of %i ms is %s", (durationMs, expected) => {
    expect(showDuration("en-GB", durationMs)).toBe(expected);
  });
});

test("what is watched is what the metrics count, and passes on to them", () => {
  const passed: string[] = [];
  let now = 1000;
  const watched = watchMetrics(
    { ...NO_METRICS, updateHandled: (type, result) => void passed.push(`${type} ${result}`) },
    () => now,
  );
  expect(watched.activity(5000)).toMatchObject({ uptimeMs: 4000, sinceUpdateMs: undefined });
  now = 7000;
  for (const result of ["handled", "duplicate", "ignored", "limited", "failed", "later"] as const)
    watched.updateHandled("message", result, 0);
  for (const outcome of ["ok", "blocked", "blocked"]) watched.apiCalled("sendMessage", outcome, 0);
  for (const outcome of ["sent", "skipped"] as const) watched.postEnded(outcome);
  watched.queueLength(3);
  expect(watched.activity(9000)).toEqual({
    uptimeMs: 8000,
    waiting: 2,
    sinceUpdateMs: 2000,
    errors: { updates: { failed: 1, later: 1 }, calls: { blocked: 2 }, posts: { skipped: 1 } },
  });
  expect(passed).toHaveLength(6);
});
