import { parseMarkup } from "../markup/parse-markup.js";
import { messageJson } from "../state/message.js";
import { findChat, readThread, requireOpenTopic, requireWriteAccess } from "./chat-access.js";
import type { Message } from "../state/message.js";
import type { FormattedText } from "../text/entity.js";
import { readCaption, readContent } from "./message-content.js";
import type { Method, MethodCall } from "./method.js";
import { readPhoto } from "./read-photo.js";
import { findReplyTarget, readReplyRequest } from "./reply-target.js";

/**
 * sendMessage. Checks in the order of the real server: text, markup, chat, rights, topic, reply;
 * then flood control; then the message exists.
 */
export const sendMessage: Method = (call) => send(call, readContent(call));

/** sendPhoto: the same with a picture and a caption. */
export const sendPhoto: Method = (call) => {
  const photo = readPhoto(call);
  return send(call, { ...readCaption(call), photo, linkPreviewDisabled: false });
};

function send(
  call: MethodCall,
  content: FormattedText & Pick<Message, "linkPreviewDisabled"> & Partial<Pick<Message, "photo">>,
) {
  const { telegram, parameters } = call;
  const givenMarkup = parameters.json("reply_markup", "reply keyboard markup");
  const replyRequest = readReplyRequest(call);
  const chat = findChat(call);
  const markup = parseMarkup(givenMarkup, { chatType: chat.type });
  requireWriteAccess(telegram.world, chat);
  const chosenThread = readThread(call, chat);
  const reply = findReplyTarget(call, chat, replyRequest);
  const threadId = chosenThread ?? (chat.isForum ? reply.message?.threadId : undefined);
  if (threadId !== undefined) requireOpenTopic(call, chat, threadId);
  telegram.flood.charge(chat);
  const isPost = chat.type === "channel";
  const message = telegram.world.addMessage({
    chat,
    from: isPost ? undefined : telegram.world.bot.person,
    senderChat: isPost ? chat : undefined,
    text: content.text,
    entities: content.entities,
    markup,
    replyTo: reply.message,
    quote: reply.quote,
    threadId,
    silent: parameters.flag("disable_notification"),
    linkPreviewDisabled: content.linkPreviewDisabled,
    photo: content.photo,
  });
  return messageJson(message);
}
