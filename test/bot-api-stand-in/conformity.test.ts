import { afterEach, beforeEach, expect, test } from "vitest";
import type { BotApi } from "../support/bot-api/bot-api.js";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { checkValue } from "../support/bot-api/schema/check-parameters.js";
import { readSchema } from "../support/bot-api/schema/read-schema.js";
import { result } from "./request.js";

/** What the stand-in itself sends is held to the same declarations as what the bot sends. */
const schema = await readSchema();

let api: BotApi;

beforeEach(async () => {
  api = await startBotApi({ username: "quotation_bot" });
});
afterEach(() => api.close());

/** Where the answers so far depart from the declared results of their methods. */
function departures(): string[] {
  return api.telegram.calls.all.flatMap(({ method, response }) => {
    const shape = schema.results[method];
    if (shape === undefined || response?.["ok"] !== true) return [];
    return checkValue(schema, shape, response["result"], method).map(
      ({ kind, path, expected }) => `${kind} ${path} ${expected ?? ""}`,
    );
  });
}

test("updates of every kind are as declared", async () => {
  await result(api, "getUpdates", {
    allowed_updates: [
      "message",
      "edited_message",
      "channel_post",
      "edited_channel_post",
      "callback_query",
      "inline_query",
      "chosen_inline_result",
      "guest_message",
      "my_chat_member",
      "chat_member",
    ],
  });
  const ann = api.user({ id: 7, first_name: "Ann", last_name: "A", language_code: "en" });
  const owner = api.user({ id: 8, username: "owner" });
  const first = await ann.sends("<b>one</b> two @quotation_bot https://example.com", {
    html: true,
  });
  await ann.sends("reply", { replyTo: first, quote: "one" });
  await ann.sends("forwarded", { forwardOrigin: first });
  await ann.edits(first, "changed");
  ann.blocks();
  ann.unblocks();
  const group = api.group({ owner, type: "group" }).adds(ann).addsBot();
  await ann.sends("/ask@quotation_bot", { chat: group });
  await ann.sends("/ask@quotation_bot", { chat: group, as: group });
  const supergroup = group.becomesSupergroup();
  await ann.sends("@quotation_bot hi", { chat: supergroup });
  supergroup.dismissesBot("silenced");
  supergroup.dismissesBot("kicked");
  const forum = api.group({ owner, is_forum: true }).addsBot();
  const topic = forum.opensTopic("Economy");
  forum.adds(ann);
  await ann.sends("@quotation_bot hi", { chat: forum, threadId: topic.threadId });
  const channel = api.channel({ owner, username: "news_today" });
  channel
    .addsBot({ rights: ["can_post_messages"] })
    .adds(ann)
    .promotes(ann);
  const post = await channel.posts("news");
  await owner.edits(post, "corrected news");
  await forum.receivesPost(post);
  void ann.keystroke("words", { chatType: "supergroup" });
  void ann.sendsCallback("data", first);
  void ann.sendsCallback("data");
  void ann.mentionsAsGuest("@quotation_bot", { replyTo: { text: "a" } }).catch(() => undefined);
  const updates = await result<Record<string, unknown>[]>(api, "getUpdates");
  const kinds = new Set(updates.flatMap((update) => Object.keys(update)));
  expect([...kinds].sort()).toEqual([
    "callback_query",
    "channel_post",
    "chat_member",
    "edited_channel_post",
    "edited_message",
    "guest_message",
    "inline_query",
    "message",
    "my_chat_member",
    "update_id",
  ]);
  expect(departures()).toEqual([]);
});

test("results of the methods are as declared", async () => {
  const ann = api.user({ id: 7, first_name: "Ann" });
  const { messageId: message_id } = await ann.sends("hello");
  const chat_id = ann.id;
  const reply_markup = {
    inline_keyboard: [
      [
        { text: "More", callback_data: "m", style: "primary" },
        { text: "Link", url: "https://example.com" },
        { text: "Copy", copy_text: { text: "words" } },
        { text: "Share", switch_inline_query: "words" },
        { text: "Off", disabled: {} },
      ],
    ],
  };
  const sent = await result<{ message_id: number }>(api, "sendMessage", {
    chat_id,
    text: '<b>a</b> <a href="https://example.com">b</a> <blockquote expandable>c</blockquote>',
    parse_mode: "HTML",
    reply_parameters: { message_id, quote: "hell" },
    link_preview_options: { is_disabled: true },
    reply_markup,
  });
  const own = { chat_id, message_id: sent.message_id };
  await result(api, "editMessageText", { ...own, text: "b", reply_markup });
  await result(api, "editMessageReplyMarkup", own);
  await result(api, "forwardMessage", { chat_id, from_chat_id: chat_id, message_id });
  await result(api, "copyMessage", { chat_id, from_chat_id: chat_id, message_id });
  await result(api, "pinChatMessage", own);
  await result(api, "getChat", { chat_id });
  await result(api, "sendChatAction", { chat_id, action: "typing" });
  await result(api, "deleteMessage", own);
  const group = api
    .group({ title: "Friends" })
    .adds(ann)
    .addsBot({ rights: ["can_pin_messages"] });
  await result(api, "getChat", { chat_id: group.id });
  await result(api, "getChatMember", { chat_id: group.id, user_id: ann.id });
  await result(api, "getChatMember", { chat_id: group.id, user_id: 1000 });
  await result(api, "getChatAdministrators", { chat_id: group.id });
  await result(api, "getChatMemberCount", { chat_id: group.id });
  for (const method of [
    "getMe",
    "getWebhookInfo",
    "getMyCommands",
    "getMyName",
    "getMyDescription",
    "getMyShortDescription",
    "getMyDefaultAdministratorRights",
    "getChatMenuButton",
    "logOut",
    "close",
  ]) {
    await result(api, method);
  }
  expect(departures()).toEqual([]);
  expect(api.violations()).toEqual([]);
});
