import type { Parameters } from "../parameters.js";
import type { Telegram } from "../telegram.js";

/** One request on its way through a method. */
export interface MethodCall {
  readonly telegram: Telegram;
  readonly parameters: Parameters;
  /** Calls back when the client has gone away before the answer. */
  readonly onAbort: (giveUp: () => void) => void;
}

/**
 * A method of the Bot API: gives the `result`, or throws an `ApiError`. It validates before it
 * changes anything, so that a refused call has no effect.
 */
export type Method = (call: MethodCall) => unknown;

/** A result that comes with a `description`, as those of the webhook methods do. */
export class DescribedResult {
  readonly result: unknown;
  readonly description: string;

  constructor(result: unknown, description: string) {
    this.result = result;
    this.description = description;
  }
}
