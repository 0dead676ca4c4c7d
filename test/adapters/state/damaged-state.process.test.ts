import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLmdbStore } from "../../../src/adapters/state/lmdb-store.js";
import { projectRoot } from "../../../src/project.js";
import { RunningBot } from "../../bot/faults/running-bot.js";
import { postOf } from "../../contracts/post-store.js";
import { runCommand } from "../../support/run-command.js";

const PAGE_BYTES = 4096;
const META_PAGES = 2;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "state-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function writePosts(dataDir: string): Promise<void> {
  const store = await openLmdbStore(dataDir);
  for (let n = 0; n < 60; n++) await store.posts.add(postOf(`post-${n}`));
  await store.close();
}

/** Fills every page that holds the words, the ones that are no longer in use among them. */
async function damagePagesWith(words: string, byte: number): Promise<void> {
  const file = join(folder, "data.mdb");
  const bytes = await readFile(file);
  let damaged = 0;
  for (let at = META_PAGES * PAGE_BYTES; at < bytes.length; at += PAGE_BYTES) {
    const page = bytes.subarray(at, at + PAGE_BYTES);
    if (!page.includes(words)) continue;
    page.fill(byte);
    damaged += 1;
  }
  expect(damaged).toBeGreaterThan(0);
  await writeFile(file, bytes);
}

const check = (path?: string) =>
  runCommand("state", ["check", ...(path === undefined ? [] : [path])], {
    env: { DATA_DIR: folder },
    cwd: projectRoot(),
  });

test.each([0xff, 0])(
  "a bot whose state has pages of %i does not start: one line, exit code 2",
  async (byte) => {
    await writePosts(folder);
    await damagePagesWith("post-31", byte);
    const running = await RunningBot.open({ DATA_DIR: folder });
    try {
      const bot = running.launch();
      expect(await bot.exits()).toEqual({ code: 2, signal: null });
      expect(bot.stdout).toBe("");
      expect(bot.stderr).toMatch(
        /^start: DATA_DIR: the state in ".*" is damaged, restore a backup with: npm run state -- restore FILE \(.*\)\n$/u,
      );
      // It has not been heard of by Telegram.
      expect(running.api.calls("getMe")).toEqual([]);
    } finally {
      await running.close();
    }
  },
);

// The page of the names of all tables among them.
test.each([
  ["post-0", 0xff],
  ["post-59", 0x61],
  ["subscriptions", 0],
])("the check finds damage where %j stands, and changes nothing", async (words, byte) => {
  await writePosts(folder);
  await damagePagesWith(words, byte);
  const damaged = await readFile(join(folder, "data.mdb"));
  const ran = await check();
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  expect(ran.stderr).toMatch(
    /^(?:entries read: .*\n)?state: DATA_DIR: .* is damaged, restore a backup .*\n$/u,
  );
  expect(await readFile(join(folder, "data.mdb"))).toEqual(damaged);
  expect((await readdir(folder)).sort()).toEqual(["data.mdb", "lock.mdb"]);
});

test("the check of a sound state counts its entries", async () => {
  await writePosts(folder);
  const ran = await check();
  expect(ran.code).toBe(0);
  expect(ran.stdout).toMatch(/^sound: \d+ entries in \d+ tables in .*\n(?: {2}[a-z-]+: \d+\n)+$/u);
  expect(ran.stdout).toContain("  subscriptions: 60\n");
});

test("a backup with a damaged page is no backup", async () => {
  await writePosts(folder);
  await damagePagesWith("post-31", 0xff);
  const file = join(folder, "data.mdb");
  await writeFile(join(folder, "backup.mdb"), await readFile(file));
  const ran = await check(join(folder, "backup.mdb"));
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  expect(ran.stderr).toMatch(/state: expected a sound backup of the state, got ".*backup\.mdb"/u);
});
