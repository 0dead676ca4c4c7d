import { AsyncLocalStorage } from "node:async_hooks";
import type { ProcessedUpdates } from "../ports/processed-updates.js";
import type { Time } from "./time.js";

/**
 * What became of one update so far. API calls find it by themselves, so that features need not
 * pass it on.
 *
 * The order that makes answers neither lost nor doubled: the number of the update goes into the
 * persistent set before the first message of the reply is written to the network, and comes out
 * again when Telegram says that it did not take the message. A process killed before the claim
 * handles the update anew; one killed after it does not repeat the reply. What stays open is the
 * moment between the claim and the write to the socket, when a kill loses the reply.
 */
export class UpdateInHand {
  readonly #answered = new Set<string>();
  #sends = 0;
  #isClaimed = false;
  #turn: Promise<void> = Promise.resolve();
  /** Some send may or may not have arrived. */
  hasUnknownSend = false;
  /** A send was certainly not carried out and may be tried in so many seconds. */
  retryAfterSeconds: number | undefined;

  constructor(
    readonly updateId: number,
    private readonly updates: ProcessedUpdates,
    private readonly time: Time,
  ) {}

  /** Messages that were accepted, may have been, or are on their way. */
  get sends(): number {
    return this.#sends;
  }

  /** Whether the number is in the persistent set. */
  get isClaimed(): boolean {
    return this.#isClaimed;
  }

  /** To be awaited before a message is written to the network. */
  async beforeSend(): Promise<void> {
    this.#sends += 1;
    try {
      await this.#inTurn(async () => {
        if (this.#isClaimed) return;
        await this.updates.add(this.updateId, this.time.now());
        this.#isClaimed = true;
      });
    } catch (error) {
      this.#sends -= 1;
      this.retryAfterSeconds ??= STORE_FAULT_RETRY_SECONDS;
      throw error;
    }
  }

  /** To be awaited when Telegram did not take the message, before any wait. */
  async afterNoSend(): Promise<void> {
    this.#sends -= 1;
    await this.#inTurn(async () => {
      if (this.#sends > 0 || !this.#isClaimed) return;
      await this.updates.remove(this.updateId);
      this.#isClaimed = false;
    });
  }

  noteAnswer(queryId: string): void {
    this.#answered.add(queryId);
  }

  hasAnswered(queryId: string): boolean {
    return this.#answered.has(queryId);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

/** Seconds until an update is tried again that the store would not take. */
export const STORE_FAULT_RETRY_SECONDS = 5;

const storage = new AsyncLocalStorage<UpdateInHand>();

/** The update for which the calling code runs; undefined outside of any, as for scheduled posts. */
export function updateInHand(): UpdateInHand | undefined {
  return storage.getStore();
}

/** Runs work for an update. */
export function withUpdateInHand<T>(hand: UpdateInHand, work: () => Promise<T>): Promise<T> {
  return storage.run(hand, work);
}
