import type { PostText } from "./post-text.js";
import type { Commit, OutboxRow } from "./outbox.js";
import { GRACE_MS } from "./planning.js";
import type { Post, PostPatch } from "./post.js";

/** What came of a send. */
export type SendOutcome =
  | { readonly kind: "sent"; readonly messageId: number }
  /** Refused for good, without effect; `permission` when rights or access are what is missing. */
  | { readonly kind: "refused"; readonly permission: boolean; readonly reason: string }
  /**
   * Refused for now, certainly without effect: 429, a 5xx answered before the method ran, no
   * connection. `retryAfterMs` is what Telegram asked for.
   */
  | { readonly kind: "later"; readonly retryAfterMs?: number; readonly reason: string }
  /** Without effect: the group has become a supergroup with this id. */
  | { readonly kind: "migrated"; readonly chatId: number }
  /** It may or may not have arrived: a timeout or a reset after the request was written. */
  | { readonly kind: "unknown"; readonly reason: string };

/** Whether owner and bot may post there, asked anew before every send. */
export type PostingRights =
  | { readonly kind: "granted" }
  | { readonly kind: "denied"; readonly reason: string }
  /** It could not be found out now. */
  | { readonly kind: "later"; readonly retryAfterMs?: number; readonly reason: string };

/** So many refusals in a row pause a post. */
const REFUSALS_TO_PAUSE = 3;
/** Tries at one slot at most; with the waits below they span about two hours. */
export const MAX_ATTEMPTS = 8;
const FIRST_WAIT_MS = 30_000;
const MAX_WAIT_MS = 3_600_000;

/**
 * Milliseconds to wait after the `attempts`th try: doubling, or longer if Telegram asks so. Apart from
 * the waits of the transport, because this one is written into the outbox and outlives the process.
 */
export function waitAfter(attempts: number, retryAfterMs = 0): number {
  const backoff = Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1));
  return Math.max(backoff, retryAfterMs);
}

/**
 * The commit that records what came of a claimed row. A series moves on with a part that was sent
 * and with one that may have been: none ever goes out twice, and the owner is told of the one that
 * may be missing.
 */
export function recordOutcome(
  post: Post,
  row: OutboxRow,
  text: PostText,
  outcome: SendOutcome,
  now: number,
): Commit {
  switch (outcome.kind) {
    case "sent": {
      const finished = text.kind === "part" && text.part.number === text.part.of;
      const sent: OutboxRow = {
        ...row,
        state: "sent",
        messageId: outcome.messageId,
        changedAt: now,
        ...(finished ? { notice: "series-finished" } : {}),
      };
      return settle(sent, {
        refusals: 0,
        ...nextPartAfter(row),
        ...(finished ? { state: "paused", pausedFor: "series-finished" } : {}),
      });
    }
    case "unknown":
      return markUnknown(row, outcome.reason, now);
    case "refused":
      return recordRefusal(post, row, outcome, now);
    case "migrated":
      return settle(
        row.attempts >= MAX_ATTEMPTS
          ? { ...row, ...failed("migrated", now), notice: "failed" }
          : { ...row, state: "planned", notBefore: now, changedAt: now },
        { chatId: outcome.chatId },
      );
    case "later":
      return postpone(row, outcome, now);
  }
}

/** A row whose send cannot be known to have arrived: marked, to be reported, never repeated. */
export function markUnknown(row: OutboxRow, reason: string, now: number): Commit {
  const unknown: OutboxRow = {
    ...row,
    state: "unknown",
    reason,
    notice: "unknown",
    changedAt: now,
  };
  return settle(unknown, nextPartAfter(row));
}

/** A slot refused for good; the third in a row, whatever for, pauses the post. */
export function recordRefusal(
  post: Post,
  row: OutboxRow,
  { permission, reason }: { readonly permission: boolean; readonly reason: string },
  now: number,
): Commit {
  const refusals = post.refusals + 1;
  const pauses = refusals >= REFUSALS_TO_PAUSE;
  return settle(
    { ...row, ...failed(reason, now), notice: pauses ? "paused" : "failed" },
    {
      refusals,
      ...(pauses ? { state: "paused", pausedFor: permission ? "permissions" : "refused" } : {}),
    },
  );
}

/** Another try later, or the end of trying when bound or grace period would be passed. */
export function postpone(
  row: OutboxRow,
  { retryAfterMs, reason }: { readonly retryAfterMs?: number; readonly reason: string },
  now: number,
): Commit {
  const notBefore = now + waitAfter(row.attempts, retryAfterMs);
  return row.attempts >= MAX_ATTEMPTS || notBefore - row.dueAt > GRACE_MS
    ? settle({ ...row, ...failed(reason, now), notice: "failed" })
    : settle({ ...row, state: "planned", notBefore, reason, changedAt: now });
}

function failed(reason: string, now: number): Pick<OutboxRow, "state" | "reason" | "changedAt"> {
  return { state: "failed", reason, changedAt: now };
}

/** From `planned` when it was refused before the claim, from `sending` after it. */
function settle(row: OutboxRow, patch?: PostPatch): Commit {
  const rows = [{ row, from: ["planned", "sending"] as const }];
  return patch ? { rows, post: { id: row.postId, patch } } : { rows };
}

function nextPartAfter(row: OutboxRow): PostPatch {
  return row.part === undefined ? {} : { nextPart: row.part + 1 };
}

/** The reason of a slot of which only the first `sent` messages are known to have arrived. */
export function partlySent(sent: number, of: number): string {
  return `partly-${sent}-of-${of}`;
}

/** Reads that reason; undefined for any other. */
export function readPartlySent(reason: string): { sent: number; of: number } | undefined {
  const [, sent, of] = /^partly-(\d+)-of-(\d+)$/u.exec(reason) ?? [];
  return sent === undefined ? undefined : { sent: Number(sent), of: Number(of) };
}
