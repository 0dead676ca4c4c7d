import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "../support/bot-api/actors/user.js";
import type { BotApi } from "../support/bot-api/bot-api.js";
import { FakeClock } from "../support/bot-api/clock.js";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { refusal, result } from "./request.js";

let api: BotApi;
let clock: FakeClock;
let ann: UserActor;
let bob: UserActor;

beforeEach(async () => {
  clock = new FakeClock();
  api = await startBotApi({ clock });
  ann = api.user({ id: 7, first_name: "Ann" }).startsQuietly();
  bob = api.user({ id: 8, first_name: "Bob" });
});
afterEach(() => api.close());

const article = (id: string, fields = {}) => ({
  type: "article",
  id,
  title: `Title ${id}`,
  input_message_content: { message_text: `Text ${id}` },
  ...fields,
});

/** Answers the only open query. */
async function answerInline(fields: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const [inline_query_id] = api.unanswered();
  await result(api, "answerInlineQuery", { inline_query_id, results: [article("1")], ...fields });
}

const TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid";

describe("callback queries", () => {
  const sendButtons = async () => {
    await result(api, "sendMessage", {
      chat_id: ann.id,
      text: "a",
      reply_markup: {
        inline_keyboard: [
          [
            { text: "More", callback_data: "m:1" },
            { text: "Off", disabled: {} },
          ],
        ],
      },
    });
    return api.nextMessage(ann);
  };

  test("carry the message, the data and the person, and take one answer", async () => {
    const message = await sendButtons();
    const toast = ann.taps(message, "m:1");
    const [update] = await result<{ callback_query: { id: string } }[]>(api, "getUpdates");
    expect(update).toMatchObject({
      callback_query: { from: { id: 7 }, data: "m:1", message: { message_id: message.messageId } },
    });
    const answer = {
      callback_query_id: update?.callback_query.id,
      text: "there",
      show_alert: true,
    };
    await result(api, "answerCallbackQuery", answer);
    expect(await toast).toMatchObject({ text: "there", showAlert: true });
    expect(await refusal(api, "answerCallbackQuery", answer)).toBe(TOO_OLD);
  });

  test("come from buttons that exist and do something", async () => {
    const message = await sendButtons();
    await expect(ann.taps(message, "Less")).rejects.toThrow(
      "found: More (callback_data), Off (disabled)",
    );
    await expect(ann.taps(message, "Off")).rejects.toThrow("Expected a callback button");
  });

  test("may be forged, without a message or under a deleted one", async () => {
    const message = await sendButtons();
    void ann.sendsCallback("x".repeat(64));
    await result(api, "deleteMessage", { chat_id: ann.id, message_id: message.messageId });
    void ann.sendsCallback("m:1", message);
    expect(await result(api, "getUpdates")).toMatchObject([
      { callback_query: { inline_message_id: "never-sent" } },
      { callback_query: { message: { message_id: message.messageId, date: 0 } } },
    ]);
  });

  test("expire", async () => {
    void ann.sendsCallback("a");
    const [callback_query_id] = api.unanswered();
    clock.advance(150_000);
    expect(await refusal(api, "answerCallbackQuery", { callback_query_id })).toBe(TOO_OLD);
    expect(api.unanswered()).toEqual([callback_query_id]);
  });
});

