import { tooManyRequests } from "./api-error.js";
import type { Clock } from "./clock.js";
import { between, type Random } from "./random.js";
import type { Chat } from "./state/chat.js";

/** A bucket that holds `size` tokens and gains `perSecond`. */
interface Limit {
  readonly size: number;
  readonly perSecond: number;
}

/**
 * Documented averages (core.telegram.org/bots/faq); the burst sizes are not published, and the
 * server promises none of these numbers.
 */
const LIMITS = {
  /** One message a second in a chat, with short bursts. */
  chat: { size: 5, perSecond: 1 },
  /** 20 a minute in a group, sends and edits together (tdlib/td#2592). */
  group: { size: 20, perSecond: 20 / 60 },
  /** 30 a second over all chats. */
  bulk: { size: 30, perSecond: 30 },
} as const satisfies Record<string, Limit>;

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

/** Flood control: refuses a send or an edit that comes too soon, with a randomised wait. */
export class FloodControl {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #buckets = new Map<string, Bucket>();
  /** Off by default, so that tests which are not about floods need no waiting. */
  enabled = false;

  constructor(clock: Clock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  on(): void {
    this.enabled = true;
  }

  off(): void {
    this.enabled = false;
    this.#buckets.clear();
  }

  /** Takes one token from each bucket of the chat. Throws 429 and takes none if one is empty. */
  charge(chat: Chat): void {
    if (!this.enabled) return;
    const isGroup = chat.type === "group" || chat.type === "supergroup";
    const kinds = [
      ["bulk", ""],
      [isGroup ? "group" : "chat", String(chat.id)],
    ] as const;
    const buckets = kinds.map(([kind, key]) => ({
      limit: LIMITS[kind],
      bucket: this.#filled(`${kind} ${key}`, LIMITS[kind]),
    }));
    const empty = buckets.find(({ bucket }) => bucket.tokens < 1);
    if (empty !== undefined) {
      const waitSeconds = Math.ceil((1 - empty.bucket.tokens) / empty.limit.perSecond);
      throw tooManyRequests(waitSeconds + between(this.#random, 0, 3));
    }
    for (const { bucket } of buckets) bucket.tokens--;
  }

  #filled(key: string, limit: Limit): Bucket {
    const now = this.#clock.now();
    const bucket = this.#buckets.get(key) ?? { tokens: limit.size, filledAtMs: now };
    const gained = ((now - bucket.filledAtMs) / 1000) * limit.perSecond;
    bucket.tokens = Math.min(limit.size, bucket.tokens + gained);
    bucket.filledAtMs = now;
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
