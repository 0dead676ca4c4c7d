import { monitorEventLoopDelay } from "node:perf_hooks";

// Loaded into each contestant before its own program: it tells over the channel to `bench:bot` how busy the
// process was since it was told to begin.
const RESOLUTION_MS = 1;

/** What a contestant tells. */
export interface ProbeFigures {
  /** Of all threads. */
  readonly processorMs: number;
  /** How late a timer was, at the 99th percentile. */
  readonly loopP99Ms: number;
}

const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
let before = process.cpuUsage();
process.on("message", (told) => {
  if (told === "begin") {
    delays.enable();
    delays.reset();
    before = process.cpuUsage();
    process.send?.("begun");
    return;
  }
  const { user, system } = process.cpuUsage(before);
  process.send?.({
    processorMs: (user + system) / 1000,
    // The histogram counts the interval of its timer too.
    loopP99Ms: Math.max(0, delays.percentile(99) / 1e6 - RESOLUTION_MS),
  } satisfies ProbeFigures);
  delays.disable();
});
// It alone does not keep the process.
process.channel?.unref();
