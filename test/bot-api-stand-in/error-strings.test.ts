import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BotApi } from "../support/bot-api/bot-api.js";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { refusal, request, result } from "./request.js";

type Parameters = Readonly<Record<string, unknown>>;

let api: BotApi;
/** A message of the bot in the private chat of person 7. */
let ownId: number;
/** A message that person 7 wrote. */
let foreignId: number;

beforeAll(async () => {
  api = await startBotApi({ username: "quotation_bot" });
  const ann = api.user({ id: 7, first_name: "Ann" });
  foreignId = (await ann.sends("hello")).messageId;
  const { message_id } = await result<{ message_id: number }>(api, "sendMessage", {
    chat_id: 7,
    text: "mine",
  });
  ownId = message_id;
});
afterAll(() => api.close());

const keyboard = (...buttons: unknown[]) => ({ inline_keyboard: [buttons] });
const article = (fields: Parameters = {}) => ({
  type: "article",
  id: "1",
  title: "t",
  input_message_content: { message_text: "m" },
  ...fields,
});

describe("sendMessage", () => {
  const markup = (reply_markup: unknown) => ({ reply_markup });
  test.each<[string, Parameters, string]>([
    ["no chat", { chat_id: undefined }, "chat_id is empty"],
    ["an unknown chat", { chat_id: 99 }, "chat not found"],
    ["the @name of nobody", { chat_id: "@nobody" }, "chat not found"],
    ["no text", { text: undefined }, "message text is empty"],
    ["a blank text", { text: " \n\u200B" }, "text must be non-empty"],
    ["4097 characters", { text: "я".repeat(4097) }, "message is too long"],
    ["over 32 KiB", { text: "я".repeat(16_385) }, "text is too long"],
    ["an unknown parse mode", { parse_mode: "RTF" }, "unsupported parse_mode"],
    [
      "broken HTML",
      { text: "<b>", parse_mode: "HTML" },
      `can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    [
      "an entity out of place",
      { entities: [{ type: "bold", offset: 9, length: 1 }] },
      "entity begins after the end of the text at UTF-16 offset 9",
    ],
    [
      "101 entities",
      {
        text: "a b ".repeat(101),
        entities: Array.from({ length: 101 }, (_, i) => ({
          type: "bold",
          offset: 4 * i,
          length: 1,
        })),
      },
      "ENTITIES_TOO_LONG",
    ],
    [
      "a reply to nothing",
      { reply_parameters: { message_id: 999 } },
      "message to be replied not found",
    ],
    ["a reply that is no object", { reply_parameters: 5 }, "object expected as reply parameters"],
    [
      "a reply that is no JSON",
      { reply_parameters: "{" },
      "can't parse reply parameters JSON object",
    ],
    ["a topic in a private chat", { message_thread_id: 5 }, "message thread not found"],
    ["markup that is no JSON", markup("{"), "can't parse reply keyboard markup JSON object"],
    ["markup that is no object", markup([]), "object expected as reply markup"],
    [
      "a flat keyboard",
      markup({ inline_keyboard: [{}] }),
      'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
    [
      "a button that does nothing",
      markup(keyboard({ text: "a" })),
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      "empty callback data",
      markup(keyboard({ text: "a", callback_data: "" })),
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      "a button without a label",
      markup(keyboard({ callback_data: "a" })),
      `can't parse inline keyboard button: Can't find field "text"`,
    ],
    [
      "a label that is a number",
      markup(keyboard({ text: 1, callback_data: "a" })),
      `can't parse inline keyboard button: Field "text" must be of type String`,
    ],
    [
      "65 bytes of callback data",
      markup(keyboard({ text: "a", callback_data: "x".repeat(65) })),
      "BUTTON_DATA_INVALID",
    ],
    [
      "33 Cyrillic letters of it",
      markup(keyboard({ text: "a", callback_data: "я".repeat(33) })),
      "BUTTON_DATA_INVALID",
    ],
    [
      "257 characters to copy",
      markup(keyboard({ text: "a", copy_text: { text: "x".repeat(257) } })),
      "BUTTON_COPY_TEXT_INVALID",
    ],
    [
      "a button link that is none",
      markup(keyboard({ text: "a", url: "no url" })),
      "inline keyboard button URL 'no url' is invalid: Wrong HTTP URL",
    ],
    [
      "an unknown style",
      markup(keyboard({ text: "a", callback_data: "a", style: "blue" })),
      "can't parse inline keyboard button: invalid button style specified",
    ],
  ])("%s", async (_, parameters, expected) => {
    const full = { chat_id: 7, text: "text", ...parameters };
    expect(await refusal(api, "sendMessage", full)).toBe(`Bad Request: ${expected}`);
  });

  test("a reply to nothing is sent without the reply when that is allowed", async () => {
    const { body } = await request(api, "sendMessage", {
      chat_id: 7,
      text: "text",
      reply_parameters: { message_id: 999, allow_sending_without_reply: true },
    });
    expect(body.result).not.toHaveProperty("reply_to_message");
  });

  test("a quote must be an exact part of the message", async () => {
    const reply = (quote: string) => ({ message_id: foreignId, quote });
    const send = { chat_id: 7, text: "text" };
    const wrong = { ...send, reply_parameters: reply("Hello") };
    expect(await refusal(api, "sendMessage", wrong)).toBe("Bad Request: QUOTE_TEXT_INVALID");
    const { body } = await request(api, "sendMessage", { ...send, reply_parameters: reply("ell") });
    expect(body.result).toMatchObject({ quote: { text: "ell", position: 1 } });
  });

  test("4096 characters are sent, whatever their bytes and UTF-16 units", async () => {
    for (const letter of ["a", "я", "😀"]) {
      const { body } = await request(api, "sendMessage", {
        chat_id: 7,
        text: letter.repeat(4096),
      });
      expect(body.ok).toBe(true);
    }
  });

  test("buttons over 12 in a row are dropped in silence", async () => {
    const row = Array.from({ length: 15 }, (_, i) => ({ text: String(i), callback_data: "x" }));
    const sent = await result<{ reply_markup: { inline_keyboard: unknown[][] } }>(
      api,
      "sendMessage",
      { chat_id: 7, text: "text", reply_markup: { inline_keyboard: [row] } },
    );
    expect(sent.reply_markup.inline_keyboard.map((buttons) => buttons.length)).toEqual([12]);
  });
});

