import type { Context } from "grammy";
import type { InlineKeyboardButton, MessageEntity } from "grammy/types";
import type { Entity } from "../conversation/formatted-text.js";
import type { Button, Reply } from "../conversation/reply.js";

/** Longest text of a message, in UTF-16 units, which is never looser than Telegram's own count. */
export const LONGEST_MESSAGE = 4096;

/** Sends a reply to the message of the update: text with entities, link previews off. */
export async function reply(context: Context, content: Reply): Promise<void> {
  const message = context.msg;
  await context.reply(content.content.text, {
    entities: toEntities(content.content.entities),
    link_preview_options: { is_disabled: true },
    ...(message === undefined
      ? {}
      : {
          reply_parameters: {
            message_id: message.message_id,
            allow_sending_without_reply: true,
          },
        }),
    ...(content.buttons && content.buttons.length > 0
      ? { reply_markup: { inline_keyboard: toKeyboard(content.buttons) } }
      : {}),
  });
}

/** Entities as the Bot API takes them. */
export function toEntities(entities: readonly Entity[]): MessageEntity[] {
  return entities.map(({ type, offset, length }) => ({ type, offset, length }));
}

/** Rows of buttons as the Bot API takes them. */
export function toKeyboard(rows: readonly (readonly Button[])[]): InlineKeyboardButton[][] {
  return rows.map((row) => row.map(toButton));
}

function toButton({ label: text, action }: Button): InlineKeyboardButton {
  switch (action.kind) {
    case "callback":
      return { text, callback_data: action.data };
    case "share":
      return { text, switch_inline_query: action.query };
    case "search":
      return { text, switch_inline_query_current_chat: action.query };
    case "copy":
      return { text, copy_text: { text: action.text } };
    case "link":
      return { text, url: action.url };
  }
}
