import type { Logger } from "../../logger.js";
import type { ServerAnswer } from "../ports/update-server.js";
import type { UpdateHandler } from "./handle-updates.js";
import { readUpdate } from "./read-update.js";
import type { Time } from "./time.js";

/**
 * Telegram gives up on a silent connection after 60 seconds and delivers again (telegram-bot-api,
 * HttpOutboundConnection); this is soon enough before.
 */
export const ANSWER_WITHIN_MS = 50_000;
/** Updates in hand at most; Telegram has 100 connections at most, so that more are no delivery. */
export const MOST_IN_HAND = 1000;

/** Seconds after which Telegram is to deliver again, when it is not known better. */
const RETRY_AFTER_SECONDS = 2;

export interface ReceiverParts {
  readonly handler: UpdateHandler;
  readonly logger: Logger;
  readonly time: Time;
  readonly stopping: AbortSignal;
}

/**
 * Takes one delivery and says what to answer. 200 means that the update is finished, however it
 * ended: a fault in a handler would only repeat itself. 503 means that nothing was sent and
 * Telegram shall deliver again: the store fails, Telegram takes no messages now, the bot stops or
 * has too much in hand, or the update is still in hand and its end will be seen the next time.
 */
export function createReceiver({
  handler,
  logger,
  time,
  stopping,
}: ReceiverParts): (body: unknown) => Promise<ServerAnswer> {
  return async (body) => {
    const read = readUpdate(body);
    if (read.kind === "invalid") return { status: 400 };
    if (stopping.aborted || handler.length >= MOST_IN_HAND)
      return { status: 503, retryAfterSeconds: RETRY_AFTER_SECONDS };
    const answered = new AbortController();
    try {
      const late = time
        .sleep(ANSWER_WITHIN_MS, answered.signal)
        .then(() => ({ kind: "later", retryAfterSeconds: RETRY_AFTER_SECONDS }) as const);
      const handled = await Promise.race([handler.handle(read), late]);
      return handled.kind === "done"
        ? { status: 200 }
        : { status: 503, retryAfterSeconds: Math.max(1, Math.ceil(handled.retryAfterSeconds)) };
    } catch (error) {
      logger.error({ update: read.updateId, err: error }, "a delivery could not be handled");
      return { status: 503, retryAfterSeconds: RETRY_AFTER_SECONDS };
    } finally {
      answered.abort();
    }
  };
}
