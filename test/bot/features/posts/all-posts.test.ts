import { afterEach, beforeEach, expect, test } from "vitest";
import type { ChatActor } from "../../../support/bot-api/actors/chat-actor.js";
import type { UserActor } from "../../../support/bot-api/actors/user.js";
import type { BotApi } from "../../../support/bot-api/bot-api.js";
import type { PostingBot } from "../../posts/posting-bot.js";
import { startPostingBot } from "../../posts/posting-bot.js";

const OPERATOR = 4_711;
const UNKNOWN = "I do not know this command; see /help.";

let bot: PostingBot;
let api: BotApi;
let ann: UserActor;
let boss: UserActor;
let group: ChatActor;

beforeEach(async () => {
  bot = await startPostingBot({ botAdmins: [OPERATOR] });
  api = bot.api;
  ann = api.user({ first_name: "Ann", language_code: "en" });
  boss = api.user({ id: OPERATOR, first_name: "Boss", language_code: "en" });
  group = api
    .group({ title: "Friends", owner: ann })
    .adds(boss, { quiet: true })
    .addsBot({ quiet: true });
  await asks(ann, "/schedule@quotation_bot daily 09:00 summary 3 topic people", group);
});
afterEach(async () => {
  await api.idle();
  expect(api.violations()).toEqual([]);
  await bot.stop();
});

async function asks(person: UserActor, text: string, chat?: ChatActor): Promise<string> {
  await person.sends(text, chat && { chat });
  return (await api.nextMessage(chat ?? person)).visibleText;
}

/** The command under the one post that there is. */
async function commandOf(change: "pause" | "resume"): Promise<string> {
  const [command] =
    new RegExp(`/${change}_[0-9a-f]{8}$`, "u").exec(await asks(boss, "/posts")) ?? [];
  return command ?? `none that would ${change}`;
}

/** What its owner sees of it, and can tap. */
async function listOfOwner() {
  await ann.sends("/schedule@quotation_bot", { chat: group });
  return api.nextMessage(group);
}

test("/posts lists the posts of all chats without a word of anybody", async () => {
  const [lead, line] = (await asks(boss, "/posts")).split("\n");
  expect(lead).toBe("Posts that are scheduled:");
  expect(line).toMatch(
    /^1\. Summary of a topic in 3 sentences, every day at 09:00 \(Asia\/Almaty\)/u,
  );
  expect(line).toContain(`in “${group.id}”`);
  expect(line).not.toMatch(/people|Friends|Ann/u);
});

test("a post that they pause is not sent until they resume it, and its owner cannot undo it", async () => {
  expect(await asks(boss, await commandOf("pause"))).toBe("Paused.");
  const list = await listOfOwner();
  expect(list.visibleText).toContain("Paused by the people who run me.");
  expect((await ann.taps(list, "Resume 1")).text).toMatch(/^The people who run me have paused/u);
  await bot.sendAt("2026-03-04T04:00:00Z");
  expect(bot.ends).toEqual([]);

  expect(await asks(boss, await commandOf("resume"))).toBe("Resumed.");
  await bot.sendAt("2026-03-05T04:00:00Z");
  expect(bot.ends).toEqual(["sent"]);
});

test("an owner's second tap on pause does not make it the owner's pause", async () => {
  const before = await listOfOwner();
  await asks(boss, await commandOf("pause"));
  await ann.taps(before, "Pause 1");
  expect((await bot.posts())[0]).toMatchObject({ state: "paused", pausedFor: "operator" });
});

test("what the owner has paused only the owner resumes", async () => {
  await ann.taps(await listOfOwner(), "Pause 1");
  expect(await asks(boss, await commandOf("resume"))).toMatch(/^Its owner has paused it/u);
  expect((await bot.posts())[0]).toMatchObject({ state: "paused", pausedFor: "owner" });
});

test("a post that is gone has no number", async () => {
  const command = await commandOf("pause");
  await ann.taps(await listOfOwner(), "Remove 1");
  expect(await asks(boss, "/posts")).toBe("No posts are scheduled.");
  expect(await asks(boss, command)).toBe("No post has this number. See /posts.");
});

test("to everybody else, and in groups, these are unknown commands", async () => {
  const command = await commandOf("pause");
  for (const words of ["/posts", command]) expect(await asks(ann, words)).toBe(UNKNOWN);
  await boss.sends(command, { chat: group });
  await api.idle();
  expect((await bot.posts())[0]).toMatchObject({ state: "active" });
});
