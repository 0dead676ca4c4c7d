import { ApiError, badRequest, forbidden } from "../api-error.js";
import type { Chat } from "../state/chat.js";
import { hasRight, isAdministrator, isPresent } from "../state/membership.js";
import type { World } from "../state/world.js";
import type { MethodCall } from "./method.js";

/**
 * The chat that `chat_id` names, by number or by the @name of a supergroup or channel.
 * Throws `chat_id is empty` or `chat not found`; the bot need not be in it.
 */
export function findChat({ telegram, parameters }: MethodCall, name = "chat_id"): Chat {
  const given = parameters.text(name);
  if (given === "") throw badRequest(`${name} is empty`);
  const chat = given.startsWith("@")
    ? findByUsername(telegram.world, given.slice(1))
    : findById(telegram.world, parameters.integer(name));
  if (chat === undefined) throw badRequest("chat not found");
  return chat;
}

/** A person whom the bot has never met, in private or in a group, is not found. */
function findById(world: World, id: number): Chat | undefined {
  const person = world.persons.get(id);
  if (person === undefined) return world.chats.get(id);
  const chat = world.privateChat(person);
  return chat.started || hasMet(world, id) ? chat : undefined;
}

function hasMet(world: World, personId: number): boolean {
  return [...world.chats.values()].some(
    (chat) => isPresent(chat.memberOf(personId)) && isPresent(chat.memberOf(world.bot.person.id)),
  );
}

function findByUsername(world: World, username: string): Chat | undefined {
  return [...world.chats.values()].find(
    (chat) =>
      (chat.type === "supergroup" || chat.type === "channel") &&
      chat.username?.toLowerCase() === username.toLowerCase(),
  );
}

/** Throws 403 or the migration 400 when the bot cannot even read the chat. */
export function requirePresence(world: World, chat: Chat): void {
  if (chat.migratedTo !== undefined) {
    throw new ApiError(400, "group chat was upgraded to a supergroup chat", {
      migrate_to_chat_id: chat.migratedTo.id,
    });
  }
  if (chat.deleted) throw forbidden("the group chat was deleted");
  if (chat.type === "private") return;
  const membership = chat.memberOf(world.bot.person.id);
  if (membership.status === "kicked") throw forbidden(`bot was kicked from the ${chat.kindName}`);
  if (!isPresent(membership)) throw forbidden(`bot is not a member of the ${chat.kindName}`);
}

/** Throws what the server says when the bot may not write in the chat. */
export function requireWriteAccess(world: World, chat: Chat): void {
  requirePresence(world, chat);
  const { peer } = chat;
  if (peer !== undefined) {
    if (peer.deactivated) throw forbidden("user is deactivated");
    if (peer.isBot) throw forbidden("the bot can't send messages to the bot");
    if (chat.blocked) throw forbidden("bot was blocked by the user");
    if (!chat.started) throw forbidden("bot can't initiate conversation with a user");
    return;
  }
  const membership = chat.memberOf(world.bot.person.id);
  if (chat.type === "channel") {
    if (!isAdministrator(membership) || !hasRight(membership, "can_post_messages")) {
      throw badRequest("need administrator rights in the channel chat");
    }
  } else if (!membership.canSend) {
    throw badRequest("not enough rights to send text messages to the chat");
  }
}

/** The General topic, which is named by giving no thread at all. */
const GENERAL_THREAD_ID = 1;

/**
 * The thread a message goes to; undefined is the chat itself or the General topic.
 * Throws `message thread not found` or `TOPIC_CLOSED`.
 */
export function readThread(call: MethodCall, chat: Chat): number | undefined {
  const threadId = call.parameters.integer("message_thread_id");
  if (threadId === 0) return undefined;
  const topic = chat.topics.get(threadId);
  if (topic === undefined || threadId === GENERAL_THREAD_ID) {
    throw badRequest("message thread not found");
  }
  requireOpenTopic(call, chat, threadId);
  return threadId;
}

/** Throws `TOPIC_CLOSED` when the topic takes no messages from the bot. */
export function requireOpenTopic({ telegram }: MethodCall, chat: Chat, threadId: number): void {
  const membership = chat.memberOf(telegram.world.bot.person.id);
  if (chat.topics.get(threadId)?.closed === true && !hasRight(membership, "can_manage_topics")) {
    throw badRequest("TOPIC_CLOSED");
  }
}
