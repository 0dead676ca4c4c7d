import { expect, test } from "vitest";
import { languages } from "../../../src/languages/index.js";
import type { UnansweredOnDay } from "../../../src/conversation/show/unanswered.js";
import { showUnanswered } from "../../../src/conversation/show/unanswered.js";

const lines = (counts: readonly UnansweredOnDay[]): string[] =>
  showUnanswered(languages.messagesOf("en"), counts, 30).content.text.split("\n").slice(1);

test("topics come by how often they were asked, their days newest first", () => {
  const pensions = { reason: "unanswered", gapTopic: "pensions" };
  expect(
    lines([
      { ...pensions, day: "2026-02-27", count: 1 },
      { day: "2026-02-27", reason: "language", count: 2 },
      { ...pensions, day: "2026-03-01", count: 2 },
      { day: "2026-03-01", reason: "unanswered", gapTopic: "football", count: 2 },
    ]),
  ).toEqual([
    "pensions: 3 (1 Mar: 2, 27 Feb: 1)",
    // Of equals by name.
    "another language: 2 (27 Feb: 2)",
    "football: 2 (1 Mar: 2)",
  ]);
});

test("one topic is one line, whatever the reasons of its abstentions", () => {
  const counts = ["unanswered", "off-topic"].map((reason) => ({
    day: "2026-03-01",
    reason,
    gapTopic: "weather",
    count: 1,
  }));
  expect(lines(counts)).toEqual(["weather: 2 (1 Mar: 2)"]);
});

test("beyond fifty topics the rest is summed up", () => {
  const counts = Array.from({ length: 60 }, (_, i) => ({
    day: "2026-03-01",
    reason: "unanswered",
    gapTopic: `topic ${i}`,
    count: 100 - i,
  }));
  const shown = lines(counts);
  expect(shown).toHaveLength(51);
  // 50 + 49 + … + 41
  expect(shown.at(-1)).toBe("and 10 more, 455 in all");
});

test("a reason of a later version is shown by its name", () => {
  expect(lines([{ day: "2026-03-01", reason: "tired", count: 1 }])).toEqual([
    "tired: 1 (1 Mar: 1)",
  ]);
});
