import { Composer } from "grammy";
import type { Context } from "grammy";
import { catalogueOf } from "../../conversation/catalogue.js";
import type { Conversation } from "../../conversation/converse.js";
import { join } from "../../conversation/formatted-text.js";
import type { Desk } from "../../conversation/desk.js";
import { reply } from "../send.js";

/** Messages in a private chat: commands and questions, each with one reply. */
export function privateChat(conversation: Conversation, desk: Desk): Composer<Context> {
  const composer = new Composer();
  const chat = composer.chatType("private");

  chat.on("message:text", async (context) => {
    const catalogue = catalogueOf(context.from.language_code);
    await reply(context, await conversation.say(catalogue, context.msg.text));
  });

  chat.on("message", async (context) => {
    await reply(context, { content: join(catalogueOf(context.from.language_code).onlyText) });
  });

  chat.callbackQuery(/^1:ask:(\d)$/u, async (context) => {
    await context.answerCallbackQuery();
    const sample = desk.texts[0]?.samples[Number(context.match[1])];
    if (sample === undefined) return;
    const catalogue = catalogueOf(context.from.language_code);
    await reply(context, await conversation.ask(catalogue, sample));
  });

  return composer;
}
