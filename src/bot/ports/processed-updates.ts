/**
 * How long an update is remembered: Telegram keeps one for 24 hours at most, so that none can come
 * again later (https://core.telegram.org/bots/api#getting-updates); an hour for clocks that differ.
 */
export const REMEMBER_UPDATES_MS = 25 * 3_600_000;

/**
 * Port: the updates handled so far. A set and not a high-water mark: updates of different chats
 * overtake each other, and ids start anew at random after a week without updates.
 *
 * Times are milliseconds of the epoch.
 */
export interface ProcessedUpdates {
  has(updateId: number, now: number): Promise<boolean>;
  /** True when it was not there before; of two calls with one id only one gets true. */
  add(updateId: number, now: number): Promise<boolean>;
  /** Takes it out again, because its reply was certainly not sent; no matter if it is not there. */
  remove(updateId: number): Promise<void>;
  /** Forgets those older than `REMEMBER_UPDATES_MS`; their number. */
  prune(now: number): Promise<number>;
}
