import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openLmdbStore } from "../../../src/adapters/state/lmdb-store.js";
import type { StateStore } from "../../../src/adapters/state/state-store.js";
import { createPost, remove } from "../../../src/posts/post.js";
import { readOfficialAddress } from "../../support/official-address.js";
import type { ChatActor } from "../../support/bot-api/actors/chat-actor.js";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import { startBotApi } from "../../support/bot-api/start-bot-api.js";
import type { BotProcess } from "../../support/bot-process.js";
import { startBotProcess } from "../../support/bot-process.js";
import { expectExact } from "../features/running-bot.js";
import { DAY, HOUR, MINUTE, TOKEN } from "./posting-bot.js";

let api: BotApi;
let ann: UserActor;
let channel: ChatActor;
let dataDir: string;
let bots: BotProcess[];

beforeEach(async () => {
  api = await startBotApi({ token: TOKEN, username: "quotation_bot", timeoutMs: 20_000 });
  dataDir = await mkdtemp(join(tmpdir(), "bot-posts-"));
  bots = [];
  ann = api.user({ first_name: "Ann" }).startsQuietly();
  channel = api
    .channel({ title: "News", owner: ann })
    .addsBot({ rights: ["can_post_messages"], quiet: true });
  await writeDuePost();
});
afterEach(async () => {
  for (const bot of bots) await bot.kill();
  expect(api.violations()).toEqual([]);
  await api.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** A post whose slot was two minutes ago, when no bot was running. */
async function writeDuePost(): Promise<void> {
  const now = Date.now();
  const store = await openLmdbStore(dataDir);
  const post = createPost(
    {
      id: "restarted",
      chatId: channel.id,
      address: "2022-06-06-address",
      language: "en",
      content: { kind: "series" },
      cadence: { time: new Date(now - 2 * MINUTE).toISOString().slice(11, 16), zone: "UTC" },
      ownerId: ann.id,
    },
    now - HOUR,
  );
  await store.posts.add(post);
  await store.close();
}

async function readState<T>(read: (store: StateStore) => Promise<T>): Promise<T> {
  const store = await openLmdbStore(dataDir);
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

const readRows = () => readState((store) => store.outbox.listOf("restarted"));

function startBot(): BotProcess {
  const bot = startBotProcess({
    entry: "dist/src/main.js",
    env: { BOT_API_ROOT: api.url, BOT_TOKEN: TOKEN, DATA_DIR: dataDir },
    readyPattern: /started, /u,
  });
  bots.push(bot);
  return bot;
}

/** Resolves when the bot has made a call, whether or not it is answered. */
function hasCalled(method: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = api.telegram.calls.onChange(() => {
      if (api.calls(method).length === 0) return;
      stop();
      resolve();
    });
  });
}

describe("kill -9", () => {
  test("before the claim: the next start posts it, once", async () => {
    api.faults.add({ fault: { kind: "hang" }, method: "getChatMember" });
    const first = startBot();
    await hasCalled("getChatMember");
    await first.kill();
    const second = startBot();
    expectExact(await readOfficialAddress(), await api.nextMessage(channel));
    await second.stop();
    expect(api.botMessages(channel)).toHaveLength(1);
    expect(api.botMessages(ann)).toEqual([]);
    expect(await readRows()).toMatchObject([{ state: "sent" }]);
  });

  test("between send and record: nothing is repeated, and the owner is told", async () => {
    const fault = { kind: "hang-after" } as const;
    api.faults.add({ fault, method: "sendMessage", chatId: channel.id });
    const first = startBot();
    await api.nextMessage(channel);
    await first.kill();
    const second = startBot();
    const report = await api.nextMessage(ann);
    expect(report.visibleText).toContain("I cannot tell whether it arrived");
    await second.stop();
    const third = startBot();
    await third.ready;
    await third.stop();
    expect(api.botMessages(channel)).toHaveLength(1);
    expect(api.botMessages(ann)).toHaveLength(1);
    expect(await readRows()).toMatchObject([{ state: "unknown", reason: "interrupted" }]);
  });
});

test("stopped while Telegram does not answer, it ends in time and tells the owner at the next start", async () => {
  const fault = { kind: "hang" } as const;
  api.faults.add({ fault, method: "sendMessage", chatId: channel.id });
  const first = startBot();
  await hasCalled("sendMessage");
  expect(await first.stop(20_000)).toEqual({ code: 0, signal: null });
  const second = startBot();
  expect((await api.nextMessage(ann)).visibleText).toContain("I cannot tell whether it arrived");
  await second.stop();
  expect(api.calls("sendMessage")).toHaveLength(2);
  expect(await readRows()).toMatchObject([{ state: "unknown" }]);
});

test("stopped and started again, the bot posts nothing twice and says nothing", async () => {
  const first = startBot();
  await api.nextMessage(channel);
  expect(await first.stop()).toEqual({ code: 0, signal: null });
  const second = startBot();
  await second.ready;
  expect(await second.stop()).toEqual({ code: 0, signal: null });
  expect(api.botMessages(channel)).toHaveLength(1);
  expect(api.botMessages(ann)).toEqual([]);
  expect(await readRows()).toMatchObject([{ state: "sent" }]);
});

test.each([
  [91, []],
  // Ninety days, as the records of posts and the daily counts.
  [89, ["restarted"]],
])("a post that was removed %i days ago leaves %j after a start", async (days, left) => {
  await readState((store) => store.posts.change("restarted", remove(Date.now() - days * DAY)));
  const bot = startBot();
  await bot.ready;
  await bot.stop();
  const kept = await readState((store) => store.posts.list());
  expect(kept.map(({ id }) => id)).toEqual(left);
});
