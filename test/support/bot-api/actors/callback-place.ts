import type { JsonObject } from "../json.js";
import { type Message, messageJson } from "../state/message.js";

/** The fields of a callback query that say under which message the button was. */
export function callbackPlace(message: Message | undefined): JsonObject {
  if (message === undefined) {
    return { inline_message_id: "never-sent", chat_instance: "1" };
  }
  // Telegram's value is opaque; any number that is the same for the same chat will do.
  const chatInstance = String(Math.abs(message.chat.id) * 7919 + 1);
  if (message.inlineMessageId !== undefined) {
    return { inline_message_id: message.inlineMessageId, chat_instance: chatInstance };
  }
  const shown = message.deleted
    ? { chat: message.chat.json(), message_id: message.messageId, date: 0 }
    : messageJson(message);
  return { message: shown, chat_instance: chatInstance };
}
