import { afterEach, beforeEach, expect, test } from "vitest";
import type { BotApi } from "../support/bot-api/bot-api.js";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { refusal, result } from "./request.js";

let api: BotApi;

beforeEach(async () => {
  api = await startBotApi({ username: "quotation_bot", settings: { privacyMode: false } });
});
afterEach(() => api.close());

test("getMe tells BotFather's switches", async () => {
  expect(await result(api, "getMe")).toMatchObject({
    id: 1000,
    is_bot: true,
    username: "quotation_bot",
    can_read_all_group_messages: true,
    supports_inline_queries: true,
    supports_guest_queries: true,
  });
});

test("commands are kept by scope and language", async () => {
  const commands = [{ command: "/ask", description: "Ask a question" }];
  const scope = { type: "all_group_chats" };
  await result(api, "setMyCommands", { commands, scope, language_code: "ru" });
  expect(await result(api, "getMyCommands", { scope, language_code: "ru" })).toEqual([
    { command: "ask", description: "Ask a question" },
  ]);
  expect(await result(api, "getMyCommands", { scope })).toEqual([]);
  await result(api, "deleteMyCommands", { scope, language_code: "ru" });
  expect(await result(api, "getMyCommands", { scope, language_code: "ru" })).toEqual([]);
});

test("texts about the bot fall back to the default language", async () => {
  await result(api, "setMyShortDescription", { short_description: "Quotes an address" });
  await result(api, "setMyShortDescription", {
    short_description: "Цитирует послание",
    language_code: "ru",
  });
  const text = (language_code: string) => result(api, "getMyShortDescription", { language_code });
  expect(await text("ru")).toEqual({ short_description: "Цитирует послание" });
  expect(await text("kk")).toEqual({ short_description: "Quotes an address" });
});

test.each([
  ["setMyName", { name: "x".repeat(65) }],
  ["setMyDescription", { description: "x".repeat(513) }],
  ["setMyShortDescription", { short_description: "x".repeat(121) }],
  ["setMyName", { name: "x", language_code: "rus" }],
])("%s refuses %j", async (method, parameters) => {
  expect(await refusal(api, method, parameters)).toMatch(/^Bad Request: /);
});

test("rights, menu button, typing and drafts are kept for the test to see", async () => {
  const ann = api.user().startsQuietly();
  const rights = { can_post_messages: true };
  await result(api, "setChatMenuButton", { menu_button: { type: "commands" } });
  expect(await result(api, "getChatMenuButton", { chat_id: ann.id })).toEqual({ type: "commands" });
  await result(api, "sendChatAction", { chat_id: ann.id, action: "typing" });
  await result(api, "sendMessageDraft", { chat_id: ann.id, draft_id: 1, text: "" });
  expect(api.signs(ann).map(({ kind, text }) => [kind, text])).toEqual([
    ["action", "typing"],
    ["draft", ""],
  ]);
  expect(api.messages(ann)).toEqual([]);
  // The specification asks for the whole set of rights; a part of it is refused.
  expect(
    await refusal(api, "setMyDefaultAdministratorRights", { rights, for_channels: true }),
  ).toContain("is required");
});

test("messages are forwarded with their origin and copied without it", async () => {
  const ann = api.user({ id: 7, first_name: "Ann" });
  const bob = api.user({ id: 8 }).startsQuietly();
  const { messageId } = await ann.sends("words");
  const from = { chat_id: bob.id, from_chat_id: ann.id, message_id: messageId };
  expect(await result(api, "forwardMessage", from)).toMatchObject({
    text: "words",
    forward_origin: { type: "user", sender_user: { id: 7 } },
  });
  const copy = await result<{ message_id: number }>(api, "copyMessage", from);
  const last = api.messages(bob).at(-1);
  expect([last?.messageId, last?.visibleText]).toEqual([copy.message_id, "words"]);
  expect(await refusal(api, "copyMessage", { ...from, message_id: 999 })).toBe(
    "Bad Request: message to copy not found",
  );
});

test("idle waits for the queue, and a silent bot is reported with its calls", async () => {
  const impatient = await startBotApi({ timeoutMs: 60 });
  await impatient.idle();
  const ann = impatient.user();
  await ann.sends("anyone?");
  await result(impatient, "sendMessage", { chat_id: ann.id, text: "half an answer" });
  await expect(impatient.idle()).rejects.toThrow(
    /Waited 60 ms for the bot to become idle.*\n.*#1 sendMessage 200/,
  );
  await impatient.close();
});
