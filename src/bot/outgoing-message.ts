import type {
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  InlineQueryResultArticle,
  MessageEntity,
} from "grammy/types";
import type { FormattedText } from "../conversation/formatted-text.js";
import type { Button, Reply } from "../conversation/reply.js";
import { splitContent } from "../conversation/split-content.js";
import { encodeTap } from "./encode-tap.js";
import { GROUP_START } from "./incoming.js";

/** What a message consists of, in the fields of the Bot API: the same for sending and editing. */
export interface OutgoingMessage {
  readonly text: string;
  readonly entities: MessageEntity[];
  /** Always off: the preview of a link would take more room than the words that are quoted. */
  readonly link_preview_options: { readonly is_disabled: true };
  readonly reply_markup?: InlineKeyboardMarkup;
}

/** One message: the text as it stands, which must fit, and buttons below it where there are any. */
export function toMessage(
  { text, entities }: FormattedText,
  keyboard: InlineKeyboardButton[][] = [],
): OutgoingMessage {
  return {
    text,
    entities: entities.map((entity) => ({ ...entity })),
    link_preview_options: { is_disabled: true },
    ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
  };
}

/**
 * The messages of a reply, never none: what is too long for one goes into several, the buttons
 * below the last.
 *
 * @param botName username of the bot, for links into its private chat
 */
export function toMessages({ content, buttons = [] }: Reply, botName: string): OutgoingMessage[] {
  const parts = splitContent(content);
  return parts.map((part, i) =>
    toMessage(part, i === parts.length - 1 ? toKeyboard(buttons, botName) : []),
  );
}

/**
 * A reply as a result of an inline or guest query, which is one message: of what is too long only
 * the first part, with the buttons.
 *
 * @param shown what the list of results shows of it
 */
export function toArticle(
  shown: Pick<InlineQueryResultArticle, "id" | "title" | "description">,
  { content, buttons = [] }: Reply,
  botName: string,
): InlineQueryResultArticle {
  const [first = content] = splitContent(content);
  const { text, reply_markup, ...fields } = toMessage(first, toKeyboard(buttons, botName));
  return {
    type: "article",
    ...shown,
    input_message_content: { message_text: text, ...fields },
    ...(reply_markup && { reply_markup }),
  };
}

/** What a photo consists of beside the picture. */
export interface OutgoingCaption {
  readonly caption: string;
  readonly caption_entities: MessageEntity[];
  readonly reply_markup?: InlineKeyboardMarkup;
}

/** A reply as the caption of a photo: the text as it stands, which must fit. */
export function toCaption({ content, buttons = [] }: Reply, botName: string): OutgoingCaption {
  const {
    text: caption,
    entities: caption_entities,
    reply_markup,
  } = toMessage(content, toKeyboard(buttons, botName));
  return { caption, caption_entities, ...(reply_markup && { reply_markup }) };
}

function toKeyboard(
  rows: readonly (readonly Button[])[],
  botName: string,
): InlineKeyboardButton[][] {
  return rows.map((row) => row.map((button) => toButton(button, botName)));
}

function toButton({ label: text, action }: Button, botName: string): InlineKeyboardButton {
  switch (action.kind) {
    case "tap":
      return { text, callback_data: encodeTap(action.tap) };
    case "callback":
      return { text, callback_data: action.data };
    case "share":
      return { text, switch_inline_query: action.query };
    case "search":
      return { text, switch_inline_query_current_chat: action.query };
    case "copy":
      return { text, copy_text: { text: action.text } };
    case "private":
      return { text, url: `https://t.me/${botName}?start=${action.start}` };
    case "group":
      return { text, url: `https://t.me/${botName}?startgroup=${GROUP_START}` };
  }
}
