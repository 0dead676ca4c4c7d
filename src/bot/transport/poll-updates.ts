import type { Api } from "grammy";
import type { Update } from "grammy/types";
import { backOffMs, tryAgain, waitAfterCall } from "./back-off.js";
import type { CallOutcome } from "./call-outcome.js";
import { outcomeOfError, proxyFaultIn } from "./call-outcome.js";
import type { Line } from "./call-until-answered.js";
import { BAD_TOKEN, LOST_LINE, refusedBecause, toApiSignal } from "./call-until-answered.js";
import type { Keeper, UpdateHandler } from "./handle-updates.js";
import { PATIENCE_MS, createConflictPatience } from "./patience.js";
import { orderKeyOf } from "./order.js";
import { UPDATE_TYPES, readUpdate } from "./read-update.js";
import type { Readiness } from "./readiness.js";
import { isAborted } from "./time.js";
import { UpdateWindow, WINDOW } from "./update-window.js";

/** How long the server holds an empty answer; it cuts more than 50 (telegram-bot-api Client.cpp). */
const POLL_SECONDS = 30;
/**
 * Pause between polls while something is in hand. With the same offset before half a second the
 * server gives one update only (telegram-bot-api Client.cpp).
 */
export const BUSY_POLL_MS = 600;
/** Tries of one update whose reply cannot be sent; with the waits between them some 15 minutes. */
const MAX_TRIES_OF_UPDATE = 20;
/** Longest wait before one update is tried again, however long Telegram asks to wait. */
const LONGEST_WAIT_MS = 300_000;

interface PollingParts extends Line {
  readonly api: Pick<Api, "getUpdates" | "deleteWebhook">;
  readonly handler: UpdateHandler;
  /** Resolves when what is in hand has ended, or shall not be waited for. */
  readonly settled: () => Promise<void>;
  readonly readiness: Pick<Readiness, "receiving">;
}

/** Updates in hand at most while some are confirmed that wait for flood control. */
const MOST_IN_MEMORY = 1000;

/** How one poll is made. */
interface PollOptions {
  readonly timeoutSeconds: number;
  /** @returns milliseconds to wait after a 409; undefined when it is not to be waited out */
  readonly patience: () => number | undefined;
}

/**
 * Receives updates by long polling, each at least once: the offset never passes an update that is
 * not finished, so that a killed process gets it again. Updates of other chats go on meanwhile, by
 * asking again with the same offset; a window of 100 is all that the server shows. When it is full
 * behind an update that waits for Telegram's flood control, that one, or all of a crowded chat, are
 * confirmed and kept in memory only, so that one chat does not keep all others waiting: the one case in
 * which a kill can lose an update.
 *
 * Only short polls confirm; the long one that follows names no offset, because after a week without
 * updates their numbers start anew at random, perhaps lower than an offset that is still waiting.
 *
 * The first poll does not wait either: it tells at once whether updates can be had. Somebody else who
 * receives them, by another poll or by a webhook, is waited out for a while; a webhook is deleted.
 *
 * Resolves after `stopping`, when what was in hand is finished or waits no more.
 *
 * @throws AppError TELEGRAM_REFUSED after a 401, or when 409 does not cease
 */
export async function pollUpdates(parts: PollingParts): Promise<void> {
  const { api, time, random, stopping, settled, readiness } = parts;
  const patience = createConflictPatience(time, random);
  let timeoutSeconds = 0;
  const window = new UpdateWindow();
  let pause = new AbortController();
  const endPause = (): void => {
    pause.abort();
  };
  stopping.addEventListener("abort", endPause);

  while (!stopping.aborted) {
    const updates = await fetchUpdates(parts, window, { timeoutSeconds, patience });
    if (updates === undefined) break;
    readiness.receiving();
    timeoutSeconds = POLL_SECONDS;
    pause = new AbortController();
    for (const update of updates) handOver(parts, window, update, endPause);
    if (window.hasOpen && !isAborted(stopping)) await time.sleep(BUSY_POLL_MS, pause.signal);
  }

  await settled();
  const offset = window.offset();
  if (offset === undefined) return;
  // What is not confirmed comes again and is known by its number.
  await api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
}

/** What came of a poll: updates, a failure that will pass, or neither when it was told to stop. */
interface Poll {
  readonly updates?: readonly Update[];
  readonly failure?: Failure;
}

