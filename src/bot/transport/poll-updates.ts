import type { Api } from "grammy";
import type { Update } from "grammy/types";
import { outcomeOfError } from "./call-outcome.js";
import type { UpdateHandler } from "./handle-updates.js";
import type { Line } from "./call-until-answered.js";
import { BAD_TOKEN, refusedBecause, toApiSignal } from "./call-until-answered.js";
import { UPDATE_TYPES, readUpdate } from "./read-update.js";
import { backoffMs } from "./time.js";

/** How long the server holds an empty answer; it cuts more than 50 (telegram-bot-api Client.cpp). */
export const POLL_SECONDS = 30;
/** Unconfirmed updates that one answer can hold. */
export const WINDOW = 100;
/**
 * Pause between polls while something is in hand. With the same offset before half a second the
 * server gives one update only (telegram-bot-api Client.cpp).
 */
export const BUSY_POLL_MS = 600;
/** Tries of one update whose reply cannot be sent; with the waits between them some 15 minutes. */
export const MAX_TRIES_OF_UPDATE = 20;

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 30_000;
const LONGEST_WAIT_MS = 300_000;

export interface PollingParts extends Line {
  readonly api: Pick<Api, "getUpdates">;
  readonly handler: UpdateHandler;
  /** Resolves when what is in hand has ended, or shall not be waited for. */
  readonly settled: () => Promise<void>;
}

/**
 * Receives updates by long polling, each at least once: the offset never passes an update that is
 * not finished, so that a killed process gets it again. Updates of other chats go on meanwhile, by
 * asking again with the same offset; a window of 100 is all that the server shows. When it is full
 * behind an update that waits for Telegram's flood control, that one is confirmed and kept in
 * memory only: the one case in which a kill can lose an update.
 *
 * Only short polls confirm; the long one that follows names no offset, because after a week without
 * updates their numbers start anew at random, perhaps lower than an offset that is still waiting.
 *
 * Resolves after `stopping`, when what was in hand is finished or waits no more.
 *
 * @throws AppError TELEGRAM_REFUSED after a 401 or a 409
 */
export async function pollUpdates(parts: PollingParts): Promise<void> {
  const { api, handler, logger, time, random, stopping, settled } = parts;
  const window = new UpdateWindow();
  let failures = 0;
  let idle = new AbortController();
  stopping.addEventListener("abort", () => {
    idle.abort();
  });

  const take = (raw: Update): void => {
    const read = readUpdate(raw);
    if (read.kind === "invalid" || window.has(read.updateId)) return;
    window.open(read.updateId);
    const patience = async (retryAfterSeconds: number, tries: number): Promise<boolean> => {
      if (tries >= MAX_TRIES_OF_UPDATE) return false;
      window.hold(read.updateId);
      const leastMs = backoffMs(tries, FIRST_BACKOFF_MS, LONGEST_BACKOFF_MS, random);
      const waitMs = Math.min(LONGEST_WAIT_MS, Math.max(retryAfterSeconds * 1000, leastMs));
      await time.sleep(waitMs, stopping);
      return !stopping.aborted;
    };
    void handler.handle(read, patience).then((handled) => {
      if (handled.kind === "later" && stopping.aborted) return;
      if (handled.kind === "later")
        logger.error({ update: read.updateId }, "an update was given up after many tries");
      window.finish(read.updateId);
      if (!window.hasOpen) idle.abort();
    });
  };

  while (!stopping.aborted) {
    const offset = window.offset();
    try {
      const updates = await api.getUpdates(
        {
          ...(offset === undefined ? {} : { offset }),
          limit: WINDOW,
          timeout: offset === undefined ? POLL_SECONDS : 0,
          allowed_updates: UPDATE_TYPES,
        },
        toApiSignal(stopping),
      );
      if (failures > 0) logger.info("receiving updates again");
      failures = 0;
      window.confirmed(offset);
      idle = new AbortController();
      for (const update of updates) take(update);
    } catch (error) {
      if (isAborted(stopping)) break;
      failures += 1;
      const waitMs = waitAfterFailure(error, failures, random);
      logger.warn({ failures, waitMs, err: error }, "updates could not be fetched; trying again");
      await time.sleep(waitMs, stopping);
      continue;
    }
    if (window.hasOpen && !isAborted(stopping)) await time.sleep(BUSY_POLL_MS, idle.signal);
  }

  await settled();
  const offset = window.offset();
  if (offset === undefined) return;
  // What is not confirmed comes again and is known by its number.
  await api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
}

function waitAfterFailure(error: unknown, failures: number, random: () => number): number {
  const outcome = outcomeOfError(error);
  if (outcome.kind === "unauthorized") throw refusedBecause(BAD_TOKEN);
  if (outcome.kind === "conflict")
    throw refusedBecause(
      "409 Conflict: another process runs this bot, or a webhook is set elsewhere; stop the other one",
    );
  return outcome.kind === "flood"
    ? outcome.retryAfterSeconds * 1000
    : backoffMs(failures, FIRST_BACKOFF_MS, LONGEST_BACKOFF_MS, random);
}

/** The updates from the lowest unconfirmed one on. */
class UpdateWindow {
  readonly #states = new Map<number, "open" | "held" | "finished">();

  has(updateId: number): boolean {
    return this.#states.has(updateId);
  }

  open(updateId: number): void {
    this.#states.set(updateId, "open");
  }

  /** It waits for flood control. */
  hold(updateId: number): void {
    if (this.has(updateId)) this.#states.set(updateId, "held");
  }

  finish(updateId: number): void {
    if (this.has(updateId)) this.#states.set(updateId, "finished");
  }

  get hasOpen(): boolean {
    return [...this.#states.values()].some((state) => state !== "finished");
  }

  /** The next offset, which confirms all before it; undefined when there is nothing to confirm. */
  offset(): number | undefined {
    const isFull = this.#states.size >= WINDOW;
    let last: number | undefined;
    for (const [updateId, state] of this.#states) {
      if (state === "open" || (state === "held" && !isFull)) return updateId;
      last = updateId;
    }
    return last === undefined ? undefined : last + 1;
  }

  /** Forgets what the server has been told. */
  confirmed(offset: number | undefined): void {
    if (offset === undefined) return;
    for (const updateId of this.#states.keys()) {
      if (updateId >= offset) return;
      this.#states.delete(updateId);
    }
  }
}

/** Read anew after an await, when the compiler still believes an earlier reading. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
