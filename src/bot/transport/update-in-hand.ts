import { AsyncLocalStorage } from "node:async_hooks";
import type { ProcessedUpdates } from "../ports/processed-updates.js";
import type { Time } from "./time.js";

/** A call of the Bot API in the response to a webhook delivery; what comes of it nobody tells. */
export interface CallInResponse {
  readonly method: string;
}

/**
 * What has become so far of the update that is being handled. Calls of the Bot API find it by
 * `updateInHand()`, so that features need not pass it on.
 *
 * It keeps replies from being lost or sent twice. Before the first message of the reply is written
 * to the network, the number of the update goes into the persistent set of processed updates: the
 * update is claimed. When Telegram says that it did not take the message, the number comes out
 * again. A process that is killed before the claim handles the update anew; one killed after it does
 * not repeat the reply. Only a kill between the claim and the write to the network loses a reply.
 */
export class UpdateInHand {
  readonly #answered = new Set<string>();
  #sends = 0;
  #isClaimed = false;
  #turn: Promise<void> = Promise.resolve();
  /** A message may or may not have arrived. */
  hasUnknownSend = false;
  /** A message was certainly not taken; another try makes sense in so many seconds. */
  retryAfterSeconds: number | undefined;
  /** Why the number of the update could not be kept; nothing was sent then. */
  storeFault: unknown;
  /** Told when a call waits for Telegram's flood control. */
  onFloodWait: () => void = () => undefined;
  /** A call that goes out with the response to the delivery of the update. */
  response: CallInResponse | undefined;

  /** @param takesResponse whether the source of the update carries out a call in the response to it */
  constructor(
    readonly updateId: number,
    private readonly updates: ProcessedUpdates,
    private readonly time: Time,
    readonly takesResponse = false,
  ) {}

  /** Messages that were accepted, may have been, or are on their way. */
  get sends(): number {
    return this.#sends;
  }

  /** Whether the number is in the persistent set. */
  get isClaimed(): boolean {
    return this.#isClaimed;
  }

  /** To be awaited before a message is written to the network; claims the update. */
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
      this.storeFault = error;
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
