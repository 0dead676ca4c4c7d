import type { Cadence } from "./cadence.js";

/** What a subscription posts. */
export type Content =
  | { readonly kind: "summary"; readonly sentences: number }
  | { readonly kind: "topic"; readonly topic: string; readonly sentences: number }
  | { readonly kind: "quote-of-the-day" }
  | { readonly kind: "series" };

export type SubscriptionState = "active" | "paused" | "removed";

export type PauseReason = "owner" | "permissions" | "series-finished";

/** One chat's wish to receive summaries or quotations on a schedule. */
export interface Subscription {
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
  /** Whether posts arrive without a sound. */
  readonly silent: boolean;
  /** Who asked for it and is told of trouble. */
  readonly ownerId: number;
  readonly state: SubscriptionState;
  /** Why it is paused; absent otherwise. */
  readonly pausedFor?: PauseReason;
  /** Posts in a row that were refused for want of rights. */
  readonly permissionFailures: number;
  /** Position from 0 of the part of the series that comes next. */
  readonly nextPart: number;
  /** Milliseconds of the epoch up to which slots have been planned. */
  readonly plannedUntil: number;
  readonly createdAt: number;
}

/** What a change may touch; a field that is left out stays as stored. */
export type SubscriptionPatch = Partial<
  Pick<
    Subscription,
    | "chatId"
    | "language"
    | "content"
    | "cadence"
    | "silent"
    | "state"
    | "permissionFailures"
    | "nextPart"
    | "plannedUntil"
  >
> & {
  /** `null` takes the reason away. */
  readonly pausedFor?: PauseReason | null;
};

/** Port: where subscriptions are kept. */
export interface SubscriptionStore {
  /** Undefined when there is none. */
  get(id: string): Promise<Subscription | undefined>;
  /** All of them in order of id, removed ones too. */
  list(): Promise<Subscription[]>;
  listOfChat(chatId: number): Promise<Subscription[]>;
  /** Writes a new one; false, and nothing written, when the id exists. */
  add(subscription: Subscription): Promise<boolean>;
  /** Changes fields atomically; false when there is no such subscription. */
  change(id: string, patch: SubscriptionPatch): Promise<boolean>;
}

/** A new subscription, active, silent unless asked otherwise, whose first slot lies after `now`. */
export function createSubscription(
  wish: Pick<
    Subscription,
    "id" | "chatId" | "address" | "language" | "content" | "cadence" | "ownerId"
  > &
    Partial<Pick<Subscription, "threadId" | "silent">>,
  now: number,
): Subscription {
  return {
    ...wish,
    silent: wish.silent ?? true,
    state: "active",
    permissionFailures: 0,
    nextPart: 0,
    plannedUntil: now,
    createdAt: now,
  };
}

/** Pauses by the owner's wish. */
export const PAUSE: SubscriptionPatch = { state: "paused", pausedFor: "owner" };

/**
 * Starts again from `now`: slots that passed meanwhile are nobody's loss. A series that had
 * finished starts over.
 */
export function resume(subscription: Subscription, now: number): SubscriptionPatch {
  return {
    state: "active",
    pausedFor: null,
    permissionFailures: 0,
    plannedUntil: now,
    ...(subscription.pausedFor === "series-finished" ? { nextPart: 0 } : {}),
  };
}

/** Another time: its slots count from `now`, so that none of today's past ones is made up for. */
export function reschedule(cadence: Cadence, now: number): SubscriptionPatch {
  return { cadence, plannedUntil: now };
}

/** Ends it; its record stays until its posts have been forgotten. */
export const REMOVE: SubscriptionPatch = { state: "removed", pausedFor: null };

/** `subscription` with the fields of `patch`. */
export function patched(subscription: Subscription, patch: SubscriptionPatch): Subscription {
  const { pausedFor, ...fields } = patch;
  const { pausedFor: before, ...rest } = subscription;
  const reason = pausedFor === undefined ? before : (pausedFor ?? undefined);
  return { ...rest, ...fields, ...(reason === undefined ? {} : { pausedFor: reason }) };
}
