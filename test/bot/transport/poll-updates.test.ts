import { GrammyError, HttpError } from "grammy";
import type { Update } from "grammy/types";
import { beforeEach, describe, expect, it } from "vitest";
import type { Handled, Keeper } from "../../../src/bot/transport/handle-updates.js";
import { BUSY_POLL_MS, pollUpdates } from "../../../src/bot/transport/poll-updates.js";
import { WINDOW } from "../../../src/bot/transport/update-window.js";
import { createLogger } from "../../../src/logger.js";
import { FakeTime, settle } from "./fake-time.js";
import { NO_CONNECTION } from "./transport-world.js";

interface Request {
  readonly offset?: number;
  readonly limit: number;
  readonly timeout: number;
}

const DONE: Handled = { kind: "done", result: "handled" };
const LATER: Handled = { kind: "later", retryAfterSeconds: 60 };

/** A server with a queue of updates, and a handler whose work the test ends by hand. */
class PollingWorld {
  readonly time = new FakeTime();
  readonly stopping = new AbortController();
  readonly requests: Request[] = [];
  readonly handled: number[] = [];
  /** What the server has not been told to forget. */
  queue: number[] = [];
  failures: Error[] = [];
  /** Updates in hand, with what ends them. */
  readonly open = new Map<number, (handled: Handled) => void>();
  readonly keepers = new Map<number, Keeper>();
  /** Updates that the handler leaves open. */
  slow = new Set<number>();
  /** Moments at which updates were fetched. */
  readonly fetched: number[] = [];
  webhooksDeleted = 0;
  #wake: () => void = () => undefined;
  readonly ended: Promise<unknown>;
  error: unknown;

  constructor() {
    this.ended = pollUpdates({
      api: {
        getUpdates: (request: Request) => this.#serve(request),
        deleteWebhook: () => {
          this.webhooksDeleted += 1;
          return Promise.resolve(true as const);
        },
      },
      handler: {
        length: 0,
        settled: () => Promise.resolve(),
        handle: ({ updateId }, keeper) => {
          this.handled.push(updateId);
          if (keeper) this.keepers.set(updateId, keeper);
          if (!this.slow.has(updateId)) return Promise.resolve(DONE);
          return new Promise((resolve) => this.open.set(updateId, resolve));
        },
      },
      settled: () => Promise.resolve(),
      readiness: { receiving: () => this.fetched.push(this.time.now()) },
      logger: createLogger({ logLevel: "silent", botToken: undefined, webhook: undefined }),
      time: this.time,
      random: () => 1,
      stopping: this.stopping.signal,
    }).catch((error: unknown) => {
      this.error = error;
    });
  }

  async arrives(...updateIds: number[]): Promise<void> {
    this.queue.push(...updateIds);
    this.#wake();
    await settle();
  }

  get offsets(): (number | undefined)[] {
    return this.requests.map(({ offset }) => offset);
  }

  async #serve(request: Request): Promise<Update[]> {
    this.requests.push(request);
    const failure = this.failures.shift();
    if (failure) throw failure;
    const { offset = 0 } = request;
    this.queue = this.queue.filter((updateId) => updateId >= offset);
    if (this.queue.length === 0 && request.timeout > 0)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        this.stopping.signal.addEventListener("abort", () => {
          resolve();
        });
      });
    return this.queue
      .slice(0, request.limit)
      .map((update_id) => ({ update_id, telepathy: {} }) as unknown as Update);
  }
}

let world: PollingWorld;

beforeEach(async () => {
  world = new PollingWorld();
  // The first poll is answered at once; the second one waits.
  await settle();
});

describe("long polling", () => {
  it("confirms after the updates are finished, by a short poll, and then waits without offset", async () => {
    await world.arrives(5, 6, 7);
    expect(world.handled).toEqual([5, 6, 7]);
    expect(world.offsets).toEqual([undefined, undefined, 8, undefined]);
    expect(world.requests.map(({ timeout }) => timeout)).toEqual([0, 30, 0, 30]);
    expect(world.queue).toEqual([]);
  });

  it("never confirms beyond an update in hand, and gives none to the handler twice", async () => {
    world.slow = new Set([6]);
    await world.arrives(5, 6, 7);
    await world.time.advance(BUSY_POLL_MS * 3);
    expect(new Set(world.offsets)).toEqual(new Set([undefined, 6]));
    expect(world.queue).toEqual([6, 7]);
    expect(world.handled).toEqual([5, 6, 7]);
    world.open.get(6)?.(DONE);
    await world.time.advance(BUSY_POLL_MS);
    expect(world.queue).toEqual([]);
  });

  it("fetches what comes for others while one is in hand", async () => {
    world.slow = new Set([5]);
    await world.arrives(5);
    world.queue.push(6);
    await world.time.advance(BUSY_POLL_MS);
    expect(world.handled).toEqual([5, 6]);
  });

  it("asks no oftener than every 0.6 s while one is in hand", async () => {
    world.slow = new Set([5]);
    await world.arrives(5);
    await world.time.advance(6000);
    // One that brought it, then one each 0.6 s.
    expect(world.requests.length).toBeLessThanOrEqual(12);
  });

  it("lets go of one that waits for flood control only when the window is full behind it", async () => {
    world.slow = new Set([1]);
    await world.arrives(...Array.from({ length: WINDOW - 1 }, (_, i) => i + 1));
    void world.keepers.get(1)?.patience(300, 1);
    await world.time.advance(BUSY_POLL_MS * 2);
    expect(world.queue[0]).toBe(1);
    world.queue.push(WINDOW, WINDOW + 1);
    await world.time.advance(BUSY_POLL_MS * 4);
    expect(world.handled.at(-1)).toBe(WINDOW + 1);
    expect(world.queue).toEqual([]);
  });

  it("takes numbers that start anew at a lower one", async () => {
    await world.arrives(900);
    await world.arrives(3);
    expect(world.handled).toEqual([900, 3]);
  });

  it("waits as long as flood control asks before an update is tried again, then gives up in time", async () => {
    world.slow = new Set([5]);
    await world.arrives(5);
    const keeper = world.keepers.get(5);
    const again = keeper?.patience(60, 1);
    await world.time.advance(59_999);
    expect(world.time.sleeps).toContain(60_000);
    await world.time.advance(1);
    expect(await again).toBe(true);
    expect(await keeper?.patience(60, 20)).toBe(false);
    world.open.get(5)?.(LATER);
    await world.time.advance(BUSY_POLL_MS);
    expect(world.queue).toEqual([]);
  });
});

