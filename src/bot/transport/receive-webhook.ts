import type { Logger } from "../../logger.js";
import type { ServerAnswer } from "../ports/update-server.js";
import type { UpdateHandler } from "./handle-updates.js";
import { readUpdate } from "./read-update.js";
import { OVER } from "./time.js";
import type { Time } from "./time.js";

/**
 * Telegram gives up on a silent connection after 60 seconds and delivers again (telegram-bot-api,
 * HttpOutboundConnection); this is soon enough before.
 */
const ANSWER_WITHIN_MS = 50_000;
/** Updates in hand at most. Telegram delivers 100 at once at most; more come from somebody else. */
const MOST_IN_HAND = 1000;

/** Seconds after which Telegram is to deliver again, when nothing says how long it will take. */
const RETRY_AFTER_SECONDS = 2;

interface ReceiverParts {
  readonly handler: UpdateHandler;
  readonly logger: Logger;
  readonly time: Time;
  readonly stopping: AbortSignal;
}

/**
 * Takes deliveries of the webhook, one a call, and says what to answer. 400: not an update. 200: the
 * update is finished, even if a handler failed, because it would fail again. 503: Telegram shall
 * deliver again, because nothing was sent (the store fails, Telegram takes no messages now, the bot
 * stops or has too much in hand) or because the update is still in hand and the next delivery will
 * find it finished.
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
        ? { status: 200, ...(handled.response && { call: handled.response }) }
        : { status: 503, retryAfterSeconds: Math.max(1, Math.ceil(handled.retryAfterSeconds)) };
    } catch (error) {
      logger.error({ update: read.updateId, err: error }, "a delivery could not be handled");
      return { status: 503, retryAfterSeconds: RETRY_AFTER_SECONDS };
    } finally {
      answered.abort(OVER);
    }
  };
}
