import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BotApi } from "../support/bot-api/bot-api.js";
import { FakeClock } from "../support/bot-api/clock.js";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { request, result } from "./request.js";

interface Update {
  readonly update_id: number;
  readonly message?: { readonly text: string };
}

let api: BotApi;
let clock: FakeClock;

beforeEach(async () => {
  clock = new FakeClock();
  api = await startBotApi({ clock });
});
afterEach(() => api.close());

const poll = (parameters = {}) => result<Update[]>(api, "getUpdates", parameters);
const texts = (updates: readonly Update[]) => updates.map(({ message }) => message?.text);
/** Lets a request that was sent reach the server. */
const untilWaiting = async () => {
  while (!api.telegram.longPoll.isWaiting) await new Promise(setImmediate);
};

describe("the queue", () => {
  test("updates have sequential ids and come again until an offset confirms them", async () => {
    const ann = api.user();
    for (const text of ["a", "b", "c"]) await ann.sends(text);
    const first = await poll();
    expect(texts(first)).toEqual(["a", "b", "c"]);
    const ids = first.map((update) => update.update_id);
    expect(ids[2]).toBe((ids[0] ?? 0) + 2);
    expect(texts(await poll())).toEqual(["a", "b", "c"]);
    expect(texts(await poll({ offset: ids[1] }))).toEqual(["b", "c"]);
    expect(texts(await poll())).toEqual(["b", "c"]);
    expect(texts(await poll({ offset: (ids[2] ?? 0) + 1 }))).toEqual([]);
  });

  test("limit gives the oldest, a negative offset keeps the newest", async () => {
    const ann = api.user();
    for (const text of ["a", "b", "c"]) await ann.sends(text);
    expect(texts(await poll({ limit: 1 }))).toEqual(["a"]);
    expect(texts(await poll({ offset: -1 }))).toEqual(["c"]);
    expect(texts(await poll())).toEqual(["c"]);
  });

  test("a long poll is answered by the next update", async () => {
    const waiting = poll({ timeout: 30 });
    await untilWaiting();
    await api.user().sends("late");
    expect(texts(await waiting)).toEqual(["late"]);
  });

  test("a long poll ends empty after its timeout, 50 seconds at most", async () => {
    const waiting = poll({ timeout: 600 });
    await untilWaiting();
    clock.advance(49_999);
    expect(api.telegram.longPoll.isWaiting).toBe(true);
    clock.advance(1);
    expect(await waiting).toEqual([]);
  });

  test("each type of update has its own lifetime", async () => {
    const ann = api.user();
    await ann.sends("kept a day");
    void ann.keystroke("kept 30 seconds");
    void ann.sendsCallback("kept 150 seconds");
    const count = async () => (await poll()).length;
    expect(await count()).toBe(3);
    clock.advance(30_000);
    expect(await count()).toBe(2);
    clock.advance(120_000);
    expect(await count()).toBe(1);
    clock.advance(24 * 3600 * 1000);
    expect(await count()).toBe(0);
  });

  test("an update can be delivered twice under the same id", async () => {
    await api.user().sends("a");
    const [update] = await poll();
    await poll({ offset: (update?.update_id ?? 0) + 1 });
    api.repeatUpdate();
    expect(await poll()).toEqual([update]);
  });
});

describe("allowed_updates", () => {
  test("is remembered from the call that gave it", async () => {
    const ann = api.user();
    await poll({ allowed_updates: ["callback_query"] });
    await ann.sends("not asked for");
    await poll();
    await ann.sends("still not asked for");
    expect(await poll()).toEqual([]);
    await poll({ allowed_updates: [] });
    await ann.sends("asked for");
    expect(texts(await poll())).toEqual(["asked for"]);
  });

  test("chat_member comes only when it is named", async () => {
    const channel = api.channel().addsBot({ rights: ["can_post_messages"], quiet: true });
    channel.adds(api.user());
    expect(await poll()).toEqual([]);
    await poll({ allowed_updates: ["chat_member"] });
    channel.adds(api.user());
    expect(await poll()).toHaveLength(1);
  });
});

describe("409", () => {
  test("a second poller ends the first", async () => {
    const older = request(api, "getUpdates", { timeout: 30 });
    await untilWaiting();
    const newer = request(api, "getUpdates", { timeout: 0 });
    expect((await older).body).toEqual({
      ok: false,
      error_code: 409,
      description:
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    });
    expect((await newer).body.ok).toBe(true);
  });

  test("polling is refused while a webhook is set, and taken again after", async () => {
    const { body } = await request(api, "setWebhook", { url: "http://127.0.0.1:1/" });
    expect(body).toEqual({ ok: true, result: true, description: "Webhook was set" });
    const refused = await request(api, "getUpdates");
    expect(refused.status).toBe(409);
    expect(refused.body.description).toBe(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    expect((await request(api, "deleteWebhook")).body.description).toBe("Webhook was deleted");
    expect((await request(api, "deleteWebhook")).body.description).toBe(
      "Webhook is already deleted",
    );
    expect((await request(api, "getUpdates")).body.ok).toBe(true);
  });

  test("a poller that goes away leaves its updates to the next one", async () => {
    const gone = new AbortController();
    const left = fetch(`${api.url}/bot${api.token}/getUpdates?timeout=30`, { signal: gone.signal });
    await untilWaiting();
    gone.abort();
    await expect(left).rejects.toThrow();
    while (api.telegram.longPoll.isWaiting) await new Promise(setImmediate);
    await api.user().sends("not lost");
    expect(texts(await poll())).toEqual(["not lost"]);
  });
});
