/** The only source of time in the transport; tests move a fake one by hand. */
export interface Time {
  /** Milliseconds of the epoch. */
  now(): number;
  /** Resolves after so many milliseconds, and at once when the signal says so; never rejects. */
  sleep(delayMs: number, until?: AbortSignal): Promise<void>;
}

export const realTime: Time = {
  now: () => Date.now(),
  sleep: (delayMs, until) =>
    new Promise((resolve) => {
      if (until?.aborted === true) {
        resolve();
        return;
      }
      const finish = (): void => {
        clearTimeout(timer);
        until?.removeEventListener("abort", finish);
        resolve();
      };
      const timer = setTimeout(finish, delayMs);
      until?.addEventListener("abort", finish);
    }),
};

/**
 * Milliseconds to wait before the try after `tries` failed ones: doubling from `firstMs` to
 * `longestMs`, then cut by up to a half at random, so that many callers do not come back at once
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/, "equal jitter").
 *
 * Example: backoffMs(3, 500, 30_000, () => 1) → 2000
 *
 * @param random in [0, 1]
 */
export function backoffMs(
  tries: number,
  firstMs: number,
  longestMs: number,
  random: () => number,
): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.max(0, tries - 1));
  return whole / 2 + (random() * whole) / 2;
}
