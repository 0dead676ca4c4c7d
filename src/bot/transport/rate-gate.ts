import type { Api } from "grammy";
import type { CallbackQuery, Message, UserFromGetMe } from "grammy/types";
import type { Languages } from "../../conversation/languages.js";
import { findRequest, isFromBot, isFromPerson, mayBeForAnother, writtenIn } from "../incoming.js";
import { isCardData } from "../callback-data.js";
import type { BucketSize, RateLimiter } from "../ports/rate-limiter.js";
import { replyInWords } from "../send.js";
import type { ReadUpdate } from "./read-update.js";
import type { Time } from "./time.js";

/**
 * How much may come at once, and how much as time goes by (`RateLimiter`). A person reads an answer for some seconds: ten at once, then one every three
 * seconds. A group may get 20 messages a minute from a bot
 * (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this); a quarter is left for
 * notices, edits and posts, since what passes and finds no room waits and grows in number. Typing sends
 * an inline query at every pause: 30 at once, then three a second.
 */
export const BUCKETS = {
  user: { capacity: 10, tokensPerSecond: 1 / 3 },
  chat: { capacity: 15, tokensPerSecond: 15 / 60 },
  tap: { capacity: 20, tokensPerSecond: 2 },
  inline: { capacity: 30, tokensPerSecond: 3 },
  /** Questions among people in a group, which it may have chosen to have answered. */
  automatic: { capacity: 5, tokensPerSecond: 10 / 60 },
  /** Notices that a limit is passed: one a minute. */
  notice: { capacity: 1, tokensPerSecond: 1 / 60 },
} as const satisfies Readonly<Record<string, BucketSize>>;

/** How long Telegram keeps the empty list for a user who types too fast. */
const REFUSED_CACHE_SECONDS = 5;

interface RateGateParts {
  readonly api: Api;
  readonly me: UserFromGetMe;
  readonly limiter: RateLimiter;
  readonly time: Time;
  readonly languages: Languages;
}

type Known = Extract<ReadUpdate, { kind: "update" }>;

/**
 * Decides before anything costly is done whether an update may pass. Whoever sends too much is told
 * in a cheap way: an empty list for an inline query, a toast for a tap, one notice a minute for
 * messages.
 *
 * @returns a function that says whether the update may pass
 */
export function createRateGate(parts: RateGateParts): (read: Known) => Promise<boolean> {
  const { api, limiter, time, languages } = parts;
  const take = (name: keyof typeof BUCKETS, id: number | string): Promise<boolean> =>
    limiter.take(`${name}/${id}`, BUCKETS[name], time.now());

  const mayTap = async ({ data, from, message }: CallbackQuery): Promise<boolean> => {
    // A picture is a message of its own, and takes more work than most.
    if (!isCardData(data ?? "")) return take("tap", from.id);
    if (!(await take("user", from.id))) return false;
    return (
      message === undefined || message.chat.type === "private" || take("chat", message.chat.id)
    );
  };

  return async ({ type, update }) => {
    switch (type) {
      case "inline_query": {
        const query = update.inline_query;
        if (query === undefined || (await take("inline", query.from.id))) return true;
        await api.answerInlineQuery(query.id, [], {
          cache_time: REFUSED_CACHE_SECONDS,
          is_personal: true,
        });
        return false;
      }
      case "callback_query": {
        const query = update.callback_query;
        if (query === undefined || (await mayTap(query))) return true;
        await api.answerCallbackQuery(query.id, {
          text: languages.messagesOf(query.from.language_code).tooFast,
        });
        return false;
      }
      case "message":
      case "edited_message":
      case "channel_post":
      case "guest_message": {
        const message = update[type];
        if (message === undefined) return true;
        // A live location is edited for hours.
        if (type === "edited_message" && writtenIn(message).text === "") return true;
        const address = type === "guest_message" ? "bot" : addressOf(message, parts.me);
        if (address === "question") return take("automatic", message.chat.id);
        // What people in a group say to each other spends no tokens: it asks nothing of the bot.
        if (address === "none") return true;
        const passes =
          (message.from === undefined || (await take("user", message.from.id))) &&
          (message.chat.type === "private" || (await take("chat", message.chat.id)));
        if (passes) return true;
        if (type === "message" && (await take("notice", message.chat.id)))
          await replyInWords(
            api,
            message,
            languages.messagesOf(message.from?.language_code).tooFast,
          );
        return false;
      }
      case "my_chat_member":
        return true;
    }
  };
}

/**
 * Whom a message speaks to. `bot`: all that a person writes in private, and elsewhere what asks the
 * bot for something. `question`: a question among people of a group, which may have chosen to have
 * those answered. `none`: anything else.
 */
function addressOf(message: Message, me: UserFromGetMe): "bot" | "question" | "none" {
  if (message.chat.type === "private") return isFromBot(message) ? "none" : "bot";
  if (!isFromPerson(message)) return "none";
  const request = findRequest(message, me);
  if (request !== undefined) return mayBeForAnother(request) ? "none" : "bot";
  const { text } = writtenIn(message);
  return text.includes("?") && !text.startsWith("/") ? "question" : "none";
}
