import { compact, type JsonObject } from "../json.js";
import { inlineKeyboardJson, type Markup } from "../markup/markup.js";
import type { Entity } from "../text/entity.js";
import type { Chat } from "./chat.js";
import { type Person, personJson } from "./person.js";

/** A picture as it was uploaded. */
export interface Photo {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A message as the server stores it. */
export interface Message {
  readonly chat: Chat;
  readonly messageId: number;
  readonly from: Person | undefined;
  /** The chat on whose behalf it was sent: a channel, or a group for anonymous administrators. */
  readonly senderChat: Chat | undefined;
  /** Unix seconds. */
  readonly date: number;
  /** The caption where it has a photo. */
  text: string;
  entities: readonly Entity[];
  markup: Markup | undefined;
  readonly replyTo: Message | undefined;
  readonly quote: string | undefined;
  readonly threadId: number | undefined;
  readonly viaBot: Person | undefined;
  inlineMessageId: string | undefined;
  readonly forwardOrigin: JsonObject | undefined;
  /** Fields of service messages and the like, copied as they are: `chat_shared`, `new_chat_members`. */
  readonly extra: JsonObject;
  readonly silent: boolean;
  linkPreviewDisabled: boolean;
  readonly photo: Photo | undefined;
  editDate: number | undefined;
  /** Edits of the text or the keyboard so far. */
  revision: number;
  deleted: boolean;
  /** Every text the message has had, the first one first. */
  readonly history: string[];
}

export const isService = (message: Message) =>
  message.text === "" && Object.keys(message.extra).length > 0;

function contentJson({ text, entities, photo, messageId }: Message): JsonObject {
  const written = text === "" ? undefined : text;
  const formatting = entities.length === 0 ? undefined : entities;
  if (photo === undefined) return { text: written, entities: formatting };
  const { width, height, bytes } = photo;
  const size = {
    file_id: `photo${messageId}`,
    file_unique_id: `unique${messageId}`,
    width,
    height,
    file_size: bytes.length,
  };
  return { photo: [size], caption: written, caption_entities: formatting };
}

/** The `Message` object of the Bot API; the message replied to is given without its own reply. */
export function messageJson(message: Message, withReply = true): JsonObject {
  const { replyTo, threadId } = message;
  return compact({
    message_id: message.messageId,
    from: message.from === undefined ? undefined : personJson(message.from),
    sender_chat: message.senderChat?.json(),
    chat: message.chat.json(),
    date: message.date,
    edit_date: message.editDate,
    message_thread_id: threadId,
    is_topic_message: threadId === undefined ? undefined : true,
    forward_origin: message.forwardOrigin,
    reply_to_message:
      withReply && replyTo !== undefined && !replyTo.deleted
        ? messageJson(replyTo, false)
        : undefined,
    quote:
      message.quote === undefined
        ? undefined
        : {
            text: message.quote,
            position: Math.max(0, message.replyTo?.text.indexOf(message.quote) ?? 0),
            is_manual: true,
          },
    via_bot: message.viaBot === undefined ? undefined : personJson(message.viaBot),
    ...contentJson(message),
    link_preview_options: message.linkPreviewDisabled ? { is_disabled: true } : undefined,
    reply_markup: inlineKeyboardJson(message.markup),
    ...message.extra,
  });
}
