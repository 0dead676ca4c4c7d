import { BotError } from "grammy";
import type { Api, Bot } from "grammy";
import type { Logger } from "../../logger.js";
import type { Metrics, UpdateResult } from "../ports/metrics.js";
import type { ProcessedUpdates } from "../ports/processed-updates.js";
import { outcomeOfError } from "./call-outcome.js";
import { KeyedQueue, orderKeyOf } from "./order.js";
import type { OpenQuery, ReadUpdate } from "./read-update.js";
import type { Time } from "./time.js";
import type { TakeTurn } from "./turns.js";
import type { CallInResponse } from "./update-in-hand.js";
import { STORE_FAULT_RETRY_SECONDS, UpdateInHand, withUpdateInHand } from "./update-in-hand.js";

/** What the source of updates needs to know. */
export type Handled =
  /** Confirm it. */
  | {
      readonly kind: "done";
      readonly result: UpdateResult;
      /** To be carried out with the confirmation. */
      readonly response?: CallInResponse | undefined;
    }
  /** Do not confirm it: nothing was sent, and it is to come again after so many seconds. */
  | { readonly kind: "later"; readonly retryAfterSeconds: number };

interface HandlerParts {
  readonly bot: Pick<Bot, "handleUpdate">;
  readonly api: Api;
  readonly updates: ProcessedUpdates;
  /** Whether the update may be handled; if not, the user has been told where that is due. */
  readonly mayPass: (read: Known) => Promise<boolean>;
  readonly apologise: (read: Known) => Promise<void>;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly time: Time;
  /** Waits until an update may begin: one for those who type, one for all others; at once when absent. */
  readonly turns?: { readonly typing: TakeTurn; readonly other: TakeTurn };
  /** Whether the source of updates carries out a call in the response; not when absent. */
  readonly takesResponses?: boolean;
}

type Known = Extract<ReadUpdate, { kind: "update" }>;
type Numbered = Exclude<ReadUpdate, { kind: "invalid" }>;

/** A source that has to wait with an update, since it does not bring it again by itself. */
export interface Keeper {
  /**
   * Waits before an update that came out as `later` is handled again; false when it shall not be.
   * While it waits, later updates of the same chat wait too.
   */
  patience(retryAfterSeconds: number, tries: number): Promise<boolean>;
  /** Told when a reply waits for Telegram's flood control. */
  floodWaits(): void;
}

/** Handles updates once each, in order by chat, and never throws. */
export interface UpdateHandler {
  /** @param keeper none when the source itself brings the update again */
  handle(read: Numbered, keeper?: Keeper): Promise<Handled>;
  /** Resolves when nothing is in hand. */
  settled(): Promise<void>;
  /** Updates received and not finished. */
  readonly length: number;
}

export function createUpdateHandler(parts: HandlerParts): UpdateHandler {
  const { metrics, logger, time } = parts;
  const queue = new KeyedQueue();
  const inHand = new Map<number, Promise<Handled>>();

  const handleOnce = async (read: Numbered, keeper?: Keeper): Promise<Handled> => {
    const startedAt = time.now();
    const type = read.kind === "update" ? read.type : "other";
    const handled = await finish(parts, read, keeper);
    const result = handled.kind === "done" ? handled.result : "later";
    const seconds = (time.now() - startedAt) / 1000;
    metrics.updateHandled(type, result, seconds);
    logger.debug({ update: read.updateId, type, result, seconds }, "update");
    return handled;
  };

  const handleInTurn = async (read: Numbered, keeper?: Keeper): Promise<Handled> => {
    for (let tries = 1; ; tries += 1) {
      const handled = await handleOnce(read, keeper);
      if (handled.kind === "done" || keeper === undefined) return handled;
      if (!(await keeper.patience(handled.retryAfterSeconds, tries))) return handled;
    }
  };

  return {
    get length() {
      return inHand.size;
    },
    handle(read, keeper) {
      const already = inHand.get(read.updateId);
      if (already !== undefined) {
        metrics.updateHandled(read.kind === "update" ? read.type : "other", "duplicate", 0);
        return already;
      }
      const key = read.kind === "update" ? orderKeyOf(read.type, read.update) : undefined;
      const handled = queue
        .run(key, async () => {
          await parts.turns?.[isTyping(read) ? "typing" : "other"]();
          return handleInTurn(read, keeper);
        })
        .finally(() => {
          inHand.delete(read.updateId);
          metrics.queueLength(inHand.size);
        });
      inHand.set(read.updateId, handled);
      metrics.queueLength(inHand.size);
      return handled;
    },
    async settled() {
      while (inHand.size > 0) await Promise.allSettled(inHand.values());
    },
  };
}

