import type { InlineAnswer } from "../inline-answer.js";
import type { Message } from "../state/message.js";
import { type Person, personJson } from "../state/person.js";
import type { CallbackAnswer, Telegram } from "../telegram.js";
import { callbackPlace } from "./callback-place.js";

export interface TypingOptions {
  /** What the bot gave as `next_offset`, when the person scrolls to the end of the list. */
  readonly offset?: string;
  /** Where the person types; `sender` is the private chat with the bot. */
  readonly chatType?: "sender" | "private" | "group" | "supergroup" | "channel";
}

/** Sends a callback query; the promise is kept by the bot's answer. */
export function openCallbackQuery(
  telegram: Telegram,
  from: Person,
  data: string,
  message: Message | undefined,
): Promise<CallbackAnswer> {
  const id = telegram.world.newIdentifier("callback");
  const answer = telegram.callbackQueries.open(id, { from, message, data });
  telegram.updates.add(
    "callback_query",
    { id, from: personJson(from), ...callbackPlace(message), data },
    `callbacks of ${from.id}`,
  );
  return answer;
}

/** Sends an inline query unless Telegram's cache answers it. */
export function openInlineQuery(
  telegram: Telegram,
  from: Person,
  query: string,
  options: TypingOptions,
): Promise<InlineAnswer> {
  const question = { from, query, offset: options.offset ?? "" };
  const cached = telegram.inlineCache.find(question);
  if (cached !== undefined) return Promise.resolve(cached);
  const id = telegram.world.newIdentifier("inline");
  const answer = telegram.inlineQueries.open(id, question);
  telegram.updates.add(
    "inline_query",
    {
      id,
      from: personJson(from),
      query,
      offset: question.offset,
      chat_type: options.chatType ?? "sender",
    },
    `inline queries of ${from.id}`,
  );
  return answer;
}
