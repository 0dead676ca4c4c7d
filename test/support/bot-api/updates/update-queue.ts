import type { Clock } from "../clock.js";
import type { JsonObject } from "../json.js";

export interface PendingUpdate {
  readonly updateId: number;
  readonly type: string;
  readonly payload: JsonObject;
  /** Webhook delivery keeps the order of updates with the same key. */
  readonly queueKey: string;
  readonly expiresAtMs: number;
}

/** How long the server keeps an update, in seconds (telegram-bot-api Client.cpp, `add_update`). */
const LIFETIME_SECONDS: Readonly<Record<string, number>> = {
  inline_query: 30,
  chosen_inline_result: 600,
  callback_query: 150,
};
const DEFAULT_LIFETIME_SECONDS = 24 * 3600;

/** Updates that are sent only when they are named in `allowed_updates`. */
const ON_REQUEST = new Set(["chat_member", "message_reaction", "message_reaction_count"]);

/** The updates that the bot has not confirmed yet, oldest first. */
export class UpdateQueue {
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  #pending: PendingUpdate[] = [];
  /** Every update there has been, so that one can be delivered again. */
  readonly history: PendingUpdate[] = [];
  #nextId: number;
  /** The last list the bot gave; undefined or empty stands for the default set. */
  #allowed: readonly string[] = [];

  constructor(clock: Clock, firstUpdateId: number) {
    this.#clock = clock;
    this.#nextId = firstUpdateId;
  }

  get allowed(): readonly string[] {
    return this.#allowed;
  }

  /** Remembers `allowed_updates`; unknown names are ignored, undefined keeps the last list. */
  allow(types: readonly string[] | undefined): void {
    if (types !== undefined) this.#allowed = types;
  }

  /** Queues an update unless the bot has not asked for its type; gives its id if queued. */
  add(type: string, payload: JsonObject, queueKey: string): number | undefined {
    if (!this.#isAllowed(type)) return undefined;
    const lifetimeSeconds = LIFETIME_SECONDS[type] ?? DEFAULT_LIFETIME_SECONDS;
    const updateId = this.#nextId++;
    const expiresAtMs = this.#clock.now() + lifetimeSeconds * 1000;
    const update = { updateId, type, payload, queueKey, expiresAtMs };
    this.#pending.push(update);
    this.history.push(update);
    this.#notify();
    return updateId;
  }

  /** Queues an update of the past again under its old id, as a server may deliver twice. */
  addAgain(update: PendingUpdate): void {
    this.#pending.push(update);
    this.#pending.sort((a, b) => a.updateId - b.updateId);
    this.#notify();
  }

  /** Makes the next id jump, as it does after a week without updates. */
  setNextId(updateId: number): void {
    this.#nextId = updateId;
  }

  /** The updates that have not expired, oldest first. */
  pending(): readonly PendingUpdate[] {
    const now = this.#clock.now();
    this.#pending = this.#pending.filter((update) => update.expiresAtMs > now);
    return this.#pending;
  }

  /**
   * The getUpdates reading: forgets what `offset` confirms and gives up to `limit` of the rest.
   * A negative offset keeps only so many of the newest.
   */
  read(offset: number, limit: number): readonly PendingUpdate[] {
    const pending = this.pending();
    if (offset < 0) this.#pending = pending.slice(offset);
    else this.#pending = pending.filter((update) => update.updateId >= offset);
    if (this.#pending.length !== pending.length) this.#notify();
    return this.#pending.slice(0, limit);
  }

  remove(update: PendingUpdate): void {
    this.#pending = this.#pending.filter((other) => other !== update);
    this.#notify();
  }

  clear(): void {
    this.#pending = [];
    this.#notify();
  }

  /** Calls `listener` after every change until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #isAllowed(type: string): boolean {
    return this.#allowed.length === 0 ? !ON_REQUEST.has(type) : this.#allowed.includes(type);
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The `Update` object of the Bot API. */
export function updateJson(update: PendingUpdate): JsonObject {
  return { update_id: update.updateId, [update.type]: update.payload };
}
