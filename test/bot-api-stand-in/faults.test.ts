import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BotApi } from "../support/bot-api/bot-api.js";
import type { UserActor } from "../support/bot-api/actors/user.js";
import type { Fault } from "../support/bot-api/faults.js";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { request } from "./request.js";

let api: BotApi;
let ann: UserActor;

beforeEach(async () => {
  api = await startBotApi();
  ann = api.user({ first_name: "Ann" }).startsQuietly();
});
afterEach(() => api.close());

const send = (text = "a") => request(api, "sendMessage", { chat_id: ann.id, text });

describe("scripted faults", () => {
  test.each<[Fault, number, string]>([
    [
      { kind: "too-many-requests", retryAfterSeconds: 300 },
      429,
      "Too Many Requests: retry after 300",
    ],
    [{ kind: "server-error" }, 500, "Internal Server Error: restart"],
    [
      { kind: "forbidden", description: "bot was blocked by the user" },
      403,
      "Forbidden: bot was blocked by the user",
    ],
    [
      { kind: "bad-request", description: "CHAT_WRITE_FORBIDDEN" },
      400,
      "Bad Request: CHAT_WRITE_FORBIDDEN",
    ],
    [{ kind: "unauthorized" }, 401, "Unauthorized"],
    [
      { kind: "migrated", toChatId: -1009 },
      400,
      "Bad Request: group chat was upgraded to a supergroup chat",
    ],
  ])("%o hits one call and has no effect on the chat", async (fault, status, description) => {
    api.faults.add({ fault, method: "sendMessage" });
    const hit = await send();
    expect([hit.status, hit.body.description]).toEqual([status, description]);
    expect(api.messages(ann)).toEqual([]);
    expect((await send()).body.ok).toBe(true);
  });

  test("migration names the new chat", async () => {
    api.faults.add({ fault: { kind: "migrated", toChatId: -1009 } });
    expect((await send()).body.parameters).toEqual({ migrate_to_chat_id: -1009 });
  });

  test("a bad gateway is an HTML page", async () => {
    api.faults.add({ fault: { kind: "bad-gateway" } });
    const response = await fetch(`${api.url}/bot${api.token}/getMe`);
    expect(response.status).toBe(502);
    expect(response.headers.get("content-type")).toBe("text/html");
    expect(await response.text()).toContain("502 Bad Gateway");
  });

  test("a reset before the call leaves nothing behind", async () => {
    api.faults.add({ fault: { kind: "reset-before" } });
    await expect(send()).rejects.toThrow();
    expect(api.messages(ann)).toEqual([]);
  });

  test("a reset after the call leaves its effect", async () => {
    api.faults.add({ fault: { kind: "reset-after" } });
    await expect(send("was sent")).rejects.toThrow();
    expect(api.messages(ann).map((message) => message.visibleText)).toEqual(["was sent"]);
  });

  test.each([
    ["hang", []],
    ["hang-after", ["a"]],
  ] as const)("%s answers nothing", async (kind, expected) => {
    api.faults.add({ fault: { kind } });
    const response = fetch(`${api.url}/bot${api.token}/sendMessage?chat_id=${ann.id}&text=a`, {
      signal: AbortSignal.timeout(100),
    });
    await expect(response).rejects.toThrow();
    expect(api.messages(ann).map((message) => message.visibleText)).toEqual(expected);
  });

  test("choose their method, chat and calls", async () => {
    const bob = api.user().startsQuietly();
    const fault = { kind: "server-error" } as const;
    const remove = api.faults.add({
      fault,
      method: "sendMessage",
      chatId: ann.id,
      nth: 2,
      times: 2,
    });
    const sendToBob = () => request(api, "sendMessage", { chat_id: bob.id, text: "a" });
    expect((await sendToBob()).status).toBe(200);
    expect((await request(api, "getChat", { chat_id: ann.id })).status).toBe(200);
    const statuses: number[] = [];
    for (let call = 1; call <= 4; call++) statuses.push((await send()).status);
    expect(statuses).toEqual([200, 500, 500, 200]);
    remove();
  });
});
