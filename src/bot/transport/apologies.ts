import type { Api } from "grammy";
import type { Languages } from "../../conversation/languages.js";
import type { RateLimiter } from "../ports/rate-limiter.js";
import { replyInWords } from "../send.js";
import type { ReadUpdate } from "./read-update.js";
import type { Time } from "./time.js";

/** One apology a minute in each chat; further faults within the minute are silent. */
const APOLOGY = { capacity: 1, tokensPerSecond: 1 / 60 };

type Known = Extract<ReadUpdate, { kind: "update" }>;

/**
 * Tells the user that the bot failed, where the user waits for something: after a tap, after a
 * command, and after any message in private.
 */
export function createApologies(
  api: Api,
  limiter: RateLimiter,
  time: Time,
  { messagesOf }: Languages,
): (read: Known) => Promise<void> {
  return async ({ type, update }) => {
    if (type === "callback_query") {
      const query = update.callback_query;
      if (query === undefined) return;
      await api.answerCallbackQuery(query.id, {
        text: messagesOf(query.from.language_code).fault,
        show_alert: true,
      });
      return;
    }
    const message = update.message;
    if (message === undefined) return;
    const isAwaited = message.chat.type === "private" || message.text?.startsWith("/");
    if (isAwaited !== true || message.from.is_bot) return;
    if (!(await limiter.take(`apology/${message.chat.id}`, APOLOGY, time.now()))) return;
    await replyInWords(api, message, messagesOf(message.from.language_code).fault);
  };
}
