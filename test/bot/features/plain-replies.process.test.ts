import { afterAll, beforeAll, expect, test } from "vitest";
import type { RunningBot } from "./running-bot.js";
import { startBot } from "./running-bot.js";

let running: RunningBot;

beforeAll(async () => {
  running = await startBot();
});
afterAll(() => running.stop());

test.each<[string, string, RegExp]>([
  ["thanks get a kind word, not an abstention", "thank you!", /^You are welcome!/u],
  ["a person in need is sent to those who can help", "I want to die", /112/u],
  [
    "a question about the text gets its facts, said not to be quoted",
    "when was the speech given?",
    /^About the text, not quoted from it:[^]*6 June 2022/u,
  ],
  ["a length that no summary has is named", "/summary 99", /^A summary has 1 to 10 sentences/u],
  ["a link that leads nowhere says so in its first line", "/start nonsense", /^This link leads/u],
  ["a link to a place that is none says that", "/start p99s99", /^The address has no such place/u],
  [
    "a changed claim shows the change",
    "/verify There was coercion.",
    /There was no coercion\.[^]*\bno\b[^]*coercion/u,
  ],
])("%s: %s", async (_, typed, expected) => {
  const ann = running.api.user({ first_name: "Ann", language_code: "en" });
  await ann.sends(typed);
  expect((await running.api.nextMessage(ann)).visibleText).toMatch(expected);
  await running.api.idle();
  expect(running.api.botMessages(ann)).toHaveLength(1);
  expect(running.api.violations()).toEqual([]);
});
