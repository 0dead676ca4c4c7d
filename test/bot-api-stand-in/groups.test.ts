import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ChatActor } from "../support/bot-api/actors/chat-actor.js";
import type { SendOptions, UserActor } from "../support/bot-api/actors/user.js";
import type { BotApi } from "../support/bot-api/bot-api.js";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { refusal, request, result } from "./request.js";

type Update = Readonly<Record<string, unknown>> & { readonly update_id: number };

let api: BotApi;
let ann: UserActor;
let group: ChatActor;
let offset = 0;

beforeEach(async () => {
  offset = 0;
  api = await startBotApi({ username: "quotation_bot" });
  ann = api.user({ id: 7, first_name: "Ann" });
  group = api.group({ title: "Friends" }).adds(ann, { quiet: true }).addsBot({ quiet: true });
});
afterEach(() => api.close());

/** The updates since the last look. */
async function updates(): Promise<Update[]> {
  const seen = await result<Update[]>(api, "getUpdates", { offset });
  offset = (seen.at(-1)?.update_id ?? offset - 1) + 1;
  return seen;
}

async function seesAfter(text: string, options: SendOptions = {}): Promise<boolean> {
  await ann.sends(text, { chat: group, ...options });
  return (await updates()).length > 0;
}

async function botSends(fields: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await result(api, "sendMessage", { chat_id: group.id, text: "said", ...fields });
}

describe("privacy mode", () => {
  test.each([
    ["hello", false],
    ["/ask@quotation_bot schools", true],
    ["/ask@Quotation_Bot schools", true],
    ["/ask@other_bot schools", false],
    ["@quotation_bot schools", true],
    ["@other_bot schools", false],
    ["a/b", false],
  ])("the bot sees %j: %s", async (text, expected) => {
    expect(await seesAfter(text)).toBe(expected);
  });

  test("a bare command is seen only if the bot was the last bot to post", async () => {
    expect(await seesAfter("/ask schools")).toBe(false);
    await botSends();
    expect(await seesAfter("/ask schools")).toBe(true);
    const other = api.user({ is_bot: true });
    group.adds(other, { quiet: true });
    await other.sends("another bot speaks", { chat: group });
    expect(await seesAfter("/ask schools")).toBe(false);
  });

  test("a reply to the bot is seen, a reply to a person is not", async () => {
    await botSends();
    const [own] = api.botMessages(group);
    const people = await ann.sends("hello", { chat: group });
    if (own === undefined) throw new Error("expected the bot's message");
    expect(await seesAfter("yes", { replyTo: own })).toBe(true);
    expect(await seesAfter("yes", { replyTo: people })).toBe(false);
  });

  test("off, or with the bot an administrator, everything is seen but other bots", async () => {
    api.telegram.world.bot.settings.privacyMode = false;
    expect(await seesAfter("hello")).toBe(true);
    api.telegram.world.bot.settings.privacyMode = true;
    group.addsBot({ rights: ["can_pin_messages"], quiet: true });
    expect(await seesAfter("hello")).toBe(true);
    const other = api.user({ is_bot: true });
    group.adds(other, { quiet: true });
    await updates();
    await other.sends("@quotation_bot hi", { chat: group });
    expect(await updates()).toEqual([]);
  });

  test("nothing is seen in a group without the bot", async () => {
    group.dismissesBot("left", { quiet: true });
    expect(await seesAfter("@quotation_bot schools")).toBe(false);
  });
});

describe("senders", () => {
  test("an anonymous administrator writes as the group", async () => {
    await ann.sends("/ask@quotation_bot", { chat: group, as: group });
    expect(await updates()).toMatchObject([
      { message: { from: { id: 1087968824, is_bot: true }, sender_chat: { id: group.id } } },
    ]);
  });

  test("a person may write as a channel, which is no administrator", async () => {
    const channel = api.channel({ title: "News" });
    await ann.sends("/ask@quotation_bot", { chat: group, as: channel });
    expect(await updates()).toMatchObject([
      { message: { from: { id: 136817688 }, sender_chat: { id: channel.id } } },
    ]);
  });

  test("a post of the linked channel is marked as an automatic forward", async () => {
    const channel = api.channel({ title: "News" });
    group.addsBot({ rights: [], quiet: true });
    await group.receivesPost(await channel.posts("news"));
    expect(await updates()).toMatchObject([
      { message: { from: { id: 777000 }, is_automatic_forward: true } },
    ]);
  });
});

