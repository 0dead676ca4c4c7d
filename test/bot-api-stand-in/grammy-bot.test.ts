import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Bot, InlineKeyboard, webhookCallback } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BotApi } from "../support/bot-api/bot-api.js";
import { startBotApi } from "../support/bot-api/start-bot-api.js";

/** A small real grammY bot: a quotation with a button, a callback, an inline answer. */
function createBot(api: BotApi): Bot {
  const bot = new Bot(api.token, { client: { apiRoot: api.url } });
  bot.on("message:text", async (context) => {
    await context.reply(`He said:\n<blockquote>${context.message.text}</blockquote>`, {
      parse_mode: "HTML",
      reply_parameters: { message_id: context.message.message_id },
      reply_markup: new InlineKeyboard()
        .text("More", "more:1")
        .url("Source", "https://example.com"),
    });
  });
  bot.callbackQuery(/^more:(\d+)$/, async (context) => {
    await context.editMessageText(`page ${context.match[1] ?? ""}`);
    await context.answerCallbackQuery("There you are");
  });
  bot.on("callback_query:data", (context) => context.answerCallbackQuery("Unknown button"));
  bot.on("inline_query", (context) =>
    context.answerInlineQuery(
      [
        {
          type: "article",
          id: "1",
          title: `About ${context.inlineQuery.query}`,
          input_message_content: { message_text: `Words on ${context.inlineQuery.query}` },
        },
      ],
      { cache_time: 300, next_offset: "20" },
    ),
  );
  return bot;
}

test("a real grammY bot on a webhook answers in real time, in the order of the chat", async () => {
  const api = await startBotApi();
  const bot = createBot(api);
  await bot.init();
  const handle = webhookCallback(bot, "http", { secretToken: "s3cret" });
  const server = createServer((incoming, response) => {
    void handle(incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await bot.api.setWebhook(url, { secret_token: "s3cret" });
  const ann = api.user({ first_name: "Ann" });
  for (const text of ["one", "two", "three"]) await ann.sends(text);
  await api.idle();
  expect(api.botMessages(ann).map((message) => message.quotations[0])).toEqual([
    "one",
    "two",
    "three",
  ]);
  expect(api.violations()).toEqual([]);
  await api.close();
  await new Promise((resolve) => server.close(resolve));
});

describe("a real grammY bot on long polling", () => {
  let api: BotApi;
  let bot: Bot;

  beforeEach(async () => {
    api = await startBotApi();
    bot = createBot(api);
    void bot.start();
  });

  afterEach(async () => {
    await bot.stop();
    await api.close();
  });

  test("answers a private message with what the reader sees", async () => {
    const ann = api.user({ first_name: "Ann", language_code: "en" });
    const question = await ann.sends("1 &lt; 2");
    const answer = await api.nextMessage(ann);
    expect(answer.visibleText).toBe("He said:\n1 < 2");
    expect(answer.quotations).toEqual(["1 < 2"]);
    expect(answer.replyToId).toBe(question.messageId);
    expect(answer.buttons.flat().map((button) => button.text)).toEqual(["More", "Source"]);
    expect(api.violations()).toEqual([]);
  });

  test("answers a tap with an edit and a toast", async () => {
    const ann = api.user({ first_name: "Ann" });
    await ann.sends("schools");
    const answer = await api.nextMessage(ann);
    const toast = await ann.taps(answer, "More");
    expect(toast.text).toBe("There you are");
    const edited = api.refresh(answer);
    expect(edited.visibleText).toBe("page 1");
    expect(edited.buttons).toEqual([]);
    expect(edited.history).toHaveLength(2);
    await expect(ann.taps(edited, "More")).rejects.toThrow(/found: no buttons/);
    expect((await ann.forgesCallback("stale", edited)).text).toBe("Unknown button");
  });

  test("answers an inline query, and the chosen result is posted", async () => {
    const ann = api.user({ first_name: "Ann" });
    const list = await ann.types("schools");
    expect(list.results.map((result) => result.title)).toEqual(["About schools"]);
    expect(list.nextOffset).toBe("20");
    const [first] = list.results;
    if (first === undefined) throw new Error("expected a result");
    const group = api.group({ title: "Friends" }).adds(ann, { quiet: true });
    const posted = await ann.chooses(first, { query: "schools", chat: group });
    expect(posted.visibleText).toBe("Words on schools");
    await api.idle();
    expect(api.messages(group)).toHaveLength(1);
    expect(api.calls("answerInlineQuery")).toHaveLength(1);
  });

  test("a wait for a message that does not come fails with the recent calls", async () => {
    const impatient = await startBotApi({ timeoutMs: 50 });
    const ann = impatient.user();
    await expect(impatient.nextMessage(ann)).rejects.toThrow(/Waited 50 ms for a message/);
    await impatient.close();
  });
});
