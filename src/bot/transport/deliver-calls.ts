import type { Transformer } from "grammy";
import type { ApiResponse } from "grammy/types";
import type { Logger } from "../../logger.js";
import type { Metrics } from "../ports/metrics.js";
import type { CallOutcome } from "./call-outcome.js";
import { isRepeatable, outcomeOfError, outcomeOfResponse } from "./call-outcome.js";
import type { Time } from "./time.js";
import { backoffMs } from "./time.js";
import { updateInHand } from "./update-in-hand.js";

/** Tries of one call at most. */
export const MAX_TRIES = 5;
/** Waiting of one call at most, all its tries together. */
export const MAX_WAIT_MS = 30_000;
/** Nobody looks at the answer to an inline query after this (reports of 10 to 20 s). */
export const MAX_INLINE_WAIT_MS = 8_000;
/** A call without an answer is given up after this; a long poll has its own time on top. */
export const CALL_TIMEOUT_MS = 20_000;

const FIRST_BACKOFF_MS = 300;

export interface DeliveryParts {
  readonly time: Time;
  /** In [0, 1]. */
  readonly random: () => number;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Told when a group has become a supergroup, before the call is made again. */
  readonly onMigrated: (fromChatId: number, toChatId: number) => Promise<void>;
  /** Told of a 401. */
  readonly onUnauthorized: () => void;
  /** Ends waits, so that the bot can stop. */
  readonly stopping: AbortSignal;
  /** Ends calls under way, when stopping takes too long. */
  readonly cutting: AbortSignal;
}

/**
 * Brings calls to Telegram in spite of flood control and faults, within bounds of number and time:
 *
 * - 429 is waited out as long as Telegram says. What is not repeated without knowing (a reply) is
 *   repeated here, since it was certainly not carried out.
 * - Without a connection nothing was carried out either: tried again.
 * - After a timeout, a reset or a 5xx only repeatable calls are made again; a reply is left alone.
 * - A group that became a supergroup is followed once.
 * - An edit that changes nothing and an answer to a query that is over count as done.
 *
 * Messages that belong to no update, as scheduled posts, are tried once: their outbox decides.
 * getUpdates is left to the polling loop.
 */
export function deliverCalls(parts: DeliveryParts): Transformer {
  return (prev, method, payload, signal) =>
    deliver(parts, method, payload, (sent, until) =>
      prev(method, sent as typeof payload, until as unknown as typeof signal),
    )(signal as unknown as AbortSignal | undefined);
}

type Send<R> = (payload: object, until: AbortSignal) => Promise<ApiResponse<R>>;

function deliver<R>(
  parts: DeliveryParts,
  method: string,
  given: object,
  send: Send<R>,
): (signal: AbortSignal | undefined) => Promise<ApiResponse<R>> {
  return async (signal) => {
    const { time, metrics } = parts;
    const isMessage = !isRepeatable(method);
    const hand = updateInHand();
    let payload = given;
    let waitedMs = 0;
    let hasMoved = false;
    for (let tries = 1; ; tries += 1) {
      if (isMessage) await hand?.beforeSend();
      const startedAt = time.now();
      const attempt = await tryOnce(parts, method, payload, send, signal);
      const { outcome } = attempt;
      const label = outcome.kind === "refused" ? outcome.reason : outcome.kind;
      metrics.apiCalled(method, label, (time.now() - startedAt) / 1000);
      if (isMessage && hand !== undefined && wasNotSent(outcome)) await hand.afterNoSend();
      if (outcome.kind === "unauthorized") parts.onUnauthorized();

      if (outcome.kind === "migrated" && !hasMoved && hand !== undefined) {
        hasMoved = true;
        await parts.onMigrated(Number(Reflect.get(payload, "chat_id")), outcome.chatId);
        payload = inNewChat(payload, outcome.chatId);
        continue;
      }
      const waitMs = waitBefore(outcome, tries, parts.random);
      const mayRepeat = method !== "getUpdates" && (isMessage ? hand !== undefined : true);
      if (
        waitMs !== undefined &&
        mayRepeat &&
        (!isMessage || outcome.kind !== "unknown") &&
        method !== "sendChatAction" &&
        tries < MAX_TRIES &&
        waitedMs + waitMs <= longestWaitMs(method) &&
        signal?.aborted !== true
      ) {
        parts.logger.debug(
          { update: hand?.updateId, method, outcome: outcome.kind, waitMs },
          "a call waits to be made again",
        );
        await time.sleep(waitMs, parts.stopping);
        waitedMs += waitMs;
        if (!parts.stopping.aborted) continue;
      }
      if (isMessage && hand !== undefined) {
        if (outcome.kind === "unknown") hand.hasUnknownSend = true;
        else if (outcome.kind === "flood") hand.retryAfterSeconds = outcome.retryAfterSeconds;
        else if (outcome.kind === "unreachable") hand.retryAfterSeconds = UNREACHABLE_RETRY_SECONDS;
      }
      noteAnswer(method, payload, outcome);
      return asSuccess<R>(method, outcome) ?? attempt.settle();
    }
  };
}