describe("edits and deletions", () => {
  test.each<[string, () => Parameters, string]>([
    [
      "the same text",
      () => ({ message_id: ownId, text: "mine" }),
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    ],
    ["no message", () => ({ text: "a" }), "message identifier is not specified"],
    ["an unknown message", () => ({ message_id: 999, text: "a" }), "message to edit not found"],
    ["a person's message", () => ({ message_id: foreignId, text: "a" }), "message can't be edited"],
    ["4097 characters", () => ({ message_id: ownId, text: "a".repeat(4097) }), "MESSAGE_TOO_LONG"],
    [
      "another keyboard",
      () => ({ message_id: ownId, text: "a", reply_markup: { force_reply: true } }),
      "inline keyboard expected",
    ],
  ])("editMessageText with %s", async (_, parameters, expected) => {
    const description = await refusal(api, "editMessageText", { chat_id: 7, ...parameters() });
    expect(description).toBe(`Bad Request: ${expected}`);
  });

  test("editMessageText of an unknown inline message", async () => {
    const parameters = { inline_message_id: "x", text: "a" };
    expect(await refusal(api, "editMessageText", parameters)).toBe(
      "Bad Request: MESSAGE_ID_INVALID",
    );
  });

  test.each<[string, Parameters, string]>([
    ["no message", {}, "message identifier is not specified"],
    ["an unknown message", { message_id: 999 }, "message to delete not found"],
  ])("deleteMessage with %s", async (_, parameters, expected) => {
    const description = await refusal(api, "deleteMessage", { chat_id: 7, ...parameters });
    expect(description).toBe(`Bad Request: ${expected}`);
  });
});

