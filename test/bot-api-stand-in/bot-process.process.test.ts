import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { startBotProcess } from "../support/bot-process.js";

/** A bot without a library: polls, echoes, and ends on SIGTERM. */
const ECHO_BOT = `
const root = process.env.BOT_API_ROOT + "/bot" + process.env.BOT_TOKEN + "/";
const call = async (method, parameters) => {
  const body = JSON.stringify(parameters);
  const headers = { "content-type": "application/json" };
  return (await (await fetch(root + method, { method: "POST", headers, body })).json()).result;
};
process.on("SIGTERM", () => { console.log("bye"); process.exit(0); });
await call("getMe", {});
console.log("ready as " + process.argv[2]);
for (let offset = 0; ; ) {
  for (const { update_id, message } of await call("getUpdates", { offset, timeout: 30 })) {
    await call("sendMessage", { chat_id: message.chat.id, text: message.text });
    offset = update_id + 1;
  }
}
`;

let folder: string;
let entry: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bot-process-"));
  entry = join(folder, "echo.mjs");
  writeFileSync(entry, ECHO_BOT);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("a bot in its own process is started, spoken with and stopped", async () => {
  const api = await startBotApi();
  const env = { BOT_API_ROOT: api.url, BOT_TOKEN: api.token };
  const bot = startBotProcess({ entry, env, args: ["echo"], readyPattern: /ready as echo/ });
  await bot.ready;
  const ann = api.user();
  await ann.sends("hello");
  expect((await api.nextMessage(ann)).visibleText).toBe("hello");
  await api.idle();
  expect(await bot.stop()).toEqual({ code: 0, signal: null });
  expect(bot.stdout).toBe("ready as echo\nbye\n");
  await api.close();
});

test("an update that a killed bot did not confirm reaches the next one", async () => {
  const api = await startBotApi();
  const env = { BOT_API_ROOT: api.url, BOT_TOKEN: api.token };
  const start = () => startBotProcess({ entry, env, readyPattern: /ready/ });
  const first = start();
  await first.ready;
  api.faults.add({ fault: { kind: "hang-after" }, method: "sendMessage" });
  const ann = api.user();
  await ann.sends("hello");
  await api.nextMessage(ann);
  expect(await first.kill()).toEqual({ code: null, signal: "SIGKILL" });
  const second = start();
  expect((await api.nextMessage(ann)).visibleText).toBe("hello"); // said twice: at least once
  await second.stop();
  await api.close();
});

test("a process that ends before it is ready says what it printed", async () => {
  const bot = startBotProcess({ entry, readyPattern: /ready/ });
  await expect(bot.ready).rejects.toThrow(/the process has ended[^]*Failed to parse URL|fetch/);
  expect((await bot.exits()).code).toBe(1);
});
