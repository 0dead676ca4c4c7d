import { existsSync, statfsSync } from "node:fs";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openLmdbStore } from "../../../src/adapters/state/lmdb-store.js";
import { makeLockFile } from "../../../src/adapters/state/reserve-space.js";

vi.mock("node:fs", async (load) => {
  const real = await load<typeof import("node:fs")>();
  return { ...real, statfsSync: vi.fn(real.statfsSync) };
});
vi.mock("node:fs/promises", async (load) => {
  const real = await load<typeof import("node:fs/promises")>();
  return { ...real, writeFile: vi.fn(real.writeFile) };
});

const NO_SPACE = /^no space left in DATA_DIR: expected 1024 KiB .*; free some, or set DATA_DIR/u;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "state-"));
});
afterEach(async () => {
  vi.resetAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** @param pages of 4 KiB that are left, of as many as there are in all */
function leaveSpace(pages: number, blocks = 1_000): void {
  const real = statfsSync(folder);
  vi.mocked(statfsSync).mockReturnValue(
    Object.assign(real, { bsize: 4096, blocks, bavail: pages }),
  );
}

test("without space nothing is begun", async () => {
  leaveSpace(255);
  await expect(openLmdbStore(folder)).rejects.toThrow(NO_SPACE);
  expect(await readdir(folder)).toEqual([]);
  leaveSpace(256);
  await (await openLmdbStore(folder)).close();
  // A file system that does not tell.
  leaveSpace(0, 0);
  await (await openLmdbStore(folder)).close();
});

test.each(["ENOSPC", "EDQUOT"])(
  "a disk that says %s only when it is written to is full",
  async (code) => {
    vi.mocked(writeFile).mockRejectedValue(Object.assign(new Error(code), { code }));
    await expect(openLmdbStore(folder)).rejects.toThrow(NO_SPACE);
    expect(existsSync(join(folder, "data.mdb"))).toBe(false);
  },
);

test("when the disk becomes full, reads go on and writes are refused until there is space", async () => {
  const store = await openLmdbStore(folder);
  await store.updates.add(1, 1);
  leaveSpace(255);
  await expect(store.updates.add(2, 1)).rejects.toThrow(NO_SPACE);
  expect([await store.updates.has(1, 1), await store.updates.has(2, 1)]).toEqual([true, false]);
  leaveSpace(256);
  expect(await store.updates.add(2, 1)).toBe(true);
  await store.close();
});

test("the lock file is made of blocks that the disk has, once, and nothing is left beside it", async () => {
  await makeLockFile(folder);
  const { size, blocks } = await stat(join(folder, "lock.mdb"));
  expect(blocks * 512).toBeGreaterThanOrEqual(size);
  await writeFile(join(folder, "lock.mdb"), "of another process");
  await makeLockFile(folder);
  expect(await stat(join(folder, "lock.mdb"))).toMatchObject({ size: 18 });
  expect(await readdir(folder)).toEqual(["lock.mdb"]);
});
