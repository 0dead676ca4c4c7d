import type { Context } from "grammy";

/**
 * Whether whoever caused the update administers its chat, asked anew each time. An anonymous
 * administrator writes as the chat itself; a person who writes as a channel, and a post that the
 * linked channel sent on by itself, prove nothing. False when Telegram does not say.
 */
export async function isChatAdmin(context: Context): Promise<boolean> {
  const { callbackQuery, chat, from } = context;
  if (!chat || !from) return false;
  // The sender of the message under a tapped button is the bot, not the one who tapped.
  const message = callbackQuery ? undefined : context.msg;
  if (message?.is_automatic_forward === true) return false;
  if (message?.sender_chat) return message.sender_chat.id === chat.id;
  try {
    const { status } = await context.api.getChatMember(chat.id, from.id);
    return status === "creator" || status === "administrator";
  } catch {
    return false;
  }
}
