import type { Api, Context } from "grammy";
import { GrammyError } from "grammy";
import type { Reply } from "../conversation/reply.js";
import type { Answered } from "./answered.js";
import type { OutgoingMessage } from "./outgoing-message.js";
import { toMessages } from "./outgoing-message.js";
import { sendBelow } from "./send.js";

/** What answering works with. */
interface Answering {
  readonly memory: { readonly answered: Answered };
}

/**
 * Answers the message of the update: a new one with a reply, an edited one by changing the reply that
 * it has. Where that cannot be changed any more nothing is said twice.
 */
export async function answer(
  { memory: { answered } }: Answering,
  context: Context,
  content: Reply,
): Promise<void> {
  const { message, editedMessage: edited, api } = context;
  const messages = toMessages(content, context.me.username);
  if (message) answered.remember(message, await sendBelow(context, messages));
  const replyIds = edited && answered.repliesTo(edited);
  if (!replyIds) return;
  for (const [i, id] of replyIds.entries()) {
    const { [i]: now } = messages;
    const isDone = now
      ? await change(api, edited.chat.id, id, now)
      : await takeAway(api, edited.chat.id, id);
    if (!isDone) {
      answered.drop(edited);
      return;
    }
  }
  const more = await sendBelow(context, messages.slice(replyIds.length));
  answered.remember(edited, [...replyIds.slice(0, messages.length), ...more]);
}

function change(
  api: Api,
  chatId: number,
  messageId: number,
  { text, reply_markup = { inline_keyboard: [] }, ...fields }: OutgoingMessage,
): Promise<boolean> {
  return unlessRefused(api.editMessageText(chatId, messageId, text, { ...fields, reply_markup }));
}

function takeAway(api: Api, chatId: number, messageId: number): Promise<boolean> {
  return unlessRefused(api.deleteMessage(chatId, messageId));
}

/** False when Telegram does not let the message be changed any more. */
async function unlessRefused(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return false;
    throw error;
  }
}
