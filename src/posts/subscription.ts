import type { Cadence } from "./cadence.js";

/** What a subscription posts. */
export type Content =
  | { readonly kind: "summary"; readonly sentences: number }
  | { readonly kind: "topic"; readonly topic: string; readonly sentences: number }
  | { readonly kind: "quote-of-the-day" }
  | { readonly kind: "series" };

export type SubscriptionState = "active" | "paused" | "removed";

/** `refused`: Telegram took none of the last posts, and not for want of rights. */
export type PauseReason = "owner" | "permissions" | "refused" | "series-finished";

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
  /** Posts in a row that were refused for good. */
  readonly refusals: number;
  /** Position from 0 of the part of the series that comes next. */
  readonly nextPart: number;
  /** Milliseconds of the epoch up to which slots have been planned. */
  readonly plannedUntil: number;
  readonly createdAt: number;
  /** Milliseconds of the epoch; set when it is removed. */
  readonly removedAt?: number;
}

/** How many subscriptions there may be, the removed ones left out. */
export interface SubscriptionLimits {
  readonly ofChat: number;
  readonly ofOwner: number;
}

/** What became of a new subscription; it is written when `added` only. */
export type Admission =
  | "added"
  /** The id exists. */
  | "id-taken"
  /** Another one posts the same at the same time to the same place. */
  | "same-wish"
  | "chat-full"
  | "owner-full";

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
    | "refusals"
    | "nextPart"
    | "plannedUntil"
    | "removedAt"
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
  /**
   * Writes a new one. With limits it must be admitted (`admit`) by those that there are at the
   * moment of writing: of two that come at once the second sees the first.
   */
  add(subscription: Subscription, limits?: SubscriptionLimits): Promise<Admission>;
  /** Changes fields atomically; false when there is no such subscription. */
  change(id: string, patch: SubscriptionPatch): Promise<boolean>;
  /** Deletes those removed before a moment, with the rows of their posts; their number. */
  prune(removedBefore: number): Promise<number>;
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
    refusals: 0,
    nextPart: 0,
    plannedUntil: now,
    createdAt: now,
  };
}

/** Whether it is still wanted; a removed one is kept for a while as a record only. */
export function isKept({ state }: Subscription): boolean {
  return state !== "removed";
}

/** Whether a new subscription may join those that there are; without limits only ids count. */
export function admit(
  all: readonly Subscription[],
  added: Subscription,
  limits?: SubscriptionLimits,
): Admission {
  if (all.some(({ id }) => id === added.id)) return "id-taken";
  if (!limits) return "added";
  const kept = all.filter(isKept);
  const ofChat = kept.filter(({ chatId }) => chatId === added.chatId);
  const ofOwner = kept.filter(({ ownerId }) => ownerId === added.ownerId);
  if (ofChat.some((one) => wishOf(one) === wishOf(added))) return "same-wish";
  if (ofChat.length >= limits.ofChat) return "chat-full";
  return ofOwner.length >= limits.ofOwner ? "owner-full" : "added";
}

/** Equal for two that would post the same at the same time to the same place. */
function wishOf({ chatId, threadId, address, content, cadence }: Subscription): string {
  const { time, zone, weekday } = cadence;
  return JSON.stringify([
    chatId,
    threadId,
    address,
    content.kind,
    "sentences" in content ? content.sentences : 0,
    content.kind === "topic" ? content.topic.toLowerCase() : "",
    time,
    zone,
    weekday,
  ]);
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
    refusals: 0,
    plannedUntil: now,
    ...(subscription.pausedFor === "series-finished" ? { nextPart: 0 } : {}),
  };
}

/** Another time: its slots count from `now`, so that none of today's past ones is made up for. */
export function reschedule(cadence: Cadence, now: number): SubscriptionPatch {
  return { cadence, plannedUntil: now };
}

/** Ends it; its record stays until it is pruned. */
export function remove(now: number): SubscriptionPatch {
  return { state: "removed", pausedFor: null, removedAt: now };
}

/** `subscription` with the fields of `patch`. */
export function patched(subscription: Subscription, patch: SubscriptionPatch): Subscription {
  const { pausedFor, ...fields } = patch;
  const { pausedFor: before, ...rest } = subscription;
  const reason = pausedFor === undefined ? before : (pausedFor ?? undefined);
  return { ...rest, ...fields, ...(reason === undefined ? {} : { pausedFor: reason }) };
}
