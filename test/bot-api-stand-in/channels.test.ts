import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ChatActor } from "../support/bot-api/actors/chat-actor.js";
import type { UserActor } from "../support/bot-api/actors/user.js";
import type { BotApi } from "../support/bot-api/bot-api.js";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { refusal, result } from "./request.js";

let api: BotApi;
let ann: UserActor;
let channel: ChatActor;

beforeEach(async () => {
  api = await startBotApi();
  ann = api.user({ id: 7, first_name: "Ann" }).startsQuietly();
  channel = api.channel({ title: "News", username: "news_today", owner: ann });
});
afterEach(() => api.close());

const post = (fields = {}) => ({ chat_id: channel.id, text: "a", ...fields });

describe("posting", () => {
  test("takes membership, administration and can_post_messages", async () => {
    const refused = () => refusal(api, "sendMessage", post());
    expect(await refused()).toBe("Forbidden: bot is not a member of the channel chat");
    channel.addsBot({ rights: ["can_edit_messages"] });
    expect(await refused()).toBe("Bad Request: need administrator rights in the channel chat");
    channel.addsBot({ rights: ["can_post_messages"] });
    await result(api, "sendMessage", post({ disable_notification: true }));
    expect(api.botMessages(channel).map((message) => message.isSilent)).toEqual([true]);
    channel.dismissesBot("kicked");
    expect(await refused()).toBe("Forbidden: bot was kicked from the channel chat");
  });

  test("works by @name, and the post is the channel's", async () => {
    channel.addsBot({ rights: ["can_post_messages"] });
    const sent = await result(api, "sendMessage", post({ chat_id: "@News_Today" }));
    expect(sent).toMatchObject({ sender_chat: { id: channel.id }, chat: { type: "channel" } });
    expect(sent).not.toHaveProperty("from");
  });

  test("has no typing sign, no reply keyboards, no inline mode in the same chat", async () => {
    channel.addsBot({ rights: ["can_post_messages"] });
    await refusal(api, "sendChatAction", { chat_id: channel.id, action: "typing" });
    await refusal(api, "sendMessage", post({ reply_markup: { force_reply: true } }));
    const button = { text: "a", switch_inline_query_current_chat: "" };
    const description = await refusal(
      api,
      "sendMessage",
      post({ reply_markup: { inline_keyboard: [[button]] } }),
    );
    expect(description).toContain(
      "can't use switch_inline_query_current_chat button in a channel chat",
    );
  });

  test("own posts can be edited, those of people cannot", async () => {
    channel.addsBot({ rights: ["can_post_messages"] });
    const { message_id } = await result<{ message_id: number }>(api, "sendMessage", post());
    await result(api, "editMessageText", post({ message_id, text: "b" }));
    const theirs = await channel.posts("news");
    const edit = post({ message_id: theirs.messageId, text: "b" });
    expect(await refusal(api, "editMessageText", edit)).toBe(
      "Bad Request: message can't be edited",
    );
  });

  test("pinning takes can_edit_messages", async () => {
    channel.addsBot({ rights: ["can_post_messages"] });
    const { message_id } = await result<{ message_id: number }>(api, "sendMessage", post());
    const pin = { chat_id: channel.id, message_id };
    expect(await refusal(api, "pinChatMessage", pin)).toBe(
      "Bad Request: not enough rights to manage pinned messages in the chat",
    );
    channel.addsBot({ rights: ["can_post_messages", "can_edit_messages"] });
    await result(api, "pinChatMessage", pin);
  });

  test("people's posts reach a bot that is an administrator", async () => {
    await channel.posts("before");
    channel.addsBot({ rights: ["can_post_messages"], quiet: true });
    await channel.posts("/summary");
    expect(await result(api, "getUpdates")).toMatchObject([
      { channel_post: { text: "/summary", chat: { id: channel.id } } },
    ]);
  });
});

describe("members of a channel", () => {
  test("are closed to a bot that is no administrator", async () => {
    channel.addsBot();
    const ask = { chat_id: channel.id, user_id: ann.id };
    expect(await refusal(api, "getChatMember", ask)).toBe(
      "Bad Request: member list is inaccessible",
    );
    channel.addsBot({ rights: ["can_post_messages"] });
    expect(await result(api, "getChatMember", ask)).toMatchObject({ status: "creator" });
  });
});

describe("the chat picker", () => {
  const requestChat = {
    request_id: 5,
    chat_is_channel: true,
    user_administrator_rights: { can_post_messages: true },
    bot_administrator_rights: { can_post_messages: true },
    request_title: true,
  };
  const send = () =>
    result(api, "sendMessage", {
      chat_id: ann.id,
      text: "Which channel?",
      reply_markup: { keyboard: [[{ text: "Choose", request_chat: requestChat }]] },
    });

  test("grants the bot its rights and tells the chat", async () => {
    await send();
    const keyboard = await api.nextMessage(ann);
    expect(keyboard.keyboard).toEqual([["Choose"]]);
    await ann.sharesChat(keyboard, channel);
    expect(await result(api, "getUpdates")).toMatchObject([
      { my_chat_member: { new_chat_member: { status: "administrator", can_post_messages: true } } },
      { message: { chat_shared: { request_id: 5, chat_id: channel.id, title: "News" } } },
    ]);
    await result(api, "sendMessage", post());
  });

  test("does not offer a channel in which the person lacks the rights", async () => {
    await send();
    const keyboard = await api.nextMessage(ann);
    const foreign = api.channel({ title: "Not hers" });
    await expect(ann.sharesChat(keyboard, foreign)).rejects.toThrow("Ann lacks can_post_messages");
  });
});
