import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startProxy } from "../../support/proxy.js";
import type { LocalProxy, ProxyOptions } from "../../support/proxy.js";
import { freePort } from "./free-port.js";
import { QUESTION, RunningBot, TOKEN } from "./running-bot.js";

/** A name that only a proxy knows: without one there is no way to the stand-in. */
const TELEGRAM = "api.telegram.test";
const PASSWORD = "open-sesame";

let world: RunningBot;
const proxies: LocalProxy[] = [];
beforeEach(async () => {
  world = await RunningBot.open({ BOT_API_ROOT: `http://${TELEGRAM}` });
});
afterEach(async () => {
  await world.close();
  for (const proxy of proxies.splice(0)) await proxy.close();
  for (const secret of [PASSWORD, btoa(`ann:${PASSWORD}`), TOKEN])
    expect(world.output).not.toContain(secret);
});

async function proxy(options: Omit<ProxyOptions, "port">): Promise<LocalProxy> {
  const port = Number(new URL(world.api.url).port);
  const started = await startProxy({ ...options, port });
  proxies.push(started);
  return started;
}

async function isAnswered(): Promise<void> {
  const ann = world.api.user({ first_name: "Ann", language_code: "en" });
  await ann.sends("What about corruption?");
  expect((await world.api.nextMessage(ann)).quotations).toHaveLength(1);
}

describe("the bot behind a proxy", () => {
  it("answers by long polling, through SOCKS with a password that all programs share", async () => {
    const { host, asked } = await proxy({ kind: "socks5", credentials: `ann:${PASSWORD}` });
    const bot = await world.start({ all_proxy: `socks5h://ann:${PASSWORD}@${host}` });
    await isAnswered();
    expect(new Set(asked)).toEqual(new Set([`${TELEGRAM}:80`]));
    expect(bot.stderr).toContain("Telegram is called through ALL_PROXY");
  });

  it("answers by webhook, through HTTP with a password", async () => {
    const { host, asked } = await proxy({ kind: "http", credentials: `ann:${PASSWORD}` });
    const port = await freePort();
    await world.start({
      BOT_PROXY: `ann:${PASSWORD}@${host}`,
      WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
      WEBHOOK_SECRET: "0123456789abcdef0123456789abcdef",
      HOST: "127.0.0.1",
      PORT: `${port}`,
    });
    await isAnswered();
    expect(new Set(asked)).toEqual(new Set([`${TELEGRAM}:80`]));
  });

  it("ends in one line and with exit code 2 at a wrong password", async () => {
    const { host } = await proxy({ kind: "http", credentials: "ann:another" });
    const bot = world.launch({ BOT_PROXY: `http://ann:${PASSWORD}@${host}`, LOG_LEVEL: "warn" });
    expect((await bot.exits()).code).toBe(2);
    expect(bot.output).toMatch(
      /^start: proxy http:[^\n]+: expected [^\n]+, got 407 [^\n]+; check [^\n]*BOT_PROXY[^\n]*\n$/u,
    );
  });

  it("says that the proxy is gone, and goes on when it is back, nothing lost or doubled", async () => {
    const first = await proxy({ kind: "http" });
    const bot = await world.start({ BOT_PROXY: `http://${first.host}` });
    await isAnswered();
    await first.close();
    await bot.prints(/updates could not be fetched: proxy http:[^"]*ECONNREFUSED[^"]*; trying/u);
    const ann = world.api.user({ first_name: "Ann", language_code: "en" });
    await ann.sends(QUESTION);
    await proxy({ kind: "http", at: Number(first.host.split(":")[1]) });
    await world.api.nextMessage(ann);
    await world.api.idle();
    expect(world.api.botMessages(ann)).toHaveLength(1);
  });
});
