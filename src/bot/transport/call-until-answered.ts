import type { Api } from "grammy";
import { AppError } from "../../errors.js";
import type { Logger } from "../../logger.js";
import { outcomeOfError } from "./call-outcome.js";
import type { Time } from "./time.js";
import { backoffMs } from "./time.js";

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 30_000;

/** The line to Telegram: how its users wait and when they stop. */
export interface Line {
  readonly logger: Logger;
  readonly time: Time;
  /** In [0, 1]. */
  readonly random: () => number;
  readonly stopping: AbortSignal;
}

/** The signal that the API client takes. */
export type ApiSignal = Parameters<Api["getMe"]>[0];

/**
 * Makes a call until it succeeds, riding out a lost network; false when stopped before.
 *
 * @throws AppError TELEGRAM_REFUSED when Telegram says no
 */
export async function callUntilAnswered(
  { logger, time, random, stopping }: Line,
  call: (signal: ApiSignal) => Promise<unknown>,
): Promise<boolean> {
  for (let tries = 1; !stopping.aborted; tries += 1) {
    try {
      await call(toApiSignal(stopping));
      return true;
    } catch (error) {
      const outcome = outcomeOfError(error);
      if (outcome.kind === "unauthorized") throw refusedBecause(BAD_TOKEN);
      if (outcome.kind === "conflict" || outcome.kind === "rejected" || outcome.kind === "refused")
        // Calls at start hold nothing of users.
        throw refusedBecause(
          `${error instanceof Error ? error.message : "no reason given"}; check BOT_TOKEN, BOT_API_ROOT and WEBHOOK_URL`,
        );
      const waitMs =
        outcome.kind === "flood"
          ? outcome.retryAfterSeconds * 1000
          : backoffMs(tries, FIRST_BACKOFF_MS, LONGEST_BACKOFF_MS, random);
      logger.warn({ tries, waitMs, err: error }, "Telegram cannot be reached; trying again");
      await time.sleep(waitMs, stopping);
    }
  }
  return false;
}

export const BAD_TOKEN = "401 Unauthorized; check BOT_TOKEN, it may have been revoked";

/** The error that ends the bot when Telegram will not have it. */
export function refusedBecause(reason: string): AppError {
  return new AppError("TELEGRAM_REFUSED", `Telegram refused the bot: ${reason}`);
}

/** grammY declares the signal of a polyfill; it takes Node's own as well. */
export function toApiSignal(signal: AbortSignal): ApiSignal {
  return signal as unknown as ApiSignal;
}
