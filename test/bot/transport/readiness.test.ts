import { beforeEach, describe, expect, it } from "vitest";
import type { Readiness } from "../../../src/bot/transport/readiness.js";
import { createReadiness, keepProbing, probeState } from "../../../src/bot/transport/readiness.js";
import { watchWebhook } from "../../../src/bot/transport/watch-webhook.js";
import type { WatchParts } from "../../../src/bot/transport/watch-webhook.js";
import { createLogger } from "../../../src/logger.js";
import { createMemoryStore } from "../../support/memory-store.js";
import { FakeTime, settle } from "./fake-time.js";

const URL = "https://example.org/telegram";

let time: FakeTime;
let stopping: AbortController;
let lines: string[];
let readiness: Readiness;
const line = () => ({
  time,
  random: () => 1,
  stopping: stopping.signal,
  logger: createLogger(
    { logLevel: "info", botToken: undefined, webhook: undefined },
    (written) => void lines.push(written),
  ),
});

beforeEach(() => {
  time = new FakeTime();
  stopping = new AbortController();
  lines = [];
  readiness = createReadiness(time, stopping.signal);
});

describe("ready", () => {
  it("is what has received and remembered in the last minute", async () => {
    expect(readiness.isReady()).toBe(false);
    readiness.receiving();
    expect(readiness.isReady()).toBe(false);
    readiness.remembering();
    expect(readiness.isReady()).toBe(true);
    await time.advance(60_000);
    expect(readiness.isReady()).toBe(true);
    await time.advance(1);
    expect(readiness.isReady()).toBe(false);
    readiness.receiving();
    expect(readiness.isReady()).toBe(false);
  });

  it("is nobody who was told to stop", () => {
    readiness.receiving();
    readiness.remembering();
    stopping.abort();
    expect(readiness.isReady()).toBe(false);
  });
});

describe("the state", () => {
  it("is proved by every look at it, until told to stop", async () => {
    const ended = keepProbing(createMemoryStore(), readiness, line());
    await time.advance(600_000);
    readiness.receiving();
    expect(readiness.isReady()).toBe(true);
    stopping.abort();
    await ended;
  });

  it.each([
    ["cannot be written", () => Promise.reject(new Error("no space left"))],
    ["does not answer", () => new Promise<void>(() => undefined)],
  ])("that %s makes the bot unready within a minute", async (_, probe) => {
    await probeState(createMemoryStore(), readiness, line());
    void keepProbing({ probe }, readiness, line());
    await time.advance(60_001);
    readiness.receiving();
    expect(readiness.isReady()).toBe(false);
  });
});

describe("the webhook", () => {
  /** What Telegram says of it, in order; the last again and again. */
  async function watch(urls: readonly (string | Error)[]) {
    let looks = 0;
    let sets = 0;
    readiness.remembering();
    const getWebhookInfo = () => {
      const said = urls[Math.min(looks++, urls.length - 1)] ?? "";
      return said instanceof Error ? Promise.reject(said) : Promise.resolve({ url: said });
    };
    const ended = watchWebhook(URL, {
      ...line(),
      api: { getWebhookInfo } as unknown as WatchParts["api"],
      readiness,
      setWebhook: () => {
        sets += 1;
        return Promise.resolve(true);
      },
    });
    await time.advance(60_000);
    readiness.remembering();
    const isReady = readiness.isReady();
    stopping.abort();
    await ended;
    await settle();
    return { isReady, looks, sets };
  }

  it("that is ours is a proof", async () => {
    expect(await watch([URL])).toEqual({ isReady: true, looks: 3, sets: 0 });
  });

  it("that was deleted is set again", async () => {
    expect(await watch(["", URL])).toEqual({ isReady: true, looks: 3, sets: 1 });
    expect(lines.join("")).toContain("the webhook was deleted");
  });

  it("of somebody else is left alone, and nothing is proved", async () => {
    expect(await watch(["https://example.org/other"])).toEqual({
      isReady: false,
      looks: 3,
      sets: 0,
    });
    expect(lines.join("")).toContain("another webhook is set");
  });

  it("that cannot be looked at proves nothing, and is looked at again", async () => {
    expect(await watch([new Error("reset"), URL])).toMatchObject({ isReady: true, looks: 3 });
  });
});
