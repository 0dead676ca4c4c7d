import type { Context } from "grammy";
import { GrammyError, InputFile } from "grammy";
import type { Messages } from "../../conversation/messages.js";
import { plain } from "../../conversation/reply.js";
import type { CardWish, Reply } from "../../conversation/reply.js";
import { cardOf, linkIntoChat, showCard } from "../../conversation/show/card.js";
import { toCaption } from "../outgoing-message.js";
import { inReplyTo } from "../reply-target.js";
import { PHOTO_NAME, reply } from "../send.js";
import { whileTyping } from "../typing.js";
import type { FeatureParts } from "./feature.js";

/** Sends a reply to the message of the update: as a photo with a caption where it has a card. */
export async function replyWithCard(
  parts: Pick<FeatureParts, "drawCard">,
  context: Context,
  messages: Messages,
  answered: Reply,
): Promise<void> {
  const { card } = answered;
  if (!card) return reply(context, answered);
  const { username } = context.me;
  const drawing = parts.drawCard(cardOf(messages, card, linkIntoChat(username, card)));
  const png = await whileTyping(context, drawing);
  if (!png) return reply(context, plain(messages.card.notSet));
  try {
    await context.replyWithPhoto(new InputFile(png, PHOTO_NAME), {
      ...toCaption(answered, username),
      ...(context.msg && inReplyTo(context.msg)),
    });
  } catch (error) {
    // Where photos are not allowed the words are.
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    await reply(context, { content: answered.content });
  }
}

/** A tap on a button for a picture; only chats take photos, messages of inline mode have none. */
export async function sendCard(
  parts: Pick<FeatureParts, "drawCard">,
  context: Context,
  messages: Messages,
  { address, quotation, format }: CardWish,
): Promise<string | undefined> {
  if (!context.chat) return messages.toasts.foreign;
  await replyWithCard(parts, context, messages, showCard(messages, address, quotation, format));
  return undefined;
}

/** A reply without buttons for pictures, for a message that is in no chat of the bot. */
export function withoutCards<R extends Reply>(reply: R): R {
  const { buttons } = reply;
  if (!buttons) return reply;
  const kept = buttons.map((row) =>
    row.filter(({ action }) => action.kind !== "tap" || action.tap.kind !== "card"),
  );
  return { ...reply, buttons: kept.filter((row) => row.length > 0) };
}
