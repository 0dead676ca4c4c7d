import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Trying } from "../../../src/bot/transport/back-off.js";
import { backOffMs, tryAgain, waitAfterCall } from "../../../src/bot/transport/back-off.js";
import { FakeTime } from "./fake-time.js";

const BACK_OFF = { firstMs: 500, longestMs: 30_000 };

describe("the wait", () => {
  it("lies between half of the doubled wait and the whole of it, never beyond the longest", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tries, random) => {
          const whole = Math.min(30_000, 500 * 2 ** (tries - 1));
          const waitMs = backOffMs(BACK_OFF, tries, () => random);
          expect(waitMs).toBeGreaterThanOrEqual(whole / 2);
          expect(waitMs).toBeLessThanOrEqual(whole);
        },
      ),
    );
  });

  it("is what flood control asks for, at whichever try", () => {
    const flood = { kind: "flood", retryAfterSeconds: 7 } as const;
    expect(waitAfterCall(flood, BACK_OFF, 9, () => 1)).toBe(7000);
  });
});

describe("trying again", () => {
  /** Attempts give 1, 2, 3 …; below `standing` each waits a second. */
  async function run(standing: number, limits: Partial<Trying<number>> = {}) {
    const time = new FakeTime();
    const stopping = new AbortController();
    const running = tryAgain({
      time,
      stopping: stopping.signal,
      attempt: (tries) => Promise.resolve(tries),
      waitAfter: (result) => (result < standing ? 1000 : undefined),
      ...limits,
    });
    await time.advance(60_000);
    stopping.abort();
    return { result: await running, sleeps: time.sleeps.length };
  }

  it("ends with the first result that stands", async () => {
    expect(await run(1)).toEqual({ result: 1, sleeps: 0 });
    expect(await run(4)).toEqual({ result: 4, sleeps: 3 });
  });

  it("gives the last result of the most tries", async () => {
    expect(await run(9, { mostTries: 3 })).toEqual({ result: 3, sleeps: 2 });
  });

  it("gives the last result before the waits together would be too long", async () => {
    expect(await run(9, { longestWaitMs: 2500 })).toEqual({ result: 3, sleeps: 2 });
  });

  it("ends a wait, and makes no further try, when it is told to stop", async () => {
    expect(await run(9, { waitAfter: () => 90_000 })).toEqual({ result: 1, sleeps: 1 });
  });
});
