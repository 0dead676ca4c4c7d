import type { Context } from "grammy";
import { GrammyError } from "grammy";
import type { InlineKeyboardButton, Message } from "grammy/types";
import type { Button, Reply } from "../conversation/reply.js";
import { isVoteData } from "./callback-data.js";

/**
 * What became of a tap on a thumb: it counts; the message has had its vote; or Telegram does not
 * let the message be changed any more.
 */
type VoteTaken = "taken" | "had-one" | "unchangeable";

/**
 * Takes the thumbs off the message whose thumb was tapped. Each message takes one vote, and whether
 * it still has its thumbs is the only record of that, so that no voter need be remembered. Of
 * several taps at once the one counts that Telegram says has changed the keyboard. In a group the
 * first vote is therefore the only one.
 */
export async function takeVote(context: Context): Promise<VoteTaken> {
  const rows = keyboardOf(context);
  const tapped = context.callbackQuery?.data;
  if (!rows.flat().some((button) => dataOf(button) === tapped)) return "had-one";
  try {
    const edited = await context.editMessageReplyMarkup({
      reply_markup: { inline_keyboard: withoutVotes(rows, isVote) },
    });
    // `true` instead of the message: there was nothing left to change.
    return edited === true ? "had-one" : "taken";
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return "unchangeable";
    throw error;
  }
}

/** Whether the message with the tapped button still has its thumbs. */
export function awaitsVote(context: Context): boolean {
  return keyboardOf(context).flat().some(isVote);
}

/** A reply without thumbs, for a message that has had its vote or whose votes cannot be told apart. */
export function withoutThumbs<R extends Reply>(reply: R): R {
  const { buttons } = reply;
  return buttons ? { ...reply, buttons: withoutVotes(buttons, isThumb) } : reply;
}

/** Rows without the buttons that are votes; a row of nothing else goes too. */
function withoutVotes<B>(rows: readonly (readonly B[])[], isOne: (button: B) => boolean): B[][] {
  return rows.map((row) => row.filter((button) => !isOne(button))).filter((row) => row.length > 0);
}

/** Empty where Telegram does not show the message: one sent by inline or guest mode, or an old one. */
function keyboardOf({ callbackQuery }: Context): readonly (readonly InlineKeyboardButton[])[] {
  const message = callbackQuery?.message as Message | undefined;
  return message?.reply_markup?.inline_keyboard ?? [];
}

function isVote(button: InlineKeyboardButton): boolean {
  return isVoteData(dataOf(button) ?? "");
}

function isThumb({ action }: Button): boolean {
  return action.kind === "tap" && action.tap.kind === "vote";
}

function dataOf(button: InlineKeyboardButton): string | undefined {
  return "callback_data" in button ? button.callback_data : undefined;
}
