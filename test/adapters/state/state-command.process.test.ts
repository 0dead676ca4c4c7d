import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLmdbStore } from "../../../src/adapters/state/lmdb-store.js";
import { plannedRow } from "../../../src/posts/outbox.js";
import { projectRoot } from "../../../src/project.js";
import { postOf } from "../../contracts/post-store.js";
import type { Ran } from "../../support/run-command.js";
import { runCommand } from "../../support/run-command.js";
import type { Child } from "./lmdb-child.js";
import { startChild } from "./lmdb-child.js";

/** What has been compiled: the writer is of the same build as the command. */
const BUILT = join(projectRoot(), "dist");

let folder = "";
let dataDir = "";
let child: Child | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "state-command-"));
  dataDir = join(folder, "data");
});
afterEach(async () => {
  await child?.kill();
  child = undefined;
  await rm(folder, { recursive: true, force: true });
});

const state = (...args: readonly string[]): Promise<Ran> =>
  runCommand("state", args, { env: { DATA_DIR: dataDir }, cwd: projectRoot() });

/** A process that uses the state and writes to it as fast as it can, a row and an update a time. */
function startWriting(): Child {
  return startChild(
    BUILT,
    `
    import { openLmdbStore } from "./src/adapters/state/lmdb-store.js";
    import { plannedRow } from "./src/posts/outbox.js";
    const store = await openLmdbStore(${JSON.stringify(dataDir)});
    for (let n = 0; ; n++) {
      const row = plannedRow("a", { label: String(n).padStart(6, "0"), dueAt: n }, n);
      await store.outbox.commit({ rows: [{ row, from: ["absent"] }] });
      await store.updates.add(n, n);
      if (n > 0) await store.updates.remove(n - 1);
      console.log(n);
    }`,
  );
}

/** One post more each time, so that states differ. */
async function writePosts(...ids: readonly string[]): Promise<void> {
  const store = await openLmdbStore(dataDir);
  for (const id of ids) await store.posts.add(postOf(id));
  await store.close();
}

async function listPosts(): Promise<string[]> {
  const store = await openLmdbStore(dataDir);
  try {
    return (await store.posts.list()).map(({ id }) => id);
  } finally {
    await store.close();
  }
}

test("a backup of a bot under load is its state at one moment, and the bot goes on", async () => {
  child = startWriting();
  let before = 0;
  while (before < 50) before = Number(await child.nextLine());
  const file = join(folder, "backup.mdb");
  expect(await state("backup", file)).toMatchObject({ code: 0 });
  expect(await state("check")).toMatchObject({ code: 0 });
  // Lines wait in the pipe: one that was written by now says less than there is.
  expect(Number(await child.nextLine())).toBe(before + 1);
  await child.kill();

  dataDir = join(folder, "restored");
  expect(await state("restore", file)).toMatchObject({ code: 0 });
  const store = await openLmdbStore(dataDir);
  const rows = await store.outbox.listOf("a");
  expect(rows.length).toBeGreaterThan(before);
  expect(rows).toEqual(
    rows.map((_, n) => plannedRow("a", { label: `${n}`.padStart(6, "0"), dueAt: n }, n)),
  );
  expect(await store.outbox.listIn("planned")).toEqual(rows);
  // Between its row and its update, or after both.
  const last = rows.length - 1;
  const known = await Promise.all([last - 1, last].map((n) => store.updates.has(n, n)));
  expect(known).toContain(true);
  await store.close();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).sort()).toEqual(["backup.mdb", "data", "restored"]);
});

test("a restored state takes the place of another, which is kept and can be restored", async () => {
  await writePosts("first");
  const backups = join(folder, "backups");
  await mkdir(backups);
  expect(await state("backup", backups)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(
      /^backed up \d+ entries in \d+ tables to .*\/state-[-\dTZ]+\.mdb \(\d+ KiB\)\n$/u,
    ) as string,
  });
  await writePosts("second");
  const [backup = ""] = await readdir(backups);
  const ran = await state("restore", join(backups, backup));
  expect(ran).toMatchObject({ code: 0 });
  expect(await listPosts()).toEqual(["first"]);
  const kept = /kept as (.*\.mdb);/u.exec(ran.stdout)?.[1] ?? "";
  expect(await state("restore", kept)).toMatchObject({ code: 0 });
  expect(await listPosts()).toEqual(["first", "second"]);
  expect((await readdir(dataDir)).filter((name) => !/^data-.*\.mdb$/u.test(name)).sort()).toEqual([
    "data.mdb",
    "lock.mdb",
  ]);
});

