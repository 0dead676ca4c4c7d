import { createHmac, randomBytes } from "node:crypto";
import type { Message } from "grammy/types";
import { claimOf, writtenIn } from "./incoming.js";
import { createRecent } from "../recent.js";

/** How long after its answer a question that is edited is answered anew. */
const KEPT_MILLISECONDS = 60_000;
/** Answers kept at once; the oldest go first. */
const MOST_ANSWERS = 10_000;

/**
 * Which messages of the bot answer which of people's, for a minute: numbers of messages only, in memory
 * only, and a fingerprint of the words by a key of this process, which tells whether an edit has changed
 * them.
 */
export interface Answered {
  /** Notes what a message was answered with; of an edited one the minute goes on. */
  remember(message: Message, replyIds: readonly number[]): void;
  /** Numbers of the replies that an edit is to change; undefined when it changes none. */
  repliesTo(edited: Message): readonly number[] | undefined;
  /** Drops what is known of a message. */
  drop(message: Message): void;
  forget(chatId: number): void;
}

interface Answer {
  readonly replyIds: readonly number[];
  readonly fingerprint: string;
}

/** @param now milliseconds of the epoch */
export function createAnswered(now: () => number): Answered {
  const key = randomBytes(32);
  const answers = createRecent<string, Answer>(
    { keptMs: KEPT_MILLISECONDS, most: MOST_ANSWERS },
    now,
  );
  const keyOf = ({ chat, message_id: id }: Message): string => `${chat.id}:${id}`;
  const fingerprintOf = (message: Message): string =>
    createHmac("sha256", key)
      .update(JSON.stringify([writtenIn(message).text, claimOf(message)]))
      .digest("base64");
  return {
    remember(message, replyIds) {
      answers.change(keyOf(message), { replyIds, fingerprint: fingerprintOf(message) });
    },
    repliesTo(edited) {
      const answer = answers.get(keyOf(edited));
      return answer && answer.fingerprint !== fingerprintOf(edited) ? answer.replyIds : undefined;
    },
    drop(message) {
      answers.delete(keyOf(message));
    },
    forget(chatId) {
      for (const name of answers.keys()) if (name.startsWith(`${chatId}:`)) answers.delete(name);
    },
  };
}
