import type { CallOutcome } from "./call-outcome.js";
import type { Time } from "./time.js";

/** Waits that double from the first to the longest. */
export interface BackOff {
  readonly firstMs: number;
  readonly longestMs: number;
}

/**
 * Milliseconds to wait before the try after `tries` failed ones: doubling, then cut by up to a half
 * at random, so that many callers do not come back at once
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/, "equal jitter").
 *
 * Example: backOffMs({ firstMs: 500, longestMs: 30_000 }, 3, () => 1) → 2000
 *
 * @param random in [0, 1]
 */
export function backOffMs(
  { firstMs, longestMs }: BackOff,
  tries: number,
  random: () => number,
): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.max(0, tries - 1));
  return whole / 2 + (random() * whole) / 2;
}

/** The same after a call of the Bot API: flood control is waited out as long as Telegram says. */
export function waitAfterCall(
  outcome: CallOutcome,
  backOff: BackOff,
  tries: number,
  random: () => number,
): number {
  return outcome.kind === "flood"
    ? outcome.retryAfterSeconds * 1000
    : backOffMs(backOff, tries, random);
}

export interface Trying<R> {
  /** @param tries 1 for the first */
  readonly attempt: (tries: number) => Promise<R>;
  /** Milliseconds until another try; undefined when the result is to stand. */
  readonly waitAfter: (result: R, tries: number) => number | undefined;
  /** Told of each wait before it begins. */
  readonly onWait?: (result: R, tries: number, waitMs: number) => void;
  /** No limit when absent. */
  readonly mostTries?: number;
  /** Limit of all waits together; none when absent. */
  readonly longestWaitMs?: number;
  readonly time: Pick<Time, "sleep">;
  /** Ends a wait, and with it the tries. */
  readonly stopping: AbortSignal;
}

/**
 * Tries, waits and tries again until a result stands, a limit would be passed, or it is told to
 * stop; gives the last result. What the attempt throws is thrown on.
 */
export async function tryAgain<R>(trying: Trying<R>): Promise<R> {
  const { attempt, waitAfter, mostTries = Infinity, longestWaitMs = Infinity } = trying;
  let waitedMs = 0;
  for (let tries = 1; ; tries += 1) {
    const result = await attempt(tries);
    if (tries >= mostTries) return result;
    const waitMs = waitAfter(result, tries);
    if (waitMs === undefined || waitedMs + waitMs > longestWaitMs) return result;
    trying.onWait?.(result, tries, waitMs);
    await trying.time.sleep(waitMs, trying.stopping);
    if (trying.stopping.aborted) return result;
    waitedMs += waitMs;
  }
}
