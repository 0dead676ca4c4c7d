import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BotApi } from "../support/bot-api/bot-api.js";
import { FakeClock } from "../support/bot-api/clock.js";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { createRandom } from "../support/bot-api/random.js";
import { redeliveryDelayMs } from "../support/bot-api/updates/redelivery.js";
import { request, result } from "./request.js";

interface Received {
  readonly headers: IncomingMessage["headers"];
  readonly updateId: number;
  readonly text: string;
}

let api: BotApi;
let clock: FakeClock;
let server: Server;
let url: string;
let received: Received[];
let answer: (update: Received, response: ServerResponse) => void;

beforeEach(async () => {
  clock = new FakeClock();
  api = await startBotApi({ clock });
  received = [];
  answer = (_, response) => response.end();
  server = createServer((incoming, response) => {
    let body = "";
    incoming.on("data", (part: Buffer) => (body += part.toString()));
    incoming.on("end", () => {
      const update = JSON.parse(body) as { update_id: number; message?: { text: string } };
      const { headers } = incoming;
      const one = { headers, updateId: update.update_id, text: update.message?.text ?? "" };
      received.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterEach(async () => {
  await api.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Waits for real until the server has seen so many deliveries and has noted their outcomes. */
async function deliveries(count: number): Promise<readonly (number | string | undefined)[]> {
  const { deliveries: all } = api.telegram.webhook;
  while (all.length < count || all.some(({ outcome }) => outcome === undefined)) {
    await new Promise(setImmediate);
  }
  return all.map(({ outcome }) => outcome);
}

const fail = (status: number, headers = {}) => {
  answer = (_, response) => response.writeHead(status, headers).end();
};

describe("delivery", () => {
  test("posts JSON with the secret, and a 2xx confirms it", async () => {
    await result(api, "setWebhook", { url, secret_token: "s3cret" });
    await api.user().sends("hello");
    await deliveries(1);
    expect(received[0]?.text).toBe("hello");
    expect(received[0]?.headers).toMatchObject({
      "content-type": "application/json",
      "x-telegram-bot-api-secret-token": "s3cret",
    });
    await api.idle();
    expect(await result(api, "getWebhookInfo")).toMatchObject({ url, pending_update_count: 0 });
  });

  test("updates that waited before the webhook was set are delivered", async () => {
    await api.user().sends("early");
    await result(api, "setWebhook", { url });
    await deliveries(1);
    expect(received.map(({ text }) => text)).toEqual(["early"]);
  });

  test("drop_pending_updates forgets them", async () => {
    await api.user().sends("early");
    await result(api, "setWebhook", { url, drop_pending_updates: true });
    await api.idle();
    expect(received).toEqual([]);
  });

  test("a method in the answer is carried out", async () => {
    const ann = api.user();
    answer = (_, response) =>
      response.end(JSON.stringify({ method: "sendMessage", chat_id: ann.id, text: "by reply" }));
    await result(api, "setWebhook", { url });
    await ann.sends("hello");
    expect((await api.nextMessage(ann)).visibleText).toBe("by reply");
  });

  test("setWebhook more than once a second is refused", async () => {
    await result(api, "setWebhook", { url });
    const { status, body, headers } = await request(api, "setWebhook", { url });
    expect([status, body.parameters?.["retry_after"], headers.get("retry-after")]).toEqual([
      429,
      1,
      "1",
    ]);
  });
});

describe("redelivery", () => {
  test("comes at once, then after 2, 4, 8 … seconds, until a success", async () => {
    fail(500);
    await result(api, "setWebhook", { url });
    await api.user().sends("a");
    await deliveries(1);
    clock.advance(0);
    await deliveries(2);
    for (const [seconds, count] of [
      [2, 3],
      [4, 4],
      [8, 5],
    ] as const) {
      clock.advance(seconds * 1000 - 1);
      expect(api.telegram.webhook.deliveries).toHaveLength(count - 1);
      clock.advance(1);
      await deliveries(count);
    }
    answer = (_, response) => response.end();
    clock.advance(16_000);
    expect(await deliveries(6)).toEqual([500, 500, 500, 500, 500, 200]);
    expect(new Set(received.map(({ updateId }) => updateId)).size).toBe(1);
  });

  test("waits 60 to 120 seconds at most, and honours Retry-After up to an hour", () => {
    const random = createRandom(1);
    expect([1, 2, 3, 4, 5, 6].map((n) => redeliveryDelayMs(n, undefined, random))).toEqual([
      0, 2000, 4000, 8000, 16_000, 32_000,
    ]);
    const late = redeliveryDelayMs(20, undefined, random);
    expect(late).toBeGreaterThanOrEqual(60_000);
    expect(late).toBeLessThanOrEqual(120_000);
    expect(redeliveryDelayMs(1, 7, random)).toBe(7000);
    expect(redeliveryDelayMs(1, 9999, random)).toBe(3_600_000);
  });

  test("honours the Retry-After of a 503", async () => {
    fail(503, { "retry-after": "30" });
    await result(api, "setWebhook", { url });
    await api.user().sends("a");
    await deliveries(1);
    clock.advance(29_999);
    expect(received).toHaveLength(1);
    clock.advance(1);
    await deliveries(2);
  });

  test("a failure holds back its own chat only", async () => {
    const ann = api.user();
    const bob = api.user();
    answer = ({ text }, response) => response.writeHead(text === "bad" ? 500 : 200).end();
    await result(api, "setWebhook", { url });
    await ann.sends("bad");
    await deliveries(1);
    await ann.sends("after bad");
    await bob.sends("other chat");
    await deliveries(2);
    expect(received.map(({ text }) => text)).toEqual(["bad", "other chat"]);
  });

  test("an expired update is given up and the next one of its chat comes", async () => {
    const ann = api.user();
    fail(500, { "retry-after": "3600" });
    await result(api, "setWebhook", { url });
    void ann.keystroke("forgotten");
    await deliveries(1);
    answer = (_, response) => response.end();
    clock.advance(3_600_000);
    void ann.keystroke("fresh");
    await deliveries(2);
    await api.idle();
    expect(api.telegram.webhook.deliveries).toHaveLength(2);
  });

  test("silence for 60 seconds is a failure", async () => {
    answer = () => undefined;
    await result(api, "setWebhook", { url });
    await api.user().sends("a");
    while (received.length === 0) await new Promise(setImmediate);
    clock.advance(59_999);
    expect(api.telegram.webhook.deliveries[0]?.outcome).toBeUndefined();
    answer = (_, response) => response.end();
    clock.advance(1);
    expect((await deliveries(1))[0]).toBe("Read timeout expired");
  });

  test("after ten seconds without success one connection is left", async () => {
    fail(500, { "retry-after": "11" });
    await result(api, "setWebhook", { url });
    const people = [api.user(), api.user(), api.user()];
    for (const person of people) await person.sends("a");
    await deliveries(3);
    answer = () => undefined; // the next deliveries stay open
    clock.advance(11_000);
    while (received.length < 4) await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(received).toHaveLength(4);
  });

  test("410 for 23 hours removes the webhook", async () => {
    fail(410, { "retry-after": "3600" });
    await result(api, "setWebhook", { url });
    await api.user().sends("a");
    for (let hour = 1; hour <= 23; hour++) {
      await deliveries(hour);
      expect(api.telegram.webhook.isSet).toBe(true);
      clock.advance(3_600_000);
    }
    await deliveries(24);
    expect(api.telegram.webhook.isSet).toBe(false);
  });
});
