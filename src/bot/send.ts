import type { Context } from "grammy";
import { GrammyError } from "grammy";
import type { InlineKeyboardButton, MessageEntity } from "grammy/types";
import type { Entity, FormattedText } from "../conversation/formatted-text.js";
import type { Button, Reply } from "../conversation/reply.js";
import { splitContent } from "../conversation/split-content.js";
import { encodeTap } from "./callback-data.js";
import { GROUP_START } from "./incoming.js";
import { inReplyTo } from "./reply-target.js";

export { LONGEST_MESSAGE } from "../conversation/split-content.js";

/**
 * Sends a reply to the message of the update, in its topic: text with entities, link previews off;
 * what is too long for one message goes into several, the buttons below the last.
 */
export async function reply(context: Context, content: Reply): Promise<void> {
  const parts = splitContent(content.content);
  const message = context.msg;
  for (const [i, part] of parts.entries()) {
    const isFirst = i === 0;
    const isLast = i === parts.length - 1;
    await context.reply(part.text, {
      ...toFields(part),
      ...(isFirst && message ? inReplyTo(message) : {}),
      ...(isLast && content.buttons && content.buttons.length > 0
        ? {
            reply_markup: {
              inline_keyboard: toKeyboard(content.buttons, context.me.username),
            },
          }
        : {}),
    });
  }
}

/**
 * Changes the message whose button was tapped, wherever it stands. False when Telegram does not let
 * it be changed any more; that it is as wanted already is no failure.
 */
export async function edit(context: Context, content: Reply): Promise<boolean> {
  const [first, ...others] = splitContent(content.content);
  if (!first) return true;
  try {
    await context.editMessageText(first.text, {
      ...toFields(first),
      reply_markup: {
        inline_keyboard:
          others.length > 0 ? [] : toKeyboard(content.buttons ?? [], context.me.username),
      },
    });
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return error.description.includes("message is not modified");
  }
  for (const [i, part] of others.entries())
    await reply(context, {
      content: part,
      ...(i === others.length - 1 && content.buttons ? { buttons: content.buttons } : {}),
    });
  return true;
}

function toFields({ entities }: FormattedText) {
  return { entities: toEntities(entities), link_preview_options: { is_disabled: true } };
}

/** Entities as the Bot API takes them. */
export function toEntities(entities: readonly Entity[]): MessageEntity[] {
  return entities.map(({ type, offset, length }) => ({ type, offset, length }));
}

/** Rows of buttons as the Bot API takes them; links into the private chat need the bot's name. */
export function toKeyboard(
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
