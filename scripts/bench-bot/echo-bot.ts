import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Bot, webhookCallback } from "grammy";

/**
 * The least that a bot can do on grammY, as its documentation shows it: a message is sent back, an
 * inline query gets one result. Run by `npm run bench:bot` beside the bot of the project.
 */
const { BOT_TOKEN = "", BOT_API_ROOT = "" } = process.env;
const bot = new Bot(BOT_TOKEN, { client: { apiRoot: BOT_API_ROOT } });
bot.on("message:text", (context) => context.reply(context.msg.text));
bot.on("inline_query", (context) =>
  context.answerInlineQuery([
    {
      type: "article",
      id: "1",
      title: context.inlineQuery.query,
      input_message_content: { message_text: context.inlineQuery.query },
    },
  ]),
);
await bot.init();
const handle = webhookCallback(bot, "http");
const server = createServer((request, response) => {
  void handle(request, response);
});
server.listen(0, "127.0.0.1", () => {
  process.stderr.write(`started, ${(server.address() as AddressInfo).port}\n`);
});
