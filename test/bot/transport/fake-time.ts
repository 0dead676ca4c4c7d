import type { Time } from "../../../src/bot/transport/time.js";

interface Sleeper {
  readonly dueMs: number;
  readonly wake: () => void;
}

/** Time that stands still until a test moves it. */
export class FakeTime implements Time {
  #nowMs: number;
  #sleepers: Sleeper[] = [];
  /** The length of every sleep so far, in order. */
  readonly sleeps: number[] = [];

  constructor(startMs = Date.UTC(2026, 0, 1)) {
    this.#nowMs = startMs;
  }

  now(): number {
    return this.#nowMs;
  }

  sleep(delayMs: number, until?: AbortSignal): Promise<void> {
    this.sleeps.push(delayMs);
    if (until?.aborted === true) return Promise.resolve();
    return new Promise((resolve) => {
      const finish = (): void => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        until?.removeEventListener("abort", finish);
        resolve();
      };
      const sleeper = { dueMs: this.#nowMs + delayMs, wake: finish };
      this.#sleepers.push(sleeper);
      until?.addEventListener("abort", finish);
    });
  }

  /** Moves time on; each sleeper wakes at its own moment, and what it does then is done. */
  async advance(byMs: number): Promise<void> {
    const targetMs = this.#nowMs + byMs;
    await settle();
    for (;;) {
      const next = this.#sleepers
        .filter(({ dueMs }) => dueMs <= targetMs)
        .reduce<Sleeper | undefined>(
          (soonest, one) => (soonest === undefined || one.dueMs < soonest.dueMs ? one : soonest),
          undefined,
        );
      if (next === undefined) break;
      this.#sleepers = this.#sleepers.filter((other) => other !== next);
      this.#nowMs = next.dueMs;
      next.wake();
      await settle();
    }
    this.#nowMs = targetMs;
  }
}

/** Lets everything run that waits for no time. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
