import type { Time } from "./time.js";

/** How the bot is told to stop, in two steps. */
export interface Stops {
  /** Aborted when nothing new is to begin; its reason is an `AppError` when a fault is the cause. */
  readonly stopping: AbortController;
  /** Aborted when what is in hand is to be cut short. */
  readonly cutting: AbortController;
  /** Stops listening for signals. */
  readonly unlisten: () => void;
}

/**
 * Listens for SIGINT, SIGTERM and SIGHUP: the first stops, a second one does not wait for what is in
 * hand. SIGHUP never counts as the second one: a terminal that is closed sends it more than once.
 */
export function listenForSignals(): Stops {
  const stopping = new AbortController();
  const cutting = new AbortController();
  const stop = (): void => {
    if (stopping.signal.aborted) cutting.abort();
    stopping.abort();
  };
  const hangUp = (): void => {
    stopping.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.on("SIGHUP", hangUp);
  return {
    stopping,
    cutting,
    unlisten() {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
      process.off("SIGHUP", hangUp);
    },
  };
}

/** Waits for an end; when it does not come in time, aborts `cutting` and waits no longer. */
export async function endWithin(
  limitMs: number,
  end: Promise<unknown>,
  time: Time,
  cutting: AbortController,
): Promise<void> {
  const ended = new AbortController();
  const over = time.sleep(limitMs, ended.signal).then(() => {
    if (!ended.signal.aborted) cutting.abort();
  });
  await Promise.race([end, over]);
  ended.abort();
}