interface Failure {
  readonly error: unknown;
  readonly outcome: CallOutcome;
  /** How long another receiver is waited for; absent where there is none. */
  readonly patienceMs?: number;
}

/** Asks until the server answers; undefined when told to stop. It confirms what is finished. */
async function fetchUpdates(
  { api, handler, logger, time, random, stopping }: PollingParts,
  window: UpdateWindow,
  { timeoutSeconds, patience }: PollOptions,
): Promise<readonly Update[] | undefined> {
  let wasConflict = false;
  const poll = async (tries: number): Promise<Poll> => {
    const offset = window.offset(handler.length < MOST_IN_MEMORY);
    try {
      // It may be a webhook that stands in the way; where none is set nothing happens.
      if (wasConflict) await api.deleteWebhook({}, toApiSignal(stopping));
      const updates = await api.getUpdates(
        {
          ...(offset === undefined ? {} : { offset }),
          limit: WINDOW,
          timeout: offset === undefined ? timeoutSeconds : 0,
          allowed_updates: UPDATE_TYPES,
        },
        toApiSignal(stopping),
      );
      if (tries > 1) logger.info("receiving updates again");
      window.confirmed(offset);
      return { updates };
    } catch (error) {
      if (stopping.aborted) return {};
      const failure = expectPassing(error, patience);
      wasConflict = failure.outcome.kind === "conflict";
      return { failure };
    }
  };
  const { updates } = await tryAgain({
    time,
    stopping,
    attempt: poll,
    waitAfter: ({ failure }, tries) =>
      failure && (failure.patienceMs ?? waitAfterCall(failure.outcome, LOST_LINE, tries, random)),
    onWait: ({ failure }, failures, waitMs) => {
      const line = { failures, waitMs, err: failure?.error };
      if (failure?.patienceMs !== undefined) {
        logger.warn(line, "somebody else receives the updates; waiting");
        return;
      }
      const reason = proxyFaultIn(failure?.error);
      logger.warn(
        line,
        `updates could not be fetched${reason === undefined ? "" : `: ${reason}`}; trying again`,
      );
    },
  });
  return updates;
}

/** A failure that will pass; throws when this bot may not have the updates. */
function expectPassing(error: unknown, patience: PollOptions["patience"]): Failure {
  const outcome = outcomeOfError(error);
  if (outcome.kind === "unauthorized") throw refusedBecause(BAD_TOKEN);
  if (outcome.kind !== "conflict") return { error, outcome };
  const patienceMs = patience();
  if (patienceMs === undefined)
    throw refusedBecause(
      `409 Conflict for ${PATIENCE_MS / 1000} s: another process runs this bot, or sets a webhook again and again; stop it, or revoke the token at @BotFather if it is not yours`,
    );
  return { error, outcome, patienceMs };
}

/** Gives an update to the handler, unless it has it already, and notes its end in the window. */
function handOver(
  parts: PollingParts,
  window: UpdateWindow,
  update: Update,
  onNoneOpen: () => void,
): void {
  const { handler, logger, stopping } = parts;
  const read = readUpdate(update);
  if (read.kind === "invalid" || window.has(read.updateId)) return;
  const key = read.kind === "update" ? orderKeyOf(read.type, read.update) : undefined;
  window.open(read.updateId, key);
  void handler.handle(read, createKeeper(parts, window, read.updateId)).then((handled) => {
    if (handled.kind === "later" && stopping.aborted) return;
    if (handled.kind === "later")
      logger.error({ update: read.updateId }, "an update was given up after many tries");
    window.finish(read.updateId);
    if (!window.hasOpen) onNoneOpen();
  });
}

function createKeeper(
  { time, random, stopping }: PollingParts,
  window: UpdateWindow,
  updateId: number,
): Keeper {
  return {
    async patience(retryAfterSeconds, tries) {
      if (tries >= MAX_TRIES_OF_UPDATE) return false;
      window.hold(updateId);
      const leastMs = backOffMs(LOST_LINE, tries, random);
      const waitMs = Math.min(LONGEST_WAIT_MS, Math.max(retryAfterSeconds * 1000, leastMs));
      await time.sleep(waitMs, stopping);
      return !stopping.aborted;
    },
    floodWaits() {
      window.wait(updateId);
    },
  };
}