/** Seconds until an update is handled again whose reply found no connection. */
const UNREACHABLE_RETRY_SECONDS = 5;

interface Attempt<R> {
  readonly outcome: CallOutcome;
  /** Gives the response, or throws what was thrown. */
  readonly settle: () => ApiResponse<R>;
}

async function tryOnce<R>(
  { time, cutting }: DeliveryParts,
  method: string,
  payload: object,
  send: Send<R>,
  signal: AbortSignal | undefined,
): Promise<Attempt<R>> {
  const pollSeconds = method === "getUpdates" ? Number(Reflect.get(payload, "timeout") ?? 0) : 0;
  const over = new AbortController();
  const finished = new AbortController();
  const cut = (): void => {
    over.abort();
  };
  for (const one of [signal, cutting]) {
    if (one?.aborted === true) cut();
    one?.addEventListener("abort", cut);
  }
  void time.sleep(CALL_TIMEOUT_MS + pollSeconds * 1000, finished.signal).then(() => {
    if (!finished.signal.aborted) cut();
  });
  try {
    const response = await send(payload, over.signal);
    return { outcome: outcomeOfResponse(response), settle: () => response };
  } catch (error) {
    return {
      outcome: outcomeOfError(error),
      settle: () => {
        throw error;
      },
    };
  } finally {
    finished.abort();
    for (const one of [signal, cutting]) one?.removeEventListener("abort", cut);
  }
}

function wasNotSent({ kind }: CallOutcome): boolean {
  return kind !== "ok" && kind !== "unknown";
}

/** Milliseconds until another try; undefined when there is no point in one. */
function waitBefore(outcome: CallOutcome, tries: number, random: () => number): number | undefined {
  switch (outcome.kind) {
    case "flood":
      return outcome.retryAfterSeconds * 1000;
    case "unreachable":
    case "unknown":
      return backoffMs(tries, FIRST_BACKOFF_MS, MAX_WAIT_MS, random);
    case "ok":
    case "migrated":
    case "refused":
    case "rejected":
    case "unauthorized":
    case "conflict":
      return undefined;
  }
}

function longestWaitMs(method: string): number {
  return method === "answerInlineQuery" ? MAX_INLINE_WAIT_MS : MAX_WAIT_MS;
}

/** Numbers of messages and topics belong to the old chat. */
function inNewChat(payload: object, chatId: number): object {
  const kept = Object.entries(payload).filter(
    ([name]) => name !== "reply_parameters" && name !== "message_thread_id",
  );
  return { ...Object.fromEntries(kept), chat_id: chatId };
}

function noteAnswer(method: string, payload: object, outcome: CallOutcome): void {
  if (method !== "answerCallbackQuery" && method !== "answerInlineQuery") return;
  // A rejected answer has not reached the user: there may be another, plainer one.
  if (outcome.kind === "rejected") return;
  const name = method === "answerCallbackQuery" ? "callback_query_id" : "inline_query_id";
  updateInHand()?.noteAnswer(String(Reflect.get(payload, name)));
}

function asSuccess<R>(method: string, outcome: CallOutcome): ApiResponse<R> | undefined {
  if (outcome.kind !== "refused") return undefined;
  const isDone =
    (outcome.reason === "not-modified" && method.startsWith("edit")) ||
    (outcome.reason === "query-too-old" && method.startsWith("answer"));
  // Both kinds of methods give `true` where there is nothing else to give.
  return isDone ? { ok: true, result: true as R } : undefined;
}
