import type { Api, Context } from "grammy";
import { GrammyError, InputFile } from "grammy";
import type { Message } from "grammy/types";
import { join } from "../conversation/formatted-text.js";
import type { Reply } from "../conversation/reply.js";
import type { OutgoingCaption, OutgoingMessage } from "./outgoing-message.js";
import { toMessage, toMessages } from "./outgoing-message.js";
import { inReplyTo } from "./reply-target.js";

/** Where a message goes beside its chat, and whether it makes a sound. */
interface Target {
  readonly threadId?: number;
  readonly silent?: boolean;
}

/** Sends one message into a chat, not in reply to any other. */
export function sendMessage(
  api: Pick<Api, "sendMessage">,
  chatId: number,
  { text, ...fields }: OutgoingMessage,
  target: Target = {},
): Promise<Message.TextMessage> {
  return api.sendMessage(chatId, text, { ...fields, ...toFields(target) });
}

/** Sends a photo into a chat, not in reply to any message. */
export function sendPhoto(
  api: Pick<Api, "sendPhoto">,
  chatId: number,
  png: Uint8Array,
  caption: OutgoingCaption,
  target: Target,
): Promise<Message.PhotoMessage> {
  return api.sendPhoto(chatId, new InputFile(png, PHOTO_NAME), { ...caption, ...toFields(target) });
}

/** Telegram shows no name of a photo. */
export const PHOTO_NAME = "quotation.png";

function toFields({ threadId, silent = false }: Target) {
  return {
    ...(silent ? { disable_notification: true } : {}),
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
  };
}

/** Sends a reply to the message of the update, in its topic. */
export async function reply(context: Context, content: Reply): Promise<void> {
  await sendBelow(context, toMessages(content, context.me.username));
}

/** Answers a message with plain words, in its topic, where there is no context of an update. */
export async function replyInWords(
  api: Pick<Api, "sendMessage">,
  message: Message,
  words: string,
): Promise<void> {
  const { text, ...fields } = toMessage(join(words));
  await api.sendMessage(message.chat.id, text, { ...fields, ...inReplyTo(message) });
}

/**
 * Changes the message whose button was tapped, wherever it stands; what does not fit into it is sent
 * after it. False when Telegram does not let the message be changed any more; a message that already
 * is as wanted counts as changed.
 */
export async function edit(context: Context, content: Reply): Promise<boolean> {
  const [first, ...others] = toMessages(content, context.me.username);
  if (!first) return true;
  const { text, reply_markup = { inline_keyboard: [] }, ...fields } = first;
  try {
    await context.editMessageText(text, { ...fields, reply_markup });
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return error.description.includes("message is not modified");
  }
  await sendBelow(context, others);
  return true;
}

/** Sends messages one after the other, the first of them in reply to the message of the update; their numbers. */
export async function sendBelow(
  context: Context,
  messages: readonly OutgoingMessage[],
): Promise<number[]> {
  const ids: number[] = [];
  for (const [i, { text, ...fields }] of messages.entries()) {
    const sent = await context.reply(text, {
      ...fields,
      ...(i === 0 && context.msg ? inReplyTo(context.msg) : {}),
    });
    ids.push(sent.message_id);
  }
  return ids;
}
