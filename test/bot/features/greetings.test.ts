import { afterEach, beforeEach, expect, test } from "vitest";
import type { ChatActor } from "../../support/bot-api/actors/chat-actor.js";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import type { PostingBot } from "../posts/posting-bot.js";
import { HOUR, startPostingBot } from "../posts/posting-bot.js";

const GREETING =
  "I answer questions about Kassym-Jomart Tokayev’s address of 6 June 2022 with the speaker’s exact words. " +
  "I speak only when addressed: /ask with a question, a mention of me, or a reply to me.";

let bot: PostingBot;
let api: BotApi;
let ann: UserActor;
let group: ChatActor;

beforeEach(async () => {
  bot = await startPostingBot();
  api = bot.api;
  ann = api.user({ first_name: "Ann", language_code: "en" });
  group = api.group({ title: "Friends", owner: ann });
});
afterEach(async () => {
  await api.idle();
  expect(api.violations()).toEqual([]);
  await bot.stop();
});

async function textsIn(chat: ChatActor): Promise<string[]> {
  await api.idle();
  return api.botMessages(chat).map(({ visibleText }) => visibleText);
}

test("added to a group, the bot says once and without a sound what it does", async () => {
  group.addsBot();
  const greeting = await api.nextMessage(group);
  expect(greeting.visibleText).toBe(GREETING);
  expect(greeting.isSilent).toBe(true);
  // Telegram writes this when the bot was added by its own button.
  await ann.sends("/start@quotation_bot 1", { chat: group });
  expect(await textsIn(group)).toEqual([GREETING]);
});

test("added as an administrator it says it too", async () => {
  group.addsBot({ rights: ["can_pin_messages"] });
  expect(await textsIn(group)).toEqual([GREETING]);
});

test("new rights are no arrival: promotion, demotion, a voice taken and given back", async () => {
  group.addsBot({ quiet: true });
  group.addsBot({ rights: ["can_pin_messages"] });
  group.addsBot();
  group.dismissesBot("silenced");
  group.addsBot();
  expect(await textsIn(group)).toEqual([]);
});

test("whoever adds and removes it again and again gets one greeting an hour", async () => {
  group.addsBot();
  await api.nextMessage(group);
  group.dismissesBot("left").addsBot();
  group.dismissesBot("kicked").addsBot();
  expect(await textsIn(group)).toEqual([GREETING]);
  group.dismissesBot("left");
  await api.idle();
  bot.clock.now += 2 * HOUR;
  group.addsBot();
  expect(await textsIn(group)).toEqual([GREETING, GREETING]);
});

test("where it may not write, and in channels, it says nothing", async () => {
  group.dismissesBot("silenced");
  const channel = api.channel({ title: "News", owner: ann });
  channel.addsBot({ rights: ["can_invite_users"] });
  await api.idle();
  expect(api.calls("sendMessage")).toEqual([]);
});

test("a group that lets no member write costs a refusal, and nothing is tried again", async () => {
  const fault = {
    kind: "bad-request",
    description: "not enough rights to send text messages to the chat",
  } as const;
  api.faults.add({ fault, method: "sendMessage", chatId: group.id });
  group.addsBot();
  expect(await textsIn(group)).toEqual([]);
  expect(api.calls("sendMessage")).toHaveLength(1);
});

test("flood control delays the greeting and does not double it", async () => {
  const fault = { kind: "too-many-requests", retryAfterSeconds: 1 } as const;
  api.faults.add({ fault, method: "sendMessage", chatId: group.id, times: 6 });
  group.addsBot();
  await api.nextMessage(group);
  expect(await textsIn(group)).toEqual([GREETING]);
});

test("the supergroup that a group has become knows the bot", async () => {
  const old = api.group({ type: "group", title: "Old", owner: ann }).addsBot({ quiet: true });
  const supergroup = old.becomesSupergroup();
  await api.idle();
  const me = { id: bot.me.id, is_bot: true, first_name: "Bot" };
  api.inject("my_chat_member", {
    chat: supergroup.chat.json(),
    from: { id: ann.id, is_bot: false, first_name: "Ann" },
    date: 1,
    old_chat_member: { user: me, status: "left" },
    new_chat_member: { user: me, status: "member" },
  });
  expect(await textsIn(supergroup)).toEqual([]);
});
