/** Cancels what a clock has scheduled; harmless when that has already run. */
export type Cancel = () => void;

/** The only source of time in the stand-in: update lifetimes, redelivery, flood windows. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Runs `action` once, `delayMs` from now. */
  after(delayMs: number, action: () => void): Cancel;
}

export const realClock: Clock = {
  now: () => Date.now(),
  after(delayMs, action) {
    const timer = setTimeout(action, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};

interface Scheduled {
  readonly dueMs: number;
  readonly action: () => void;
}

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #nowMs: number;
  #scheduled: Scheduled[] = [];

  constructor(startMs = Date.UTC(2026, 0, 1)) {
    this.#nowMs = startMs;
  }

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, action: () => void): Cancel {
    const entry = { dueMs: this.#nowMs + Math.max(0, delayMs), action };
    this.#scheduled.push(entry);
    return () => {
      this.#scheduled = this.#scheduled.filter((other) => other !== entry);
    };
  }

  /** When each pending action is due, in milliseconds from now, soonest first. */
  pendingMs(): number[] {
    return this.#scheduled.map((entry) => entry.dueMs - this.#nowMs).sort((a, b) => a - b);
  }

  /** Moves time on, running what falls due in order, each at its own moment. */
  advance(byMs: number): void {
    const targetMs = this.#nowMs + byMs;
    for (;;) {
      const next = this.#soonest();
      if (next === undefined || next.dueMs > targetMs) break;
      this.#scheduled = this.#scheduled.filter((other) => other !== next);
      this.#nowMs = next.dueMs;
      next.action();
    }
    this.#nowMs = targetMs;
  }

  #soonest(): Scheduled | undefined {
    let soonest: Scheduled | undefined;
    for (const entry of this.#scheduled) {
      if (soonest === undefined || entry.dueMs < soonest.dueMs) soonest = entry;
    }
    return soonest;
  }
}
