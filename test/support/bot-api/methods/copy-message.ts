import { badRequest } from "../api-error.js";
import type { JsonObject } from "../json.js";
import { parseMarkup } from "../markup/parse-markup.js";
import { isService, type Message, messageJson } from "../state/message.js";
import { personJson } from "../state/person.js";
import { findChat, readThread, requirePresence, requireWriteAccess } from "./chat-access.js";
import type { Method, MethodCall } from "./method.js";
import { findReplyTarget, readReplyRequest } from "./reply-target.js";

export const forwardMessage: Method = (call) => {
  const source = findSource(call, "forward");
  const { chat, threadId } = findDestination(call);
  const message = add(call, {
    source,
    chat,
    threadId,
    forwardOrigin: originOf(source),
  });
  return messageJson(message);
};

export const copyMessage: Method = (call) => {
  const given = call.parameters.json("reply_markup", "reply keyboard markup");
  const replyRequest = readReplyRequest(call);
  const source = findSource(call, "copy");
  const { chat, threadId } = findDestination(call);
  const markup = parseMarkup(given, { chatType: chat.type });
  const reply = findReplyTarget(call, chat, replyRequest);
  const message = add(call, { source, chat, threadId, markup, replyTo: reply.message });
  return { message_id: message.messageId };
};

function findSource(call: MethodCall, verb: string): Message {
  const chat = findChat(call, "from_chat_id");
  requirePresence(call.telegram.world, chat);
  const message = chat.messages.get(call.parameters.integer("message_id"));
  if (message === undefined || message.deleted) {
    throw badRequest(`message to ${verb} not found`);
  }
  if (isService(message)) {
    throw badRequest(
      verb === "copy" ? "message can't be copied" : "the message can't be forwarded",
    );
  }
  return message;
}

function findDestination(call: MethodCall) {
  const chat = findChat(call);
  requireWriteAccess(call.telegram.world, chat);
  return { chat, threadId: readThread(call, chat) };
}

function add(
  { telegram, parameters }: MethodCall,
  fields: Pick<Message, "chat" | "threadId"> &
    Partial<Pick<Message, "markup" | "replyTo" | "forwardOrigin">> & { source: Message },
): Message {
  const { source, chat } = fields;
  telegram.flood.charge(chat);
  return telegram.world.addMessage({
    chat,
    from: chat.type === "channel" ? undefined : telegram.world.bot.person,
    senderChat: chat.type === "channel" ? chat : undefined,
    text: source.text,
    entities: source.entities,
    photo: source.photo,
    threadId: fields.threadId,
    markup: fields.markup,
    replyTo: fields.replyTo,
    forwardOrigin: fields.forwardOrigin,
    silent: parameters.flag("disable_notification"),
  });
}

/** Where a forwarded message comes from, as `MessageOrigin`. */
export function originOf(message: Message): JsonObject {
  if (message.forwardOrigin !== undefined) return message.forwardOrigin;
  const { date, from, senderChat } = message;
  if (message.chat.type === "channel") {
    return { type: "channel", date, chat: message.chat.json(), message_id: message.messageId };
  }
  if (senderChat !== undefined) return { type: "chat", date, sender_chat: senderChat.json() };
  if (from !== undefined) return { type: "user", date, sender_user: personJson(from) };
  return { type: "hidden_user", date, sender_user_name: "Deleted Account" };
}
