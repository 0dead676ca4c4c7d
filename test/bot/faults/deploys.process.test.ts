import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { BotProcess } from "../../support/bot-process.js";
import { freePort } from "./free-port.js";
import { QUESTION, RunningBot, TOKEN } from "./running-bot.js";

const WAITING = /"msg":"another process uses DATA_DIR; waiting for it to end"/u;

describe.each(["polling", "webhook"] as const)("a deploy by %s", (mode) => {
  let world: RunningBot;
  let bot: BotProcess;
  let ann: UserActor;
  let healthPort: number;

  beforeAll(async () => {
    healthPort = await freePort();
    const port = await freePort();
    world = await RunningBot.open({
      // Both processes serve the same pages, one after the other.
      HOST: "127.0.0.1",
      HEALTH_PORT: String(healthPort),
      ...(mode === "webhook" && {
        WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
        WEBHOOK_SECRET: "a-webhook-secret-of-more-than-32-characters",
        PORT: String(port),
      }),
    });
    bot = await world.start();
  });
  afterAll(() => world.close());
  beforeEach(() => {
    ann = world.api.user({ first_name: "Ann", language_code: "en" });
  });

  const statusOf = async (page: string): Promise<number> =>
    (await fetch(`http://127.0.0.1:${healthPort}${page}`)).status;
  const answersTo = (user: UserActor): number => world.api.botMessages(user).length;

  it("the new process waits for the old one and takes over; nothing is lost or doubled", async () => {
    const next = world.launch();
    await next.prints(WAITING, 60_000);
    await ann.sends(QUESTION);
    await world.api.nextMessage(ann);
    const people = Array.from({ length: 6 }, (_, i) =>
      world.api.user({ first_name: `Person ${i}`, language_code: "en" }),
    );
    // Half of them ask while the old one ends, the others when it has ended.
    for (const person of people.slice(0, 3)) await person.sends(QUESTION);
    const ended = bot.stop();
    expect(next.output).not.toMatch(/"started, /u);
    expect(await ended).toEqual({ code: 0, signal: null });
    for (const person of people.slice(3)) await person.sends(QUESTION);
    await next.ready;
    await world.api.idle();
    expect([ann, ...people].map(answersTo)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(world.api.violations()).toEqual([]);
    bot = next;
  });

  it("the health pages of the new one say that it is ready", async () => {
    expect(await statusOf("/healthz")).toBe(200);
    expect(await statusOf("/readyz")).toBe(200);
    const metrics = await (await fetch(`http://127.0.0.1:${healthPort}/metrics`)).text();
    expect(metrics).toMatch(/bot_updates_total\{type="message",result="handled"\} \d+/u);
    expect(metrics).not.toContain(String(ann.id));
    expect(await statusOf("/telegram")).toBe(404);
  });

  const signal = mode === "polling" ? "SIGHUP" : "SIGTERM";
  it(`a process that waits ends at once at ${signal}`, async () => {
    const next = world.launch();
    await next.prints(WAITING, 60_000);
    next.signal(signal);
    expect(await next.exits()).toEqual({ code: 0, signal: null });
  });
});

describe("long polling", () => {
  let world: RunningBot;
  let bot: BotProcess;
  let ann: UserActor;

  beforeAll(async () => {
    world = await RunningBot.open();
    bot = await world.start();
    ann = world.api.user({ first_name: "Ann", language_code: "en" });
  });
  afterAll(() => world.close());

  const call = (method: string, parameters: string): Promise<Response> =>
    fetch(`${world.api.url}/bot${TOKEN}/${method}?${parameters}`);

  it("rides out another process that polls for a moment", async () => {
    await vi.waitUntil(() => world.api.telegram.longPoll.isWaiting, 30_000);
    await call("getUpdates", "timeout=0");
    await bot.prints(/"msg":"somebody else receives the updates; waiting"/u);
    await ann.sends(QUESTION);
    await world.api.nextMessage(ann);
    await world.api.idle();
    expect(world.api.botMessages(ann)).toHaveLength(1);
  });

  it("deletes a webhook that somebody has set, and loses nothing", async () => {
    await call("setWebhook", "url=https://example.org/hook");
    expect(world.api.telegram.webhook.isSet).toBe(true);
    await ann.sends("/help");
    await world.api.nextMessage(ann);
    expect(world.api.telegram.webhook.isSet).toBe(false);
    await world.api.idle();
    expect(world.api.botMessages(ann)).toHaveLength(2);
  });

  it("goes on when the reader of its log goes away", async () => {
    bot.stopReading();
    for (const expected of [3, 4]) {
      await ann.sends("/help");
      await world.api.nextMessage(ann);
      await world.api.idle();
      expect(world.api.botMessages(ann)).toHaveLength(expected);
    }
    expect(bot.exitStatus).toBeUndefined();
  });

  it("ends what is in hand at SIGHUP, as at SIGTERM", async () => {
    await ann.sends(QUESTION);
    bot.signal("SIGHUP");
    expect(await bot.exits()).toEqual({ code: 0, signal: null });
    bot = await world.start();
    await world.api.idle();
    expect(world.api.botMessages(ann)).toHaveLength(5);
  });
});
