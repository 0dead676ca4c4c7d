import { Composer } from "grammy";
import type { Context } from "grammy";
import { showUnanswered } from "../../conversation/show/unanswered.js";
import { LISTED_DAYS, listUnanswered } from "../counting.js";
import { reply } from "../send.js";
import type { FeatureParts } from "./feature.js";

/**
 * Commands of the people who run the bot, in their private chats only. For everybody else they are
 * unknown commands, so this must stand before the feature that answers those.
 */
export function operators(parts: FeatureParts, operatorIds: readonly number[]): Composer<Context> {
  const composer = new Composer();
  const chat = composer
    .chatType("private")
    .on("message")
    .filter(({ from, msg }) => operatorIds.includes(from.id) && !msg.forward_origin);
  chat.command("unanswered", async (context) => {
    const messages = await parts.messagesFor(context);
    await reply(context, showUnanswered(messages, await listUnanswered(parts), LISTED_DAYS));
  });
  return composer;
}
