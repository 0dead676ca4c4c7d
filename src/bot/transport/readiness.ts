import type { BotState } from "../ports/state.js";
import type { Line } from "./call-until-answered.js";
import type { Time } from "./time.js";

/** How old the last proof may be; a long poll that brings nothing takes half of it. */
const FRESH_MS = 60_000;
const PROBE_EVERY_MS = 20_000;

/** What the last minute has proved. */
export interface Readiness {
  /** Telegram has given updates, or said that it delivers them here. */
  receiving(): void;
  /** The state was written and read. */
  remembering(): void;
  /** Whether both were proved in the last minute, and the bot is not told to stop. */
  readonly isReady: () => boolean;
}

export function createReadiness(time: Pick<Time, "now">, stopping: AbortSignal): Readiness {
  let receivedAt = -Infinity;
  let rememberedAt = -Infinity;
  const isFresh = (at: number): boolean => time.now() - at <= FRESH_MS;
  return {
    receiving() {
      receivedAt = time.now();
    },
    remembering() {
      rememberedAt = time.now();
    },
    isReady: () => !stopping.aborted && isFresh(receivedAt) && isFresh(rememberedAt),
  };
}

/** Writes and reads the state, and notes it where that succeeds. */
export async function probeState(
  state: Pick<BotState, "probe">,
  readiness: Pick<Readiness, "remembering">,
  { time, logger }: Pick<Line, "time" | "logger">,
): Promise<void> {
  try {
    await state.probe(time.now());
    readiness.remembering();
  } catch (error) {
    logger.error({ err: error }, "the state cannot be written and read");
  }
}

/** The same again and again, until told to stop. */
export async function keepProbing(
  state: Pick<BotState, "probe">,
  readiness: Pick<Readiness, "remembering">,
  line: Line,
): Promise<void> {
  for (;;) {
    await line.time.sleep(PROBE_EVERY_MS, line.stopping);
    if (line.stopping.aborted) return;
    await probeState(state, readiness, line);
  }
}
