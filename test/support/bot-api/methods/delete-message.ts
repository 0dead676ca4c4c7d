import { badRequest } from "../api-error.js";
import type { Message } from "../state/message.js";
import { hasRight } from "../state/membership.js";
import type { World } from "../state/world.js";
import { findChat, requirePresence } from "./chat-access.js";
import { isOwn } from "./edit-message.js";
import type { Method } from "./method.js";

/** After this a message can be deleted only by an administrator of a supergroup or channel. */
const DELETABLE_SECONDS = 48 * 3600;

export const deleteMessage: Method = (call) => {
  const { telegram, parameters } = call;
  const chat = findChat(call);
  const messageId = parameters.integer("message_id");
  if (messageId === 0) throw badRequest("message identifier is not specified");
  requirePresence(telegram.world, chat);
  const message = chat.messages.get(messageId);
  if (message === undefined || message.deleted) throw badRequest("message to delete not found");
  if (!mayDelete(telegram.world, message)) throw badRequest("message can't be deleted");
  message.deleted = true;
  return true;
};

function mayDelete(world: World, message: Message): boolean {
  const { chat } = message;
  const isRecent = world.now() - message.date < DELETABLE_SECONDS;
  if (hasRight(chat.memberOf(world.bot.person.id), "can_delete_messages")) {
    return isRecent || chat.type === "supergroup" || chat.type === "channel";
  }
  return isRecent && (isOwn(world, message) || chat.type === "private");
}
