import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openLmdbStore } from "../../../src/adapters/state/lmdb-store.js";
import { readDailyCounts } from "../../../src/adapters/state/read-daily-counts.js";

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "counts-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

test("counts are read beside a store that is in use, which goes on", async () => {
  const folder = createFolder();
  const store = await openLmdbStore(folder);
  await store.counters.count({ day: "2026-03-28", reason: "unanswered", topic: "milk" });
  await store.counters.count({ day: "2026-03-29", reason: "unanswered" });
  const counts = await readDailyCounts(folder);
  expect(await counts?.list("2026-03-28", "2026-03-28")).toEqual([
    { day: "2026-03-28", reason: "unanswered", topic: "milk", count: 1 },
  ]);
  expect(await counts?.list("2026-03-01", "2026-03-29")).toHaveLength(2);
  await store.counters.count({ day: "2026-03-29", reason: "unanswered" });
  expect(await store.counters.list("2026-03-29", "2026-03-29")).toMatchObject([{ count: 2 }]);
  await store.close();
  // Nothing is left that would keep the bot from starting.
  await (await openLmdbStore(folder)).close();
});

test("where no state is none is made, and one that cannot be read is left out", async () => {
  const folder = createFolder();
  expect(await readDailyCounts(join(folder, "none"))).toBeUndefined();
  expect(existsSync(join(folder, "none"))).toBe(false);
  writeFileSync(join(folder, "data.mdb"), "x".repeat(9_000));
  expect(await readDailyCounts(folder)).toBeUndefined();
});
