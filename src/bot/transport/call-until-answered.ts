import type { Api } from "grammy";
import { AppError } from "../../errors.js";
import type { Logger } from "../../logger.js";
import type { BackOff } from "./back-off.js";
import { tryAgain, waitAfterCall } from "./back-off.js";
import type { CallOutcome } from "./call-outcome.js";
import { outcomeOfError, proxyFaultIn } from "./call-outcome.js";
import type { Time } from "./time.js";

/** Waits while Telegram cannot be reached. */
export const LOST_LINE: BackOff = { firstMs: 500, longestMs: 30_000 };

/** What whoever talks to Telegram shares: how to wait, and when to stop. */
export interface Line {
  readonly logger: Logger;
  readonly time: Time;
  /** In [0, 1]. */
  readonly random: () => number;
  readonly stopping: AbortSignal;
}

/** The signal that the API client takes. */
type ApiSignal = Parameters<Api["getMe"]>[0];

/**
 * Makes a call until it succeeds, however long the network is lost; false when stopped before.
 *
 * @throws AppError TELEGRAM_REFUSED when Telegram says no; BAD_SETTINGS when a proxy does
 */
export async function callUntilAnswered(
  { logger, time, random, stopping }: Line,
  call: (signal: ApiSignal) => Promise<unknown>,
): Promise<boolean> {
  if (stopping.aborted) return false;
  const failure = await tryAgain<Failure | undefined>({
    time,
    stopping,
    attempt: async () => {
      try {
        await call(toApiSignal(stopping));
        return undefined;
      } catch (error) {
        return { error, outcome: expectPassing(error) };
      }
    },
    waitAfter: (failed, tries) => failed && waitAfterCall(failed.outcome, LOST_LINE, tries, random),
    onWait: (failed, tries, waitMs) => {
      logger.warn(
        { tries, waitMs, err: failed?.error },
        `${proxyFaultIn(failed?.error) ?? "Telegram cannot be reached"}; trying again`,
      );
    },
  });
  return failure === undefined;
}

interface Failure {
  readonly error: unknown;
  readonly outcome: CallOutcome;
}

/** The outcome behind an error that will pass; throws when another try would fare no better. */
function expectPassing(error: unknown): CallOutcome {
  const outcome = outcomeOfError(error);
  if (outcome.kind === "unauthorized") throw refusedBecause(BAD_TOKEN);
  if (outcome.kind === "proxy-refused")
    throw new AppError("BAD_SETTINGS", proxyFaultIn(error) ?? "the proxy refuses the connection");
  if (outcome.kind === "conflict" || outcome.kind === "rejected" || outcome.kind === "refused")
    // Calls at start hold nothing of users.
    throw refusedBecause(
      `${error instanceof Error ? error.message : "no reason given"}; check BOT_TOKEN, BOT_API_ROOT and WEBHOOK_URL`,
    );
  return outcome;
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
