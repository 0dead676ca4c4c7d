import { badRequest } from "../api-error.js";
import type { JsonObject } from "../json.js";
import { hasRight, isAdministrator, LEFT, memberJson, membership } from "../state/membership.js";
import { messageJson } from "../state/message.js";
import { findChat, readThread, requirePresence, requireWriteAccess } from "./chat-access.js";
import { readContent } from "./message-content.js";
import type { Method } from "./method.js";

/** The full description of a chat; of its many fields, those that the stand-in knows. */
export const getChat: Method = (call) => {
  const chat = findChat(call);
  requirePresence(call.telegram.world, chat);
  const pinned = [...chat.pinned].at(-1);
  const pinnedMessage = pinned === undefined ? undefined : chat.messages.get(pinned);
  const description: JsonObject = {
    ...chat.json(),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
  };
  if (pinnedMessage !== undefined) description["pinned_message"] = messageJson(pinnedMessage);
  return description;
};

export const getChatMember: Method = (call) => {
  const { telegram, parameters } = call;
  const chat = findChat(call);
  const userId = parameters.integer("user_id");
  if (userId <= 0) throw badRequest("invalid user_id specified");
  requirePresence(telegram.world, chat);
  const person = telegram.world.persons.get(userId);
  if (person === undefined) throw badRequest("invalid user_id specified");
  const own = chat.memberOf(telegram.world.bot.person.id);
  const isSelf = userId === telegram.world.bot.person.id;
  if (chat.type === "channel" && !isSelf && !isAdministrator(own)) {
    throw badRequest("member list is inaccessible");
  }
  const isInPrivate = chat.type === "private" && (isSelf || chat.peer === person);
  const found = isInPrivate ? membership("member") : chat.memberOf(userId);
  return memberJson(person, found, chat.type);
};

export const getChatAdministrators: Method = (call) => {
  const chat = findChat(call);
  if (chat.type === "private") throw badRequest("there are no administrators in the private chat");
  requirePresence(call.telegram.world, chat);
  const withBots = call.parameters.flag("return_bots");
  return [...chat.members.values()]
    .filter((member) => isAdministrator(member.membership))
    .filter(
      ({ person }) => !person.isBot || withBots || person.id === call.telegram.world.bot.person.id,
    )
    .map((member) => memberJson(member.person, member.membership, chat.type));
};

export const getChatMemberCount: Method = (call) => {
  const chat = findChat(call);
  requirePresence(call.telegram.world, chat);
  if (chat.type === "private") return 2;
  return [...chat.members.values()].filter(
    ({ membership: { status } }) => status !== "left" && status !== "kicked",
  ).length;
};

export const leaveChat: Method = (call) => {
  const { world } = call.telegram;
  const chat = findChat(call);
  if (chat.type === "private") throw badRequest("chat can't be left because it is a private chat");
  requirePresence(world, chat);
  chat.members.set(world.bot.person.id, { person: world.bot.person, membership: LEFT });
  return true;
};

export const pinChatMessage: Method = (call) => {
  const { world } = call.telegram;
  const chat = findChat(call);
  requirePresence(world, chat);
  const right = chat.type === "channel" ? "can_edit_messages" : "can_pin_messages";
  if (chat.type !== "private" && !hasRight(chat.memberOf(world.bot.person.id), right)) {
    throw badRequest("not enough rights to manage pinned messages in the chat");
  }
  const message = chat.messages.get(call.parameters.integer("message_id"));
  if (message === undefined || message.deleted) throw badRequest("message to pin not found");
  chat.pinned.add(message.messageId);
  return true;
};

const ACTIONS = new Set([
  "typing",
  "upload_photo",
  "record_video",
  "upload_video",
  "record_voice",
  "upload_voice",
  "upload_document",
  "choose_sticker",
  "find_location",
  "record_video_note",
  "upload_video_note",
]);

export const sendChatAction: Method = (call) => {
  const { telegram, parameters } = call;
  const action = parameters.text("action");
  if (!ACTIONS.has(action)) throw badRequest("wrong parameter action in request");
  const chat = findChat(call);
  // That channels have no actions is documented; the wording is inferred.
  if (chat.type === "channel") throw badRequest("chat actions can't be sent to channel chats");
  requireWriteAccess(telegram.world, chat);
  readThread(call, chat);
  telegram.signs.push({
    chatId: chat.id,
    kind: "action",
    text: action,
    atMs: telegram.world.clock.now(),
    details: {},
  });
  return true;
};

/** A preview of a message that is being made; shown in private chats only, never stored. */
export const sendMessageDraft: Method = (call) => {
  const { telegram, parameters } = call;
  const content = readContent(call, { allowEmpty: true });
  const chat = findChat(call);
  if (chat.type !== "private") throw badRequest("TEXTDRAFT_PEER_INVALID");
  if (parameters.integer("draft_id") === 0) throw badRequest("draft_id must be non-zero");
  requireWriteAccess(telegram.world, chat);
  telegram.signs.push({
    chatId: chat.id,
    kind: "draft",
    text: content.text,
    atMs: telegram.world.clock.now(),
    details: { draft_id: parameters.integer("draft_id"), entities: content.entities },
  });
  return true;
};
