/** The reason to end a wait that is over: without one, each abort makes an exception with its stack. */
export const OVER = "over";

/** The only source of time in the transport; tests move a fake one by hand. */
export interface Time {
  /** Milliseconds of the epoch. */
  now(): number;
  /** Resolves after so many milliseconds, and at once when the signal says so; never rejects. */
  sleep(delayMs: number, until?: AbortSignal): Promise<void>;
}

export const realTime: Time = {
  now: () => Date.now(),
  sleep: (delayMs, until) =>
    new Promise((resolve) => {
      if (until?.aborted === true) {
        resolve();
        return;
      }
      const finish = (): void => {
        clearTimeout(timer);
        until?.removeEventListener("abort", finish);
        resolve();
      };
      const timer = setTimeout(finish, delayMs);
      until?.addEventListener("abort", finish);
    }),
};

/** Read anew after an await, when the compiler still believes an earlier reading. */
export function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