describe("a line that fails", () => {
  it("is tried again with growing waits, and nothing is confirmed meanwhile", async () => {
    world.failures = [1, 2, 3, 4].map(() => new HttpError("failed", NO_CONNECTION));
    await world.arrives(5);
    await world.time.advance(60_000);
    // 0.5 s doubled each time, with the whole of the random half.
    expect(world.time.sleeps.filter((ms) => ms !== BUSY_POLL_MS)).toEqual([500, 1000, 2000, 4000]);
    expect(world.handled).toEqual([5]);
  });

  it("keeps an offset that a failed poll has not brought to the server", async () => {
    world.failures = [new HttpError("failed", NO_CONNECTION)];
    await world.arrives(5);
    await world.time.advance(1000);
    expect(world.offsets).toEqual([undefined, undefined, 6, 6, undefined]);
    expect(world.handled).toEqual([5]);
  });

  it("waits for what a 429 asks", async () => {
    world.failures = [apiError(429, "Too Many Requests", { retry_after: 17 })];
    await world.arrives(5);
    expect(world.time.sleeps).toContain(17_000);
  });

  it("ends for good at a 401", async () => {
    world.failures = [apiError(401, "Unauthorized")];
    await world.arrives(5);
    await world.ended;
    expect(world.error).toMatchObject({ code: "TELEGRAM_REFUSED" });
    expect(String(world.error)).toMatch(/401 Unauthorized; check BOT_TOKEN/u);
  });
});

describe("somebody else who receives the updates", () => {
  const conflict = () => apiError(409, "Conflict: terminated by other getUpdates request");

  it("is waited out with growing pauses, and a webhook that may be set is deleted", async () => {
    world.failures = [conflict(), conflict(), conflict()];
    // The poll that waits brings it; the next one, which confirms it, finds somebody else.
    await world.arrives(5);
    await world.time.advance(6_999);
    expect([world.queue, world.fetched.length]).toEqual([[5], 2]);
    await world.time.advance(1);
    expect(world.time.sleeps.filter((ms) => ms !== BUSY_POLL_MS)).toEqual([1000, 2000, 4000]);
    expect([world.queue, world.fetched.length, world.webhooksDeleted]).toEqual([[], 3, 3]);
  });

  it("for 90 s ends it for good", async () => {
    world.failures = Array.from({ length: 50 }, conflict);
    await world.arrives(5);
    await world.time.advance(89_999);
    expect(world.error).toBeUndefined();
    // 1 + 2 + 4 + 8 + 15 + 15 + 15 + 15 + 15 s.
    await world.time.advance(1);
    await world.ended;
    expect(world.error).toMatchObject({ code: "TELEGRAM_REFUSED" });
    expect(String(world.error)).toMatch(/409 Conflict for 90 s: another process runs this bot/u);
    expect([world.handled, world.queue]).toEqual([[5], [5]]);
  });

  it("who comes back whenever updates were had in between ends it all the same", async () => {
    // Each poll that succeeds is followed by one that the other has ended.
    const fails = (): void => void world.failures.push(conflict());
    for (let n = 1; world.error === undefined && n < 50; n++) {
      fails();
      await world.arrives(n);
      await world.time.advance(15_000);
    }
    expect(world.handled.length).toBeGreaterThan(3);
    expect(String(world.error)).toMatch(/409 Conflict for 90 s/u);
  });

  it("an hour later is met with patience again", async () => {
    for (const updateId of [5, 6, 7]) {
      world.failures = Array.from({ length: 5 }, conflict);
      await world.arrives(updateId);
      await world.time.advance(3_600_000);
    }
    expect([world.error, world.handled]).toEqual([undefined, [5, 6, 7]]);
  });
});

describe("the end", () => {
  it("confirms what is finished and leaves the rest to the next process", async () => {
    world.slow = new Set([6]);
    await world.arrives(5, 6, 7);
    world.stopping.abort();
    await world.ended;
    expect(world.queue).toEqual([6, 7]);
    expect(world.offsets.at(-1)).toBe(6);
  });

  it("leaves an update that was put off unconfirmed", async () => {
    world.slow = new Set([5]);
    await world.arrives(5);
    const again = world.keepers.get(5)?.patience(60, 1);
    world.stopping.abort();
    expect(await again).toBe(false);
    world.open.get(5)?.(LATER);
    await world.ended;
    expect(world.queue).toEqual([5]);
  });
});

function apiError(
  code: number,
  description: string,
  parameters: Readonly<Record<string, number>> = {},
): GrammyError {
  return new GrammyError(
    "Call to 'getUpdates' failed!",
    { ok: false, error_code: code, description, parameters },
    "getUpdates",
    {},
  );
}