describe("membership", () => {
  test("adding the bot is told by my_chat_member and by a service message", async () => {
    api.group({ title: "New" }).addsBot();
    expect(await updates()).toMatchObject([
      {
        my_chat_member: {
          old_chat_member: { status: "left" },
          new_chat_member: { status: "member" },
        },
      },
      { message: { new_chat_members: [{ is_bot: true }] } },
    ]);
  });

  test.each([
    ["kicked", "Forbidden: bot was kicked from the supergroup chat"],
    ["left", "Forbidden: bot is not a member of the supergroup chat"],
    ["silenced", "Bad Request: not enough rights to send text messages to the chat"],
  ] as const)("a bot that was %s is refused", async (how, expected) => {
    group.dismissesBot(how);
    expect(await updates()).toMatchObject([{ my_chat_member: { chat: { id: group.id } } }]);
    const send = { chat_id: group.id, text: "a" };
    expect(await refusal(api, "sendMessage", send)).toBe(expected);
  });

  test("getChatMember and getChatAdministrators know the rights", async () => {
    const bob = api.user({ id: 8 });
    group.promotes(ann, ["can_pin_messages"], { quiet: true }).adds(bob, { quiet: true });
    const statusOf = async (user_id: number) =>
      (await result<{ status: string }>(api, "getChatMember", { chat_id: group.id, user_id }))
        .status;
    expect(await statusOf(7)).toBe("administrator");
    expect(await statusOf(8)).toBe("member");
    api.user({ id: 9 });
    expect(await statusOf(9)).toBe("left");
    const administrators = await result<{ status: string; user: { id: number } }[]>(
      api,
      "getChatAdministrators",
      { chat_id: group.id },
    );
    expect(administrators.map(({ status }) => status)).toEqual(["creator", "administrator"]);
  });

  test("leaveChat makes the bot a stranger", async () => {
    await result(api, "leaveChat", { chat_id: group.id });
    expect(await refusal(api, "getChat", { chat_id: group.id })).toBe(
      "Forbidden: bot is not a member of the supergroup chat",
    );
  });
});

describe("a basic group that becomes a supergroup", () => {
  test("is refused under its old id with the new one, and works under that", async () => {
    const basic = api.group({ type: "group" }).addsBot({ quiet: true });
    const supergroup = basic.becomesSupergroup();
    expect(await updates()).toMatchObject([
      { message: { chat: { id: basic.id }, migrate_to_chat_id: supergroup.id } },
      { message: { chat: { id: supergroup.id }, migrate_from_chat_id: basic.id } },
    ]);
    const { status, body } = await request(api, "sendMessage", { chat_id: basic.id, text: "a" });
    expect(status).toBe(400);
    expect(body.description).toBe("Bad Request: group chat was upgraded to a supergroup chat");
    expect(body.parameters).toEqual({ migrate_to_chat_id: supergroup.id });
    await result(api, "sendMessage", { chat_id: supergroup.id, text: "a" });
  });
});

describe("topics", () => {
  let forum: ChatActor;
  beforeEach(() => {
    forum = api.group({ is_forum: true }).adds(ann, { quiet: true }).addsBot({ quiet: true });
  });
  const sendTo = (threadId: number) => ({
    chat_id: forum.id,
    text: "a",
    message_thread_id: threadId,
  });

  test("a message stands in its topic, and a reply follows the question there", async () => {
    const topic = forum.opensTopic("Economy");
    const question = await ann.sends("@quotation_bot schools", {
      chat: forum,
      threadId: topic.threadId,
    });
    expect(await updates()).toMatchObject([
      { message: { message_thread_id: topic.threadId, is_topic_message: true } },
    ]);
    await result(api, "sendMessage", {
      chat_id: forum.id,
      text: "a",
      reply_parameters: { message_id: question.messageId },
    });
    expect(api.botMessages(forum)[0]?.threadId).toBe(topic.threadId);
  });

  test("a closed, an unknown and the General topic are refused", async () => {
    const topic = forum.opensTopic("Economy");
    forum.closesTopic(topic);
    const closed = await refusal(api, "sendMessage", sendTo(topic.threadId));
    expect(closed).toBe("Bad Request: TOPIC_CLOSED");
    for (const threadId of [999, 1]) {
      expect(await refusal(api, "sendMessage", sendTo(threadId))).toBe(
        "Bad Request: message thread not found",
      );
    }
  });
});

test("private chats and basic groups share one sequence of message ids, supergroups have theirs", async () => {
  const basic = api.group({ type: "group" }).adds(ann, { quiet: true });
  const first = await ann.sends("a");
  const second = await ann.sends("b", { chat: basic });
  const other = await ann.sends("c", { chat: group });
  expect(second.messageId).toBe(first.messageId + 1);
  expect(other.messageId).toBe(2); // after the message about its creation
});