test("nothing is restored while a bot runs", async () => {
  await writePosts("first");
  const file = join(folder, "backup.mdb");
  await state("backup", file);
  child = startWriting();
  await child.nextLine();
  const ran = await state("restore", file);
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  expect(ran.stderr).toMatch(
    new RegExp(
      `^state: DATA_DIR: expected a folder that no other process uses, .*process ${child.process.pid};.*\n$`,
      "u",
    ),
  );
  await child.kill();
  expect((await readdir(dataDir)).sort()).toEqual(["data.mdb", "lock.mdb"]);
  expect(await listPosts()).toEqual(["first"]);
});

test("a damaged state is kept too when a backup takes its place", async () => {
  await writePosts("first");
  const file = join(folder, "backup.mdb");
  await state("backup", file);
  for (const damage of [Buffer.alloc(40_960, 0xff), "no state"]) {
    const sound = await readFile(join(dataDir, "data.mdb"));
    const damaged =
      typeof damage === "string"
        ? Buffer.from(damage)
        : Buffer.concat([sound.subarray(0, 8192), damage]);
    await writeFile(join(dataDir, "data.mdb"), damaged);
    expect(await state("backup", join(folder, "other.mdb"))).toMatchObject({ code: 2 });
    const ran = await state("restore", file);
    expect(ran).toMatchObject({ code: 0 });
    expect(await readFile(/kept as (.*\.mdb);/u.exec(ran.stdout)?.[1] ?? "")).toEqual(damaged);
    expect(await listPosts()).toEqual(["first"]);
  }
});

test("bad input is a line, exit code 2, and nothing is changed", async () => {
  await writePosts("first");
  const bytes = await readFile(join(dataDir, "data.mdb"));
  const foreign = join(folder, "foreign.mdb");
  await writeFile(foreign, "x".repeat(9000));
  const empty = join(folder, "empty.mdb");
  await writeFile(empty, "");
  const cases: readonly (readonly [args: readonly string[], line: RegExp])[] = [
    [[], /expected backup, restore or check, got nothing/u],
    [["copy"], /expected backup, restore or check, got copy/u],
    [["backup"], /missing required argument 'file'/u],
    [["backup", join(folder, "none", "backup.mdb")], /expected a new file that can be written/u],
    [["backup", foreign], /expected a new file .* \(it exists\); nothing was written/u],
    [["restore", join(folder, "none.mdb")], /expected a sound backup .*there is no such file/u],
    [["restore", folder], /expected a sound backup .*data\.mdb" \(there is no such file/u],
    [["restore", foreign], /expected a sound backup .*not an LMDB file/u],
    [["restore", empty], /expected a sound backup .*it is empty/u],
    [["check", foreign], /expected a sound backup .*not an LMDB file/u],
    [["check", join(folder, "none.mdb")], /expected a sound backup .*there is no such file/u],
  ];
  const listing = (await readdir(folder, { recursive: true })).sort();
  const all = await Promise.all(
    cases.map(async ([args, line]) => ({ args, line, ran: await state(...args) })),
  );
  for (const { args, line, ran } of all) {
    expect(ran, args.join(" ")).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(line);
    expect(ran.stderr).toMatch(/^state: .*\n$/u);
  }
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(listing);
  expect(await readFile(join(dataDir, "data.mdb"))).toEqual(bytes);
  dataDir = join(folder, "none");
  for (const args of [["check"], ["backup", join(folder, "backup.mdb")]])
    expect((await state(...args)).stderr).toMatch(
      /^state: expected a state in ".*none", got none/u,
    );
});
