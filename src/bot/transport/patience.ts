import type { BackOff } from "./back-off.js";
import { backOffMs } from "./back-off.js";
import type { Time } from "./time.js";

/**
 * How long somebody else is waited for who has what this process needs, the updates or the state. A
 * deploy that starts the new process before the old one has ended takes less.
 */
export const PATIENCE_MS = 90_000;
/** After so long without a conflict the next one is another matter; no pause below is that long. */
const QUIET_MS = 300_000;

/** Pauses after a 409: each poll ends the other's, so that asking often would help nobody. */
const BETWEEN_POLLS: BackOff = { firstMs: 1000, longestMs: 15_000 };

/**
 * Patience with somebody else who receives the updates. Polls that succeed in between do not
 * renew it, because two that poll in turn would otherwise go on for ever.
 *
 * @returns milliseconds to wait after a conflict; undefined when the next try would come too late
 */
export function createConflictPatience(
  time: Pick<Time, "now">,
  random: () => number,
): () => number | undefined {
  let since = -Infinity;
  let last = -Infinity;
  let conflicts = 0;
  return () => {
    const now = time.now();
    if (now - last > QUIET_MS) {
      since = now;
      conflicts = 0;
    }
    last = now;
    conflicts += 1;
    const waitMs = backOffMs(BETWEEN_POLLS, conflicts, random);
    return now + waitMs - since > PATIENCE_MS ? undefined : waitMs;
  };
}
