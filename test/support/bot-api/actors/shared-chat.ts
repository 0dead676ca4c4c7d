import { isJsonObject, type JsonObject } from "../json.js";
import { hasRight, isPresent, membership } from "../state/membership.js";
import type { Message } from "../state/message.js";
import type { Person } from "../state/person.js";
import type { Telegram } from "../telegram.js";
import { deliverMessage } from "../updates/deliver-message.js";
import type { ChatActor } from "./chat-actor.js";
import { changeMembership } from "./membership-change.js";

/**
 * The person taps the keyboard button that asks for a chat and picks one. As the real client does,
 * it offers only chats that meet the request and grants the bot the rights asked for; then the
 * private chat gets `chat_shared`. Throws when the client would not have offered the chat.
 */
export function shareChat(
  telegram: Telegram,
  person: Person,
  keyboard: Message,
  place: ChatActor,
): void {
  const request = findRequest(keyboard);
  requireOffered(telegram, person, request, place);
  const botRights = grantedRights(request["bot_administrator_rights"]);
  const bot = telegram.world.bot.person;
  const own = place.chat.memberOf(bot.id);
  const lacksRights = botRights.some((right) => !hasRight(own, right));
  if (lacksRights) {
    const rights = new Set([...own.rights, ...botRights, "can_manage_chat"]);
    const to = membership("administrator", { rights });
    changeMembership(telegram, place.chat, { person: bot, by: person, to });
  }
  const shared: JsonObject = { request_id: request["request_id"], chat_id: place.id };
  if (request["request_title"] === true) shared["title"] = place.chat.title;
  if (request["request_username"] === true && place.chat.username !== undefined) {
    shared["username"] = place.chat.username;
  }
  const message = telegram.world.addMessage({
    chat: telegram.world.privateChat(person),
    from: person,
    replyTo: keyboard,
    extra: { chat_shared: shared },
  });
  deliverMessage(telegram, message);
}

function findRequest(message: Message): JsonObject {
  const buttons = message.markup?.kind === "keyboard" ? message.markup.rows.flat() : [];
  const request = buttons.find((button) => button.requestChat !== undefined)?.requestChat;
  if (request === undefined) {
    throw new Error(`Expected a button that requests a chat on message ${message.messageId}.`);
  }
  return request;
}

function requireOffered(
  telegram: Telegram,
  person: Person,
  request: JsonObject,
  { chat }: ChatActor,
): void {
  const own = chat.memberOf(person.id);
  const refuse = (reason: string) => {
    throw new Error(`Telegram would not offer "${chat.title ?? chat.id}": ${reason}.`);
  };
  if ((chat.type === "channel") !== (request["chat_is_channel"] === true)) {
    refuse("the request is for another kind of chat");
  }
  for (const right of grantedRights(request["user_administrator_rights"])) {
    if (!hasRight(own, right)) refuse(`${person.firstName} lacks ${right}`);
  }
  const isMember = isPresent(chat.memberOf(telegram.world.bot.person.id));
  if (request["bot_is_member"] === true && !isMember) refuse("the bot is not a member");
}

function grantedRights(rights: unknown): string[] {
  if (!isJsonObject(rights)) return [];
  return Object.keys(rights).filter((right) => right !== "is_anonymous" && rights[right] === true);
}
