import { expect, test } from "vitest";
import { FULL_CROWD } from "./crowd.js";
import { runSoak } from "./run-soak.js";
import type { Sample } from "./soak-bot.js";

const MINUTES = Number(process.env["SOAK_MINUTES"] ?? 60);
/** What the middle of a life may be exceeded by at its end: what no collection has freed yet. */
const HEAP_ROOM_MB = 20;
const HANDLES_ROOM = 10;

// A leak raises the floor; the peak is how many connections happen to be open at a sample.
const leastHeap = (samples: readonly Sample[]): number =>
  Math.min(...samples.map(({ heapMb }) => heapMb ?? NaN));
const leastHandles = (samples: readonly Sample[]): number =>
  Math.min(...samples.map(({ handles }) => handles));

test(
  `${MINUTES} minutes at five times Telegram's limits, with faults and a kill every five`,
  async () => {
    const report = await runSoak({
      seconds: MINUTES * 60,
      killEverySeconds: Math.min(300, (MINUTES * 60) / 3),
      faultEverySeconds: 2,
      watchers: 20,
      crowd: FULL_CROWD,
      tell: print,
    });
    const { account, lives, kills, updates } = report;
    for (const { mode, samples } of lives) {
      const rss = samples.map(({ rssMb }) => rssMb);
      print(
        `${mode}: ${samples.at(-1)?.secondsAlive.toFixed(0) ?? 0} s, least heap of each third ${thirds(
          samples,
        )
          .map((third) => leastHeap(third).toFixed(0))
          .join(
            " ",
          )} MB, least handles ${thirds(samples).map(leastHandles).join(" ")}, memory ${Math.min(
          ...rss,
        ).toFixed(0)} to ${Math.max(...rss).toFixed(0)} MB`,
      );
    }
    print(JSON.stringify({ updates, kills, ...account }));
    expect(account.lost).toEqual([]);
    expect(account.doubled).toEqual([]);
    expect(account.lostAtKill).toBeLessThanOrEqual(kills);
    expect(report.violations).toEqual([]);
    expect(report.end).toEqual({ code: 0, signal: null });
    for (const { mode, samples } of lives) {
      const [, middle = [], last = []] = thirds(samples);
      // A life that was cut short says nothing.
      if ((samples.at(-1)?.secondsAlive ?? 0) < 200) continue;
      expect(leastHandles(last)).toBeLessThanOrEqual(leastHandles(middle) + HANDLES_ROOM);
      if (mode === "webhook")
        expect(leastHeap(last)).toBeLessThanOrEqual(leastHeap(middle) + HEAP_ROOM_MB);
    }
  },
  (MINUTES + 10) * 60_000,
);

function thirds<T>(list: readonly T[]): T[][] {
  const size = Math.ceil(list.length / 3);
  return [0, 1, 2].map((i) => list.slice(i * size, (i + 1) * size));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
