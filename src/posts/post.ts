import type { CardFormat } from "../cards/card.js";
import type { Cadence } from "./cadence.js";

/** What a post says, chosen once; `PostText` is what it comes to at one slot. */
export type Content =
  | { readonly kind: "summary"; readonly sentences: number }
  | { readonly kind: "topic"; readonly topic: string; readonly sentences: number }
  | { readonly kind: "quote-of-the-day" }
  /** The quote of the day as a picture, a tall one when nothing is said of its format. */
  | { readonly kind: "card"; readonly format?: CardFormat }
  | { readonly kind: "series" };

export type PostState = "active" | "paused" | "removed";

/**
 * `refused`: Telegram took none of the last messages, and not for want of rights; `operator`: those
 * who run the bot have paused it.
 */
export type PauseReason = "owner" | "operator" | "permissions" | "refused" | "series-finished";

/** What one chat has scheduled: a summary, a quotation or a part of a series, again and again. */
export interface Post {
  /** Unique, of `a-z`, `0-9` and `-`; never used again. */
  readonly id: string;
  readonly chatId: number;
  /** The topic of a group with topics. */
  readonly threadId?: number;
  /** Slug of the address it is about. */
  readonly address: string;
  /** Language of the words around the quotations. */
  readonly language: string;
  readonly content: Content;
  readonly cadence: Cadence;
  /** Whether it arrives without a sound. */
  readonly silent: boolean;
  /** Who asked for it and is told of trouble. */
  readonly ownerId: number;
  readonly state: PostState;
  /** Why it is paused; absent otherwise. */
  readonly pausedFor?: PauseReason;
  /** Slots in a row at which it was refused for good. */
  readonly refusals: number;
  /** Position from 0 of the part of the series that comes next. */
  readonly nextPart: number;
  /** Milliseconds of the epoch up to which slots have been planned. */
  readonly plannedUntil: number;
  readonly createdAt: number;
  /** Milliseconds of the epoch; set when it is removed. */
  readonly removedAt?: number;
}

/** What a change may touch; a field that is left out stays as stored. */
export type PostPatch = Partial<
  Pick<Post, "chatId" | "state" | "refusals" | "nextPart" | "plannedUntil" | "removedAt">
> & {
  /** `null` takes the reason away. */
  readonly pausedFor?: PauseReason | null;
};

/** A new post, active, silent unless asked otherwise, whose first slot lies after `now`. */
export function createPost(
  wanted: Pick<Post, "id" | "chatId" | "address" | "language" | "content" | "cadence" | "ownerId"> &
    Partial<Pick<Post, "threadId" | "silent">>,
  now: number,
): Post {
  return {
    ...wanted,
    silent: wanted.silent ?? true,
    state: "active",
    refusals: 0,
    nextPart: 0,
    plannedUntil: now,
    createdAt: now,
  };
}

/** Whether it is still wanted; a removed one is kept for a while as a record only. */
export function isKept({ state }: Post): boolean {
  return state !== "removed";
}

/** Pauses by the owner's wish. */
export const PAUSE: PostPatch = { state: "paused", pausedFor: "owner" };

/** Pauses by the wish of those who run the bot. */
export const PAUSE_BY_OPERATOR: PostPatch = { state: "paused", pausedFor: "operator" };

/** Whether somebody may start it again: what one side has paused the other leaves paused. */
export function mayResume(
  { pausedFor }: Pick<Post, "pausedFor">,
  who: "owner" | "operator",
): boolean {
  return pausedFor !== (who === "owner" ? "operator" : "owner");
}

/**
 * Starts again from `now`: slots that passed meanwhile are nobody's loss. A series that had
 * finished starts over.
 */
export function resume(post: Post, now: number): PostPatch {
  return {
    state: "active",
    pausedFor: null,
    refusals: 0,
    plannedUntil: now,
    ...(post.pausedFor === "series-finished" ? { nextPart: 0 } : {}),
  };
}

/** Ends it; its record stays until it is pruned. */
export function remove(now: number): PostPatch {
  return { state: "removed", pausedFor: null, removedAt: now };
}

/** `post` with the fields of `patch`. */
export function patched(post: Post, patch: PostPatch): Post {
  const { pausedFor, ...fields } = patch;
  const { pausedFor: before, ...rest } = post;
  const reason = pausedFor === undefined ? before : (pausedFor ?? undefined);
  return { ...rest, ...fields, ...(reason === undefined ? {} : { pausedFor: reason }) };
}
