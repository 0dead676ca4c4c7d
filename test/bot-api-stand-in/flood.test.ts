import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BotApi } from "../support/bot-api/bot-api.js";
import { FakeClock } from "../support/bot-api/clock.js";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { type Answer, request, result } from "./request.js";

let api: BotApi;
let clock: FakeClock;

beforeEach(async () => {
  clock = new FakeClock();
  api = await startBotApi({ clock, seed: 7 });
  api.flood.on();
});
afterEach(() => api.close());

/** Sends until the first refusal; gives how many went through, and the refusal. */
async function sendUntilRefused(chatIds: readonly number[]): Promise<[number, Answer]> {
  for (let sent = 0; sent < 100; sent++) {
    const chat_id = chatIds[sent % chatIds.length];
    const answer = await request(api, "sendMessage", { chat_id, text: String(sent) });
    if (!answer.body.ok) return [sent, answer];
  }
  throw new Error("Expected a refusal in 100 sends, got none.");
}

describe("flood control", () => {
  test("refuses with the same wait in the body and in the header", async () => {
    const ann = api.user().startsQuietly();
    const [, { status, body, headers }] = await sendUntilRefused([ann.id]);
    const seconds = body.parameters?.["retry_after"];
    expect(status).toBe(429);
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(body.description).toBe(`Too Many Requests: retry after ${String(seconds)}`);
    expect(headers.get("retry-after")).toBe(String(seconds));
  });

  test("lets the bot go on after the wait that it named", async () => {
    const ann = api.user().startsQuietly();
    const [, { body }] = await sendUntilRefused([ann.id]);
    clock.advance((body.parameters?.["retry_after"] ?? 0) * 1000);
    expect((await request(api, "sendMessage", { chat_id: ann.id, text: "a" })).body.ok).toBe(true);
  });

  test("allows 20 sends and edits a minute together in a group", async () => {
    const group = api.group().addsBot({ quiet: true });
    const { message_id } = await result<{ message_id: number }>(api, "sendMessage", {
      chat_id: group.id,
      text: "first",
    });
    for (let edit = 1; edit < 20; edit++) {
      await result(api, "editMessageText", { chat_id: group.id, message_id, text: String(edit) });
    }
    const answer = await request(api, "sendMessage", { chat_id: group.id, text: "one too many" });
    expect(answer.status).toBe(429);
  });

  test("allows about 30 sends a second over all chats", async () => {
    const people = Array.from({ length: 40 }, () => api.user().startsQuietly().id);
    const [sent] = await sendUntilRefused(people);
    expect(sent).toBe(30);
  });

  test("never touches answers to callback queries", async () => {
    const ann = api.user();
    for (let tap = 0; tap < 50; tap++) void ann.sendsCallback("x");
    for (const callback_query_id of api.unanswered()) {
      await result(api, "answerCallbackQuery", { callback_query_id });
    }
    expect(api.unanswered()).toEqual([]);
  });

  test("waits differ between seeds, so that no test can rely on one", async () => {
    const waits = new Set<number | undefined>();
    for (let seed = 1; seed <= 6; seed++) {
      const other = await startBotApi({ clock: new FakeClock(), seed });
      other.flood.on();
      const ann = other.user().startsQuietly();
      let wait: number | undefined;
      while (wait === undefined) {
        const { body } = await request(other, "sendMessage", { chat_id: ann.id, text: "a" });
        wait = body.parameters?.["retry_after"];
      }
      waits.add(wait);
      await other.close();
    }
    expect(waits.size).toBeGreaterThan(1);
  });

  test("is off until it is switched on", async () => {
    api.flood.off();
    const ann = api.user().startsQuietly();
    await expect(sendUntilRefused([ann.id])).rejects.toThrow("got none");
  });
});