describe("inline answers", () => {
  test.each<[string, Parameters, string]>([
    [
      "51 results",
      { results: Array.from({ length: 51 }, (_, i) => article({ id: String(i) })) },
      "too many inline query results specified",
    ],
    [
      "a result without id",
      { results: [article({ id: undefined })] },
      `can't parse inline query result: Can't find field "id"`,
    ],
    ["an empty id", { results: [article({ id: "" })] }, "RESULT_ID_INVALID"],
    ["65 bytes of id", { results: [article({ id: "x".repeat(65) })] }, "RESULT_ID_INVALID"],
    ["the same id twice", { results: [article(), article()] }, "RESULT_ID_DUPLICATE"],
    ["an empty title", { results: [article({ title: "" })] }, "ARTICLE_TITLE_EMPTY"],
    [
      "no content",
      { results: [article({ input_message_content: undefined })] },
      "can't parse inline query result: Input message content is not specified",
    ],
    [
      "a long content",
      { results: [article({ input_message_content: { message_text: "a".repeat(4097) } })] },
      "MESSAGE_TOO_LONG",
    ],
    ["65 bytes of next_offset", { next_offset: "x".repeat(65) }, "NEXT_OFFSET_INVALID"],
    [
      "a button that does nothing",
      { button: { text: "a" } },
      "can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field",
    ],
    [
      "an empty start parameter",
      { button: { text: "a", start_parameter: "" } },
      "can't use empty start_parameter",
    ],
    [
      "a long start parameter",
      { button: { text: "a", start_parameter: "x".repeat(65) } },
      "too long start_parameter specified",
    ],
    [
      "a start parameter with a dot",
      { button: { text: "a", start_parameter: "a.b" } },
      "unallowed characters in start_parameter are used",
    ],
    ["a blank button", { button: { text: " ", start_parameter: "a" } }, "SWITCH_PM_TEXT_EMPTY"],
    [
      "an unknown query",
      {},
      "query is too old and response timeout expired or query ID is invalid",
    ],
  ])("%s", async (_, parameters, expected) => {
    const full = { inline_query_id: "none", results: [article()], ...parameters };
    expect(await refusal(api, "answerInlineQuery", full)).toBe(`Bad Request: ${expected}`);
  });
});

describe("other methods", () => {
  const commands = (command: string, description = "d") => ({
    commands: [{ command, description }],
  });
  test.each<[string, Parameters, string]>([
    [
      "answerCallbackQuery",
      { callback_query_id: "none" },
      "query is too old and response timeout expired or query ID is invalid",
    ],
    ["sendChatAction", { chat_id: 7, action: "dance" }, "wrong parameter action in request"],
    ["setMyCommands", commands("a".repeat(33)), "command length must not exceed 32"],
    [
      "setMyCommands",
      commands("a", "d".repeat(257)),
      "command description length must not exceed 256",
    ],
    ["setMyCommands", commands(""), "command must be non-empty"],
    ["setMyCommands", commands("a", ""), "command description must be non-empty"],
    ["setMyCommands", commands("Ask-me"), "BOT_COMMAND_INVALID"],
    [
      "setMyCommands",
      { commands: Array.from({ length: 101 }, () => ({ command: "a", description: "d" })) },
      "BOT_COMMANDS_TOO_MUCH",
    ],
    [
      "setMyCommands",
      { ...commands("a"), scope: { type: "everywhere" } },
      "can't parse BotCommandScope: Unsupported type specified",
    ],
    [
      "setWebhook",
      { url: "http://example.com/" },
      "bad webhook: An HTTPS URL must be provided for webhook",
    ],
    [
      "setWebhook",
      { url: "https://example.com:444/" },
      "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    ],
    ["setWebhook", { url: "https://10.0.0.1/" }, "bad webhook: IP address 10.0.0.1 is reserved"],
    ["setWebhook", { url: "nonsense" }, "invalid webhook URL specified"],
    [
      "setWebhook",
      { url: "https://example.com/", secret_token: "a b" },
      "secret token contains unallowed characters",
    ],
    [
      "setWebhook",
      { url: "https://example.com/", secret_token: "a".repeat(257) },
      "secret token is too long",
    ],
  ])("%s %j", async (method, parameters, expected) => {
    expect(await refusal(api, method, parameters)).toBe(`Bad Request: ${expected}`);
  });
});

describe("people who cannot be written to", () => {
  let nextId = 8000;
  test.each<[string, (id: number) => void, string]>([
    [
      "a person who blocked the bot",
      (id) => {
        api.user({ id }).startsQuietly().blocks();
      },
      "Forbidden: bot was blocked by the user",
    ],
    [
      "a deleted account",
      (id) => {
        api.user({ id }).startsQuietly().deactivates();
      },
      "Forbidden: user is deactivated",
    ],
    [
      "another bot",
      (id) => {
        api.user({ id, is_bot: true }).startsQuietly();
      },
      "Forbidden: the bot can't send messages to the bot",
    ],
    [
      "a person known from a group only",
      (id) => {
        api.group().adds(api.user({ id })).addsBot();
      },
      "Forbidden: bot can't initiate conversation with a user",
    ],
    [
      "a person never met",
      (id) => {
        api.user({ id });
      },
      "Bad Request: chat not found",
    ],
  ])("%s", async (_, arrange, expected) => {
    const id = nextId++;
    arrange(id);
    expect(await refusal(api, "sendMessage", { chat_id: id, text: "a" })).toBe(expected);
  });
});
