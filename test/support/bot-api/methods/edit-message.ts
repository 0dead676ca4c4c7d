import { badRequest } from "../api-error.js";
import { inlineKeyboardJson, type Markup } from "../markup/markup.js";
import { parseMarkup } from "../markup/parse-markup.js";
import { type Message, messageJson } from "../state/message.js";
import type { World } from "../state/world.js";
import { findChat, requirePresence } from "./chat-access.js";
import { readContent } from "./message-content.js";
import type { Method, MethodCall } from "./method.js";

const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same " +
  "as a current content and reply markup of the message";

/** editMessageText: the text and the keyboard are both replaced; no keyboard removes the old one. */
export const editMessageText: Method = (call) => {
  const content = readContent(call, { tooLong: "MESSAGE_TOO_LONG" });
  const givenMarkup = call.parameters.json("reply_markup", "reply keyboard markup");
  const message = findTarget(call);
  const markup = parseMarkup(givenMarkup, placeOf(message));
  if (message.text === "" || message.photo !== undefined)
    throw badRequest("there is no text in the message to edit");
  const isSame =
    message.text === content.text &&
    JSON.stringify(message.entities) === JSON.stringify(content.entities) &&
    message.linkPreviewDisabled === content.linkPreviewDisabled &&
    sameKeyboard(message.markup, markup);
  if (isSame) throw badRequest(NOT_MODIFIED);
  call.telegram.flood.charge(message.chat);
  message.text = content.text;
  message.entities = content.entities;
  message.linkPreviewDisabled = content.linkPreviewDisabled;
  message.history.push(content.text);
  return finishEdit(call, message, markup);
};

/** editMessageReplyMarkup: replaces the keyboard, or removes it when none is given. */
export const editMessageReplyMarkup: Method = (call) => {
  const givenMarkup = call.parameters.json("reply_markup", "reply keyboard markup");
  const message = findTarget(call);
  const markup = parseMarkup(givenMarkup, placeOf(message));
  if (sameKeyboard(message.markup, markup)) throw badRequest(NOT_MODIFIED);
  call.telegram.flood.charge(message.chat);
  return finishEdit(call, message, markup);
};

function placeOf(message: Message) {
  const chatType = message.inlineMessageId === undefined ? message.chat.type : "inline";
  return { chatType, inlineOnly: true } as const;
}

function finishEdit(call: MethodCall, message: Message, markup: Markup | undefined): unknown {
  message.markup = markup;
  message.revision++;
  message.editDate = call.telegram.world.now();
  return call.parameters.text("inline_message_id") === "" ? messageJson(message) : true;
}

function sameKeyboard(a: Markup | undefined, b: Markup | undefined): boolean {
  return JSON.stringify(inlineKeyboardJson(a)) === JSON.stringify(inlineKeyboardJson(b));
}

function findTarget(call: MethodCall): Message {
  const { telegram, parameters } = call;
  const inlineMessageId = parameters.text("inline_message_id");
  if (inlineMessageId !== "") {
    const message = telegram.world.inlineMessages.get(inlineMessageId);
    if (message === undefined || message.deleted) throw badRequest("MESSAGE_ID_INVALID");
    return message;
  }
  const chat = findChat(call);
  const messageId = parameters.integer("message_id");
  if (messageId === 0) throw badRequest("message identifier is not specified");
  requirePresence(telegram.world, chat);
  const message = chat.messages.get(messageId);
  if (message === undefined || message.deleted) throw badRequest("message to edit not found");
  if (!isOwn(telegram.world, message)) throw badRequest("message can't be edited");
  return message;
}

/** The bot may edit what it sent itself, posts in channels included; not what was sent via it. */
export function isOwn(world: World, message: Message): boolean {
  const isPost = message.chat.type === "channel" && message.from === undefined;
  return (
    message.viaBot === undefined &&
    (message.from?.id === world.bot.person.id ||
      (isPost && message.extra["author_signature"] === undefined))
  );
}
