import type { ApiResponse } from "grammy/types";
import type { CallOutcome } from "./call-outcome.js";
import { outcomeOfError, outcomeOfResponse } from "./call-outcome.js";
import { OVER } from "./time.js";
import type { Time } from "./time.js";

/** A call without an answer is given up after this; a long poll has its own time on top. */
export const CALL_TIMEOUT_MS = 20_000;

/** Writes a call to the network; aborts it when the signal says so. */
export type Send<R> = (payload: object, until: AbortSignal) => Promise<ApiResponse<R>>;

/** What came of one call. */
export interface Called<R> {
  readonly outcome: CallOutcome;
  /** Gives the response, or throws what was thrown. */
  readonly settle: () => ApiResponse<R>;
}

/** Makes a call once; aborts it when it takes too long or one of the signals says so. */
export async function callOnce<R>(
  time: Time,
  method: string,
  payload: object,
  send: Send<R>,
  signals: readonly (AbortSignal | undefined)[],
): Promise<Called<R>> {
  const pollSeconds = method === "getUpdates" ? Number(Reflect.get(payload, "timeout") ?? 0) : 0;
  const over = new AbortController();
  const finished = new AbortController();
  const cut = (): void => {
    over.abort();
  };
  for (const signal of signals) {
    if (signal?.aborted === true) cut();
    signal?.addEventListener("abort", cut);
  }
  void time.sleep(CALL_TIMEOUT_MS + pollSeconds * 1000, finished.signal).then(() => {
    if (!finished.signal.aborted) cut();
  });
  try {
    const response = await send(payload, over.signal);
    return { outcome: outcomeOfResponse(response), settle: () => response };
  } catch (error) {
    return {
      outcome: outcomeOfError(error),
      settle: () => {
        throw error;
      },
    };
  } finally {
    finished.abort(OVER);
    for (const signal of signals) signal?.removeEventListener("abort", cut);
  }
}
