import type { Transformer } from "grammy";
import type { ApiResponse } from "grammy/types";
import type { Logger } from "../../logger.js";
import type { Metrics } from "../ports/metrics.js";
import { tryAgain, waitAfterCall } from "./back-off.js";
import type { Called, Send } from "./call-once.js";
import { callOnce } from "./call-once.js";
import type { CallOutcome } from "./call-outcome.js";
import { isRepeatable } from "./call-outcome.js";
import type { Time } from "./time.js";
import type { UpdateInHand } from "./update-in-hand.js";
import { updateInHand } from "./update-in-hand.js";

/** Tries of one call at most. */
export const MAX_TRIES = 5;
/** Waiting of one call at most, all its tries together. */
export const MAX_WAIT_MS = 30_000;
/** Nobody looks at the answer to an inline query after this (reports of 10 to 20 s). */
const MAX_INLINE_WAIT_MS = 8_000;

const BACK_OFF = { firstMs: 300, longestMs: MAX_WAIT_MS };
/** Seconds until an update is handled again whose reply found no connection. */
const UNREACHABLE_RETRY_SECONDS = 5;

interface DeliveryParts {
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
 * Makes the calls of the Bot API. When one fails, it is made again a few times at most and within
 * half a minute, if that can help and does no harm:
 *
 * - After a 429 it waits for as long as Telegram says. The call was certainly not carried out, so
 *   that even a reply is sent again.
 * - Without a connection nothing was carried out either: the call is made again, but not while a
 *   proxy refuses it.
 * - After a timeout, a reset or a 5xx nobody knows whether the call was carried out. Only calls that
 *   may be made twice are made again (`isRepeatable`); a reply is not, so that nobody gets it twice.
 * - A call to a group that has become a supergroup is made again there, once.
 * - An edit that changes nothing and an answer to a query that is over count as done.
 *
 * The list of an inline query goes out in the response to its delivery where there is one, which halves what
 * an inline query costs. What is lost is its outcome, after which there is little to do: a list is made
 * anew with the next keystroke. No message goes this way.
 *
 * Messages that belong to no update, as scheduled posts do, are tried once: the outbox decides about
 * another try. So is getUpdates, which the polling loop repeats.
 */
export function deliverCalls(parts: DeliveryParts): Transformer {
  return (prev, method, payload, signal) => {
    const send: Send<never> = (sent, until) =>
      prev(method, sent as typeof payload, until as unknown as typeof signal) as never;
    return deliver(parts, { method, payload, send, signal: signal as AbortSignal | undefined });
  };
}

/** A call as grammY hands it on. */
interface Call<R> {
  readonly method: string;
  readonly payload: object;
  readonly send: Send<R>;
  readonly signal: AbortSignal | undefined;
}

async function deliver<R>(parts: DeliveryParts, call: Call<R>): Promise<ApiResponse<R>> {
  const { method, signal } = call;
  const { time, stopping, logger, metrics, random } = parts;
  const hand = updateInHand();
  let { payload } = call;
  if (method === "answerInlineQuery" && hand?.takesResponse === true && !hand.response) {
    hand.response = { method, ...payload };
    hand.noteAnswer(String(Reflect.get(payload, "inline_query_id")));
    metrics.apiCalled(method, "in-response", 0);
    return { ok: true, result: true as R };
  }
  let hasMoved = false;

  const attempt = async (): Promise<Called<R>> => {
    const called = await callAndNote(parts, hand, { ...call, payload });
    if (called.outcome.kind !== "migrated" || hasMoved || !hand) return called;
    hasMoved = true;
    await parts.onMigrated(Number(Reflect.get(payload, "chat_id")), called.outcome.chatId);
    payload = inNewChat(payload, called.outcome.chatId);
    return callAndNote(parts, hand, { ...call, payload });
  };

  const called = await tryAgain({
    time,
    stopping,
    attempt,
    mostTries: MAX_TRIES,
    longestWaitMs: method === "answerInlineQuery" ? MAX_INLINE_WAIT_MS : MAX_WAIT_MS,
    waitAfter: ({ outcome }, tries) =>
      mayRepeat(method, outcome, hand) && signal?.aborted !== true
        ? waitAfterCall(outcome, BACK_OFF, tries, random)
        : undefined,
    onWait: ({ outcome: { kind: outcome } }, _, waitMs) => {
      if (outcome === "flood") hand?.onFloodWait();
      const line = { update: hand?.updateId, method, outcome, waitMs };
      logger.debug(line, "a call waits to be made again");
    },
  });
  if (hand) noteEnd(hand, method, payload, called.outcome);
  return asSuccess<R>(method, called.outcome) ?? called.settle();
}

/** Makes a call once, and notes it in the metrics and, for a message, in the set of updates. */
async function callAndNote<R>(
  parts: DeliveryParts,
  hand: UpdateInHand | undefined,
  { method, payload, send, signal }: Call<R>,
): Promise<Called<R>> {
  const { time, metrics, cutting } = parts;
  const isMessage = !isRepeatable(method);
  if (isMessage) await hand?.beforeSend();
  const startedAt = time.now();
  const called = await callOnce(time, method, payload, send, [signal, cutting]);
  const { outcome } = called;
  const label = outcome.kind === "refused" ? outcome.reason : outcome.kind;
  metrics.apiCalled(method, label, (time.now() - startedAt) / 1000);
  if (isMessage && wasNotSent(outcome)) await hand?.afterNoSend();
  if (outcome.kind === "unauthorized") parts.onUnauthorized();
  return called;
}

function wasNotSent({ kind }: CallOutcome): boolean {
  return kind !== "ok" && kind !== "unknown";
}

/** Whether another try can help and does no harm. */
function mayRepeat(method: string, { kind }: CallOutcome, hand: UpdateInHand | undefined): boolean {
  // A sign of typing is over before it could be shown again.
  if (method === "getUpdates" || method === "sendChatAction") return false;
  if (isRepeatable(method)) return kind === "flood" || kind === "unreachable" || kind === "unknown";
  return hand !== undefined && (kind === "flood" || kind === "unreachable");
}

/** Numbers of messages and topics belong to the old chat. */
function inNewChat(payload: object, chatId: number): object {
  const kept = Object.entries(payload).filter(
    ([name]) => name !== "reply_parameters" && name !== "message_thread_id",
  );
  return { ...Object.fromEntries(kept), chat_id: chatId };
}

/** Notes what the handler of the update must know when there is no further try. */
function noteEnd(hand: UpdateInHand, method: string, payload: object, outcome: CallOutcome): void {
  if (!isRepeatable(method)) {
    if (outcome.kind === "unknown") hand.hasUnknownSend = true;
    else if (outcome.kind === "flood") hand.retryAfterSeconds = outcome.retryAfterSeconds;
    else if (outcome.kind === "unreachable" || outcome.kind === "proxy-refused")
      hand.retryAfterSeconds = UNREACHABLE_RETRY_SECONDS;
  }
  if (method !== "answerCallbackQuery" && method !== "answerInlineQuery") return;
  // A rejected answer has not reached the user: there may be another, plainer one.
  if (outcome.kind === "rejected") return;
  const name = method === "answerCallbackQuery" ? "callback_query_id" : "inline_query_id";
  hand.noteAnswer(String(Reflect.get(payload, name)));
}

function asSuccess<R>(method: string, outcome: CallOutcome): ApiResponse<R> | undefined {
  if (outcome.kind !== "refused") return undefined;
  const isDone =
    (outcome.reason === "not-modified" && method.startsWith("edit")) ||
    (outcome.reason === "query-too-old" && method.startsWith("answer"));
  // Both kinds of methods give `true` where there is nothing else to give.
  return isDone ? { ok: true, result: true as R } : undefined;
}
