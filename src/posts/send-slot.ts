import type { OutboxRow, OutboxStore } from "./outbox.js";
import { claimedRow, skip } from "./outbox.js";
import { GRACE_MS } from "./planning.js";
import type { PostStore } from "./post-store.js";
import type { NoText, PostText, WriteText } from "./post-text.js";
import type { Post } from "./post.js";
import type { PostingRights, SendOutcome } from "./send-outcome.js";
import { postpone, recordOutcome, recordRefusal } from "./send-outcome.js";

export interface SendSlotParts {
  readonly store: { readonly posts: PostStore; readonly outbox: OutboxStore };
  readonly writeText: (post: Post, slot: string) => ReturnType<WriteText>;
  /** Sends a text where its post goes; must come back, with its own time limit. */
  readonly send: (post: Post, text: PostText) => Promise<SendOutcome>;
  readonly readRights: (post: Post) => Promise<PostingRights>;
  /** Milliseconds of the epoch. */
  readonly now: () => number;
  /** Told of an error that leaves a row as it is, to be tried in the next run. */
  readonly onError: (error: unknown) => void;
}

/**
 * Sends what a post says at one planned slot, and records what became of it. A row that is not due,
 * or waits for another try, stays as it is.
 */
export async function sendSlot(parts: SendSlotParts, row: OutboxRow): Promise<void> {
  const { store, writeText, readRights, now } = parts;
  const start = now();
  if (row.dueAt > start || isWaiting(row, start)) return;
  const post = await store.posts.get(row.postId);
  if (post?.state !== "active") return leaveOut(parts, skip(row, post?.state ?? "removed", start));
  if (start - row.dueAt > GRACE_MS) return leaveOut(parts, skip(row, "missed", start, "skipped"));
  const text = await writeText(post, row.slot);
  if (text.kind === "nothing") return withhold(parts, row, text);
  const rights = await readRights(post);
  if (rights.kind === "granted") return claimAndSend(parts, post, row, text);
  return recordMissingRights(parts, post, row, rights);
}

/** Whether a row waits for its next try; a wait beyond the grace period is a clock's, not ours. */
function isWaiting(row: OutboxRow, now: number): boolean {
  return row.notBefore > now && row.notBefore - now <= GRACE_MS;
}

async function leaveOut({ store }: SendSlotParts, skipped: OutboxRow): Promise<void> {
  await store.outbox.commit({ rows: [{ row: skipped, from: ["planned"] }] });
}

/** Nothing to say at this slot: the owner is told, and a series that is over is paused. */
async function withhold(
  { store, now }: SendSlotParts,
  row: OutboxRow,
  { reason }: NoText,
): Promise<void> {
  const isOver = reason === "series-finished";
  const skipped = skip(row, reason, now(), isOver ? "series-finished" : "skipped");
  const pause = {
    id: row.postId,
    patch: { state: "paused", pausedFor: "series-finished" },
  } as const;
  await store.outbox.commit({
    rows: [{ row: skipped, from: ["planned"] }],
    ...(isOver ? { post: pause } : {}),
  });
}

async function recordMissingRights(
  { store, now }: SendSlotParts,
  post: Post,
  row: OutboxRow,
  rights: Exclude<PostingRights, { kind: "granted" }>,
): Promise<void> {
  const tried = { ...row, attempts: row.attempts + 1 };
  await store.outbox.commit(
    rights.kind === "denied"
      ? recordRefusal(post, tried, { permission: true, reason: rights.reason }, now())
      : postpone(tried, rights, now()),
  );
}

/** The claim is on disk before the send, so that a crash between them never sends twice. */
async function claimAndSend(
  parts: SendSlotParts,
  post: Post,
  row: OutboxRow,
  text: PostText,
): Promise<void> {
  const { outbox } = parts.store;
  const part = text.kind === "part" ? text.part.number - 1 : undefined;
  const sending = claimedRow(row, part, parts.now());
  if (!(await outbox.commit({ rows: [{ row: sending, from: ["planned"] }] }))) return;
  const outcome = await sendOnce(parts, post, text);
  await outbox.commit(recordOutcome(post, sending, text, outcome, parts.now()));
}

/** An error that the port did not classify may have come after the effect. */
async function sendOnce(
  { send, onError }: SendSlotParts,
  post: Post,
  text: PostText,
): Promise<SendOutcome> {
  try {
    return await send(post, text);
  } catch (error) {
    onError(error);
    return { kind: "unknown", reason: "error" };
  }
}
