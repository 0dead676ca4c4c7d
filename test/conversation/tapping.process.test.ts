import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { expectExact, labels, startBot } from "../bot/features/running-bot.js";
import type { RunningBot } from "../bot/features/running-bot.js";
import type { UserActor } from "../support/bot-api/actors/user.js";
import type { BotApi } from "../support/bot-api/bot-api.js";
import type { ShownMessage } from "../support/bot-api/shown-message.js";

let running: RunningBot;
let api: BotApi;
let ann: UserActor;

beforeAll(async () => {
  running = await startBot();
  api = running.api;
});
afterAll(() => running.stop());
beforeEach(() => {
  ann = api.user({ first_name: "Ann", language_code: "en" });
});

async function asks(text: string): Promise<ShownMessage> {
  await ann.sends(text);
  return api.nextMessage(ann);
}

async function taps(message: ShownMessage, label: string): Promise<ShownMessage> {
  expect((await ann.taps(message, label)).text).toBe("");
  return api.refresh(message);
}

/** The words of a topic's label must stand in its paragraph, sound from word to word. */
function expectOwnWords(label: string): number {
  const [, number, words = ""] = /^¶(\d+) …?(.+?)…?$/u.exec(label) ?? [];
  const { start = 0, end = 0 } = running.address.paragraphs[Number(number) - 1] ?? {};
  const paragraph = running.address.text.slice(start, end);
  const at = paragraph.indexOf(words);
  expect(at, label).toBeGreaterThanOrEqual(0);
  expect(words.length).toBeGreaterThan(5);
  expect(words.length).toBeLessThanOrEqual(40);
  expect(`${paragraph.charAt(at - 1)}|${paragraph.charAt(at + words.length)}`).not.toMatch(
    /\p{L}/u,
  );
  return Number(number);
}

test("topics have labels in the paragraphs' own words, and every paragraph is on one page", async () => {
  let topics = await asks("/topics");
  const numbers: number[] = [];
  for (;;) {
    expectExact(running.address, topics);
    const rows = labels(topics);
    for (const [label = ""] of rows.slice(0, -2)) numbers.push(expectOwnWords(label));
    // One quotation for each button, of its paragraph.
    expect(topics.quotations).toHaveLength(rows.length - 2);
    if (!rows.flat().includes("›")) break;
    topics = await taps(topics, "›");
  }
  const all = running.address.paragraphs.map(({ number }) => number);
  expect([...numbers].sort((a, b) => a - b)).toEqual(all);
  expect(api.botMessages(ann)).toHaveLength(1);
  expect(api.violations()).toEqual([]);
});

test("from a paragraph one comes back to the page of topics that it was on", async () => {
  const second = await taps(await asks("/topics"), "›");
  const [[label = ""] = []] = labels(second);
  const paragraph = await taps(second, label);
  expect(paragraph.visibleText).not.toBe(second.visibleText);
  expect((await taps(paragraph, "Topics")).visibleText).toBe(second.visibleText);
});

test("the topics under the welcome lead back to it", async () => {
  const welcome = await asks("/start");
  const topics = await taps(welcome, "Topics");
  expect(topics.visibleText).not.toBe(welcome.visibleText);
  const [[label = ""] = []] = labels(topics);
  const again = await taps(await taps(await taps(topics, label), "Topics"), "« Start");
  expect(again.visibleText).toBe(welcome.visibleText);
  expect(labels(again)).toEqual(labels(welcome));
  expect(api.botMessages(ann)).toHaveLength(1);
});

test("sentences with a common word are leafed through, all of them, in one message", async () => {
  let shown = await asks("/find the");
  const found: string[] = [];
  for (;;) {
    expectExact(running.address, shown);
    found.push(...shown.quotations);
    expect(shown.quotations.length).toBeLessThanOrEqual(10);
    const [row = []] = labels(shown);
    // The page that is shown leads to itself: nothing changes, and nothing goes wrong.
    expect((await taps(shown, row[1] ?? "")).visibleText).toBe(shown.visibleText);
    if (!row.includes("›")) break;
    shown = await taps(shown, "›");
  }
  const counted = /in (\d+) of 78/u.exec(shown.visibleText)?.[1];
  expect(found).toHaveLength(Number(counted));
  expect(new Set(found).size).toBe(found.length);
  expect(api.botMessages(ann)).toHaveLength(1);
  expect(api.violations()).toEqual([]);
});

test("words in other letters are looked for by their meaning, however many bytes they take", async () => {
  for (const wanted of ["дәл", "ә".repeat(60)]) {
    const shown = await asks(`/find ${wanted}`);
    expect(shown.visibleText).toContain("The text here is in English");
  }
  expect(api.violations()).toEqual([]);
});

test("in a group an abstention is one line, without a passage and sample questions", async () => {
  const group = api.group({ title: "Friends", owner: ann }).addsBot({ quiet: true });
  await ann.sends("/ask@quotation_bot What about pensions?", { chat: group });
  const answer = await api.nextMessage(group);
  expect(answer.visibleText).toMatch(/^[^\n]*does not mention “pensions”\.$/u);
  expect(answer.quotations).toEqual([]);
  expect(labels(answer).flat()).toEqual([]);
});

test("thanks and need get their line over the wire too, in private and in a group", async () => {
  expect((await asks("thank you!")).visibleText).toBe("You are welcome! Ask whenever you like.");
  const group = api.group({ title: "Friends", owner: ann }).addsBot({ quiet: true });
  await ann.sends("@quotation_bot i want to die", { chat: group });
  expect((await api.nextMessage(group)).visibleText).toContain("112");
});

test.each([
  ["/schedule every day at 9", "Every day at 09:00 (Asia/Almaty): understood. What shall I post"],
  ["/schedule every night at 9 quote", "I do not understand “night” there."],
  ["/schedule a quote every day at 9", "Set up."],
  ["/schedule at 9 every monday summary 5", "every Monday at 09:00 (Asia/Almaty)"],
])("%s is answered with %j", async (text, expected) => {
  expect((await asks(text)).visibleText).toContain(expected);
});
