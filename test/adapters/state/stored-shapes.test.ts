import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open } from "lmdb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLmdbStore, STATE_FORMAT } from "../../../src/adapters/state/lmdb-store.js";
import { claimedRow } from "../../../src/posts/outbox.js";

/** What the bot wrote when it called posts subscriptions. */
const POST = {
  ...{ id: "a", chatId: -100, address: "a-test", language: "en", silent: true, ownerId: 7 },
  content: { kind: "topic", topic: "economy", sentences: 3 },
  cadence: { time: "09:00", zone: "Asia/Almaty", weekday: 1 },
  ...{ state: "active", refusals: 0, nextPart: 0, plannedUntil: 1000, createdAt: 1000 },
};
/** A picture before there was a choice of formats. */
const PICTURE = { ...POST, id: "b", content: { kind: "card" } };
const SLOT = "2026-06-01T09:00";
const ROW = {
  ...{ subscriptionId: "a", slot: SLOT, dueAt: 5000, state: "planned" },
  ...{ attempts: 0, notBefore: 5000, changedAt: 2000 },
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "state-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The tables as they lie on disk. */
async function onDisk<Result>(
  use: (table: (name: string) => ReturnType<ReturnType<typeof open>["openDB"]>) => Result,
): Promise<Awaited<Result>> {
  const root = open({ path: folder, noSubdir: false, encoding: "json", maxDbs: 16 });
  try {
    return await use((name) => root.openDB({ name, encoding: "json" }));
  } finally {
    await root.close();
  }
}

test("the state of an older version is read, and written in the same shape", async () => {
  await onDisk(async (table) => {
    await table("meta").put("format", STATE_FORMAT);
    await table("subscriptions").put("a", POST);
    await table("subscriptions").put("b", PICTURE);
    await table("outbox").put(`a/${SLOT}`, ROW);
    await table("outbox-index").put(`planned/a/${SLOT}`, `a/${SLOT}`);
  });

  const store = await openLmdbStore(folder);
  expect(await store.posts.list()).toEqual([POST, PICTURE]);
  const { subscriptionId, ...fields } = ROW;
  const row = await store.outbox.find("a", SLOT);
  expect(row).toEqual({ postId: subscriptionId, ...fields });
  if (!row) return;
  expect(await store.outbox.listIn("planned")).toEqual([row]);
  expect(await store.outbox.listOf("a")).toEqual([row]);
  const claimed = claimedRow(row, undefined, 6000);
  const rows = [{ row: claimed, from: ["planned"] as const }];
  expect(
    await store.outbox.commit({ rows, post: { id: "a", patch: { plannedUntil: 6000 } } }),
  ).toBe(true);
  await store.close();

  await onDisk((table) => {
    expect(table("subscriptions").get("a")).toEqual({ ...POST, plannedUntil: 6000 });
    expect(table("outbox").get(`a/${SLOT}`)).toEqual({
      ...ROW,
      ...{ state: "sending", attempts: 1, changedAt: 6000 },
    });
    expect(table("outbox-index").get(`sending/a/${SLOT}`)).toBe(`a/${SLOT}`);
    expect(table("outbox-index").get(`planned/a/${SLOT}`)).toBeUndefined();
  });
});
