import { setImmediate } from "node:timers/promises";
import type { Waiting } from "../../retrieval/encoder.js";

/** Runs passes of a model one at a time, each in a turn of the event loop of its own. */
interface Passes {
  run<T>(waiting: Waiting, pass: () => Promise<T>): Promise<T>;
}

/**
 * The runtime computes on the calling thread: passes that were asked for together would all run in one
 * turn, and nothing else could happen meanwhile. Where both wait, passes for those who type and for those
 * who ask take turns, so that no number of long questions holds a list for more than one of them; within
 * a kind, first come, first served.
 *
 * @param turn resolves in the next turn of the event loop
 */
export function createPasses(turn: () => Promise<unknown> = setImmediate): Passes {
  const lines: Record<Waiting, (() => Promise<void>)[]> = { typing: [], asking: [] };
  let last: Waiting = "asking";
  let isRunning = false;

  const next = (): (() => Promise<void>) | undefined => {
    const other = last === "asking" ? "typing" : "asking";
    const from = lines[other].length > 0 ? other : last;
    const pass = lines[from].shift();
    if (pass !== undefined) last = from;
    return pass;
  };
  const runAll = async (): Promise<void> => {
    isRunning = true;
    for (let pass = next(); pass !== undefined; pass = next()) {
      await pass();
      await turn();
    }
    isRunning = false;
  };

  return {
    run: (waiting, pass) =>
      new Promise((resolve, reject) => {
        lines[waiting].push(() => pass().then(resolve, reject));
        if (!isRunning) void runAll();
      }),
  };
}