describe("inline queries", () => {
  test("resolve with the list as the person sees it", async () => {
    const list = ann.types("schools", { offset: "20", chatType: "group" });
    expect(await result(api, "getUpdates")).toMatchObject([
      { inline_query: { from: { id: 7 }, query: "schools", offset: "20", chat_type: "group" } },
    ]);
    const content = { message_text: "<blockquote>q</blockquote>", parse_mode: "HTML" };
    await answerInline({
      results: [article("1", { description: "d", input_message_content: content })],
      next_offset: "40",
      cache_time: 999_999,
      button: { text: "Ask in private", start_parameter: "inline" },
    });
    expect(await list).toMatchObject({
      results: [{ id: "1", title: "Title 1", description: "d", content: { text: "q" } }],
      nextOffset: "40",
      cacheTimeSeconds: 86_400, // one day at most
      button: { text: "Ask in private", startParameter: "inline" },
      fromCache: false,
    });
  });

  test("are asked again by default, and cached when the cache is on", async () => {
    api.telegram.inlineCache.enabled = true;
    const first = ann.types("a");
    await answerInline({ cache_time: 60 });
    expect((await first).fromCache).toBe(false);
    expect((await bob.types("a")).fromCache).toBe(true);
    expect(api.calls("answerInlineQuery")).toHaveLength(1);
    clock.advance(60_000);
    const late = bob.types("a");
    await answerInline();
    expect((await late).fromCache).toBe(false);
  });

  test("personal answers are cached for their person only", async () => {
    api.telegram.inlineCache.enabled = true;
    const first = ann.types("a");
    await answerInline({ is_personal: true });
    await first;
    expect((await ann.types("a")).fromCache).toBe(true);
    const other = bob.types("a");
    await answerInline();
    expect((await other).fromCache).toBe(false);
  });

  test("a chosen result with a keyboard can be edited and tapped", async () => {
    const list = ann.types("a");
    const reply_markup = { inline_keyboard: [[{ text: "More", callback_data: "m" }]] };
    await answerInline({ results: [article("1", { reply_markup })] });
    const [first] = (await list).results;
    if (first === undefined) throw new Error("expected a result");
    const group = api.group().adds(ann).addsBot({ quiet: true });
    const posted = await ann.chooses(first, { query: "a", chat: group });
    const { inlineMessageId: inline_message_id } = posted;
    const updates = await result<Record<string, unknown>[]>(api, "getUpdates");
    expect(updates).toContainEqual(
      expect.objectContaining({
        chosen_inline_result: expect.objectContaining({
          result_id: "1",
          query: "a",
          inline_message_id,
        }) as unknown,
      }),
    );
    // The bot sees what is sent through it, even in privacy mode.
    expect(updates).toContainEqual(
      expect.objectContaining({
        message: expect.objectContaining({
          via_bot: expect.objectContaining({ id: 1000 }) as unknown,
        }) as unknown,
      }),
    );
    expect(await result(api, "editMessageText", { inline_message_id, text: "b" })).toBe(true);
    expect(api.refresh(posted).visibleText).toBe("b");
  });
});

describe("guest mentions", () => {
  test("bring one message of an unknown chat and take one answer", async () => {
    const answer = ann.mentionsAsGuest("@stand_in_bot is this so?", {
      replyTo: { text: "He said so" },
    });
    const [update] = await result<
      { guest_message: { guest_query_id: string; chat: { id: number } } }[]
    >(api, "getUpdates");
    expect(update).toMatchObject({
      guest_message: { from: { id: 7 }, reply_to_message: { text: "He said so" } },
    });
    const guest_query_id = update?.guest_message.guest_query_id;
    const chat_id = update?.guest_message.chat.id;
    expect(await refusal(api, "sendMessage", { chat_id, text: "a" })).toBe(
      "Bad Request: chat not found",
    );
    const parameters = { guest_query_id, result: article("1") };
    await result(api, "answerGuestQuery", parameters);
    expect((await answer).visibleText).toBe("Text 1");
    expect(await refusal(api, "answerGuestQuery", parameters)).toBe(TOO_OLD);
  });
});

describe("injected updates", () => {
  test("arrive as they are, and their queries can be answered", async () => {
    api.inject("callback_query", { id: "odd", from: {}, data: 5 });
    api.inject("unheard_of", { x: null });
    expect(await result(api, "getUpdates")).toMatchObject([
      { callback_query: { id: "odd", data: 5 } },
      { unheard_of: { x: null } },
    ]);
    expect(api.unanswered()).toEqual(["odd"]);
    await result(api, "answerCallbackQuery", { callback_query_id: "odd" });
    expect(api.unanswered()).toEqual([]);
  });
});
