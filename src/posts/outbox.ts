import type { PostPatch } from "./post.js";

/**
 * What became of one slot of a post.
 *
 * ```
 * absent -> planned -> sending -> sent | failed | unknown
 *              |  ^-------'  (refused before it had an effect: tried again)
 *              '-> skipped | failed
 * absent | planned -> skipped -> planned   (only when a clock that ran ahead was set back)
 * ```
 *
 * `sending` is on disk before anything is sent. A row found in it after a restart becomes
 * `unknown`: nobody can say whether it arrived, and it is never sent again.
 */
export type RowState = "planned" | "sending" | EndState;

/** How a slot ends. */
export const END_STATES = ["sent", "failed", "unknown", "skipped"] as const;
export type EndState = (typeof END_STATES)[number];

/** What the owner has to be told about a row; `paused`: it failed, one refusal too many. */
export type Notice = "failed" | "unknown" | "skipped" | "paused" | "series-finished";

/** What became of one slot of a post; there is at most one row for each pair. */
export interface OutboxRow {
  readonly postId: string;
  /** The slot's label. */
  readonly slot: string;
  /** Milliseconds of the epoch, as are all times here. */
  readonly dueAt: number;
  readonly state: RowState;
  /** Tries so far. */
  readonly attempts: number;
  /** Not tried before this moment. */
  readonly notBefore: number;
  /** Position from 0 of the part of a series that the try in progress sends. */
  readonly part?: number;
  readonly messageId?: number;
  /** Why it failed, was skipped or is unknown: a code or Telegram's words, never a user's. */
  readonly reason?: string;
  /** Set until the owner has been told. */
  readonly notice?: Notice;
  readonly changedAt: number;
}

/** Rows and, with them, fields of one post: written together or not at all. */
export interface Commit {
  readonly rows: readonly {
    readonly row: OutboxRow;
    /** States in which the stored row may be; `absent` when there is none. */
    readonly from: readonly (RowState | "absent")[];
  }[];
  /** The post must exist. */
  readonly post?: { readonly id: string; readonly patch: PostPatch };
}

/** Port: where rows are kept. */
export interface OutboxStore {
  find(postId: string, slot: string): Promise<OutboxRow | undefined>;
  /** Rows in a state; those of one post follow each other in order of slot. */
  listIn(state: RowState): Promise<OutboxRow[]>;
  /** Rows of one post by slot. */
  listOf(postId: string): Promise<OutboxRow[]>;
  /** Rows whose owner has yet to be told, in the same order. */
  listNotices(): Promise<OutboxRow[]>;
  /**
   * Writes all or nothing, and resolves when it is durable: a crash of the process or of the
   * machine after that loses nothing. False, with nothing written, when a row is in another state
   * than expected or the post does not exist.
   */
  commit(commit: Commit): Promise<boolean>;
  /** Drops rows last changed before a moment that are final or skipped and told; their number. */
  prune(before: number): Promise<number>;
}

/** A row for a slot, ready to be tried. */
export function plannedRow(
  postId: string,
  slot: { readonly label: string; readonly dueAt: number },
  now: number,
): OutboxRow {
  return {
    postId,
    slot: slot.label,
    dueAt: slot.dueAt,
    state: "planned",
    attempts: 0,
    notBefore: slot.dueAt,
    changedAt: now,
  };
}

/** The row with one more try under way: nothing may be sent for it until this is committed. */
export function claimedRow(row: OutboxRow, part: number | undefined, now: number): OutboxRow {
  const { postId, slot, dueAt, attempts, notBefore } = row;
  return {
    postId,
    slot,
    dueAt,
    state: "sending",
    attempts: attempts + 1,
    notBefore,
    ...(part === undefined ? {} : { part }),
    changedAt: now,
  };
}

/** A row that will not be sent, and why. `notice` is left out when the owner knows already. */
export function skip(row: OutboxRow, reason: string, now: number, notice?: Notice): OutboxRow {
  return { ...row, state: "skipped", reason, changedAt: now, ...(notice ? { notice } : {}) };
}

/** The row once its owner has been told. */
export function withoutNotice(row: OutboxRow): OutboxRow {
  const { notice, ...rest } = row;
  return notice ? rest : row;
}
