import { AppError } from "../../errors.js";
import { tryAgain } from "./back-off.js";
import type { Line } from "./call-until-answered.js";
import { PATIENCE_MS } from "./patience.js";

/** Pauses between two looks, halved to doubled at random so that two who wait do not meet again. */
const LOOK_EVERY_MS = 500;

/**
 * Opens the state as soon as the process that uses it has ended; undefined when told to stop before.
 *
 * @throws AppError STATE_IN_USE when it is used for longer than `PATIENCE_MS`
 */
export async function openWhenFree<State>(
  open: () => Promise<State>,
  { logger, time, random, stopping }: Line,
): Promise<State | undefined> {
  const { state, refusal } = await tryAgain<{ state?: State; refusal?: AppError }>({
    time,
    stopping,
    attempt: async () => {
      try {
        return { state: await open() };
      } catch (error) {
        if (error instanceof AppError && error.code === "STATE_IN_USE") return { refusal: error };
        throw error;
      }
    },
    waitAfter: (result) => result.refusal && LOOK_EVERY_MS * (0.5 + random()),
    longestWaitMs: PATIENCE_MS,
    onWait: (_, tries) => {
      if (tries === 1) logger.warn("another process uses DATA_DIR; waiting for it to end");
    },
  });
  if (refusal && !stopping.aborted) throw refusal;
  return state;
}
