import { ApiError } from "../api-error.js";
import type { Cancel, Clock } from "../clock.js";
import type { JsonObject } from "../json.js";
import { type UpdateQueue, updateJson } from "./update-queue.js";

/** Longer timeouts are cut (telegram-bot-api Client.cpp). */
const MAX_TIMEOUT_SECONDS = 50;
const MAX_LIMIT = 100;

interface PollRequest {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  /** Called with a function that gives the poll up, for when the client goes away. */
  readonly onAbort: (giveUp: () => void) => void;
}

/** getUpdates: one poll at a time; a second one ends the first with 409. */
export class LongPoll {
  readonly #clock: Clock;
  readonly #queue: UpdateQueue;
  #endCurrent: ((error: ApiError) => void) | undefined;

  constructor(clock: Clock, queue: UpdateQueue) {
    this.#clock = clock;
    this.#queue = queue;
  }

  get isWaiting(): boolean {
    return this.#endCurrent !== undefined;
  }

  /** The next updates, at once or when some arrive; an empty list when the time is over. */
  poll(request: PollRequest): Promise<JsonObject[]> {
    this.#endCurrent?.(
      new ApiError(
        409,
        "terminated by other getUpdates request; make sure that only one bot instance is running",
      ),
    );
    const limit = Math.min(MAX_LIMIT, request.limit <= 0 ? MAX_LIMIT : request.limit);
    const timeoutSeconds = Math.min(MAX_TIMEOUT_SECONDS, Math.max(0, request.timeoutSeconds));
    const read = () => this.#queue.read(request.offset, limit).map(updateJson);
    const ready = read();
    if (ready.length > 0 || timeoutSeconds === 0) return Promise.resolve(ready);
    return new Promise((resolve, reject) => {
      const stops: Cancel[] = [];
      const finish = (settle: () => void) => {
        for (const stop of stops) stop();
        this.#endCurrent = undefined;
        settle();
      };
      this.#endCurrent = (error) => {
        finish(() => {
          reject(error);
        });
      };
      const answer = () => {
        finish(() => {
          resolve(read());
        });
      };
      stops.push(
        this.#queue.onChange(() => {
          if (this.#queue.pending().length > 0) answer();
        }),
        this.#clock.after(timeoutSeconds * 1000, answer),
      );
      request.onAbort(() => {
        finish(() => {
          resolve([]);
        });
      });
    });
  }

  /** Ends a waiting poll with the given error. */
  end(error: ApiError): void {
    this.#endCurrent?.(error);
  }
}