function isTyping(read: Numbered): boolean {
  return read.kind === "update" && read.type === "inline_query";
}

/** Handles an update once and says what came of it. */
async function finish(
  parts: HandlerParts,
  read: Numbered,
  keeper: Keeper | undefined,
): Promise<Handled> {
  const { updates, logger, time, takesResponses } = parts;
  const hand = new UpdateInHand(read.updateId, updates, time, takesResponses);
  if (keeper)
    hand.onFloodWait = () => {
      keeper.floodWaits();
    };
  // Answering an inline query twice is the same as once, so that its number need not be kept.
  const isKept = read.kind === "update" && read.type !== "inline_query";
  const tellStoreFault = (error: unknown): void => {
    logger.error({ update: read.updateId, err: error }, "the store of updates failed");
  };
  try {
    if (isKept && (await updates.has(read.updateId, time.now())))
      return { kind: "done", result: "duplicate" };
    const result = await withUpdateInHand(hand, async () => {
      const outcome = await run(parts, read, hand);
      // Another try answers the query; until then it may stay open.
      if (read.query !== undefined && (outcome !== "later" || !isKept))
        await answerEmpty(parts.api, read.query, hand);
      return outcome;
    });
    if (hand.storeFault !== undefined) tellStoreFault(hand.storeFault);
    // An inline query is over before it could be tried again.
    if (result === "later" && isKept)
      return {
        kind: "later",
        retryAfterSeconds: hand.retryAfterSeconds ?? STORE_FAULT_RETRY_SECONDS,
      };
    if (isKept && !hand.isClaimed) await updates.add(read.updateId, time.now());
    return {
      kind: "done",
      result: result === "later" ? "given-up" : result,
      response: hand.response,
    };
  } catch (error) {
    // Only the store can have failed. Nothing may be sent that could not be remembered.
    tellStoreFault(error);
    return { kind: "later", retryAfterSeconds: STORE_FAULT_RETRY_SECONDS };
  }
}

async function run(
  { bot, mayPass, apologise, logger }: HandlerParts,
  read: Numbered,
  hand: UpdateInHand,
): Promise<UpdateResult> {
  if (read.kind === "ignored") return "ignored";
  try {
    if (!(await mayPass(read))) return "limited";
    await bot.handleUpdate(read.update);
  } catch (thrown) {
    const error: unknown = thrown instanceof BotError ? thrown.error : thrown;
    if (!hasHope(hand)) return endBadly(error);
  }
  if (hasHope(hand)) return "later";
  return hand.hasUnknownSend ? "unknown" : "handled";

  async function endBadly(error: unknown): Promise<UpdateResult> {
    const line = { update: read.updateId };
    if (hand.hasUnknownSend) {
      logger.warn(line, "a reply may or may not have arrived; it is not sent again");
      return "unknown";
    }
    const outcome = outcomeOfError(error);
    if (outcome.kind === "refused") {
      logger.info({ ...line, reason: outcome.reason }, "Telegram refused a reply");
      return "refused";
    }
    // Telegram has said no to every message there: an apology would fare no better.
    if (outcome.kind === "unauthorized" || outcome.kind === "migrated") return "refused";
    logger.error({ ...line, err: error }, "an update could not be handled");
    if (hand.sends === 0 && read.kind === "update")
      await apologise(read).catch((failure: unknown) => {
        logger.warn({ ...line, err: failure }, "an apology could not be sent");
      });
    return "failed";
  }
}

/** Nothing went out, and what stood in the way will pass. */
function hasHope(hand: UpdateInHand): boolean {
  return hand.retryAfterSeconds !== undefined && hand.sends === 0;
}

/** Ends the spinner of a query that no feature has answered. */
async function answerEmpty(api: Api, { kind, id }: OpenQuery, hand: UpdateInHand): Promise<void> {
  if (hand.hasAnswered(id)) return;
  try {
    if (kind === "callback_query") await api.answerCallbackQuery(id);
    else await api.answerInlineQuery(id, [], { cache_time: 0, is_personal: true });
  } catch {
    // Counted with the other calls; there is nothing more to be tried.
  }
}
