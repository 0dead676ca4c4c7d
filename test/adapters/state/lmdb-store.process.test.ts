import { mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open } from "lmdb";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openLmdbStore } from "../../../src/adapters/state/lmdb-store.js";
import { AppError } from "../../../src/errors.js";
import { plannedRow } from "../../../src/posts/outbox.js";
import { createSendDue } from "../../../src/posts/send-due.js";
import { postOf } from "../../contracts/post-store.js";
import { everyDayAt0400Utc } from "../../posts/posts-world.js";
import type { Child } from "./lmdb-child.js";
import { startChild, transpileSource } from "./lmdb-child.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "state-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("state on disk", () => {
  it("is there after closing and opening again", async () => {
    const store = await openLmdbStore(folder);
    await store.posts.add(postOf("a"));
    await store.close();
    const again = await openLmdbStore(folder);
    expect(await again.posts.get("a")).toEqual(postOf("a"));
    await again.close();
  });

  it("makes the folder, closed to other users", async () => {
    const store = await openLmdbStore(join(folder, "new", "data"));
    await store.close();
    expect(await readdir(join(folder, "new", "data"))).toContain("data.mdb");
  });

  it("of a newer format is refused with the remedy, and left as it is", async () => {
    await (await openLmdbStore(folder)).close();
    const root = open({ path: folder, noSubdir: false, encoding: "json" });
    const meta = root.openDB<number, string>({ name: "meta", encoding: "json" });
    await meta.put("format", 99);
    await root.close();
    await expect(openLmdbStore(folder)).rejects.toThrow(
      /^DATA_DIR: expected state of format 1, got format 99 in .*; run the version/u,
    );
    await expect(openLmdbStore(folder)).rejects.toThrow(/format 99/u);
  });

  it("in a place that is a file is refused", async () => {
    await writeFile(join(folder, "file"), "x");
    for (const path of [join(folder, "file"), join(folder, "file", "below")])
      await expect(openLmdbStore(path)).rejects.toThrow(/^DATA_DIR: expected a folder that/u);
  });

  it("that is no LMDB file is refused instead of ending the process by a signal", async () => {
    for (const content of ["x", "not a database ".repeat(2000)]) {
      await writeFile(join(folder, "data.mdb"), content);
      await expect(openLmdbStore(folder)).rejects.toThrow(AppError);
      await expect(openLmdbStore(folder)).rejects.toThrow(/not an LMDB file/u);
    }
  });

  it("that was truncated is refused instead of ending the process by a signal", async () => {
    const store = await openLmdbStore(folder);
    for (let n = 0; n < 200; n++)
      await store.posts.add(postOf(`${n}`.padStart(3, "0")));
    await store.close();
    const file = join(folder, "data.mdb");
    for (const length of [16_384, 8192, 5000, 100]) {
      await truncate(file, length);
      await expect(openLmdbStore(folder)).rejects.toThrow(/^DATA_DIR: .*data\.mdb: it/u);
    }
  });

  it("that is empty is as good as absent", async () => {
    await writeFile(join(folder, "data.mdb"), "");
    const store = await openLmdbStore(folder);
    expect(await store.posts.list()).toEqual([]);
    await store.close();
  });
});

describe("beside another process", () => {
  let source = "";
  let child: Child | undefined;
  const script = (body: string) => `
    import { openLmdbStore } from "./src/adapters/state/lmdb-store.js";
    import { claimedRow, plannedRow } from "./src/posts/outbox.js";
    const store = await openLmdbStore(${JSON.stringify(folder)});
    const hold = setInterval(() => {}, 1000);
    ${body}`;
  beforeAll(async () => {
    source = await transpileSource();
  });
  afterAll(async () => {
    await rm(source, { recursive: true, force: true });
  });
  afterEach(async () => {
    await child?.kill();
  });

  it("refuses a folder that it uses, naming it, until it is gone, even by kill -9", async () => {
    child = startChild(
      source,
      script(`
        console.log("open");
        await store.settings.change(1, { language: "en" });
        console.log("written");
        await store.settings.get(1);
        await store.outbox.listIn("planned");
        console.log("read");`),
    );
    const { pid } = child.process;
    for (const moment of ["open", "written", "read"]) {
      expect(await child.nextLine()).toBe(moment);
      await expect(openLmdbStore(folder)).rejects.toThrow(
        new RegExp(`no other process uses.*used by process ${pid};`, "u"),
      );
    }
    await child.kill();
    await (await openLmdbStore(folder)).close();
  });

  it("finds a claim whose sender was killed, and neither repeats nor loses the post", async () => {
    child = startChild(
      source,
      script(`
        const row = plannedRow("a", { label: "2026-06-01T09:00", dueAt: 4 * 3600000 }, 0);
        await store.posts.add(${JSON.stringify(postOf("a", { plannedUntil: 0 }))});
        await store.outbox.commit({ rows: [{ row, from: ["absent"] }] });
        await store.outbox.commit({
          rows: [{ row: claimedRow(row, undefined, 1), from: ["planned"] }],
        });
        console.log("claimed");
        await new Promise(() => {});`),
    );
    expect(await child.nextLine()).toBe("claimed");
    await child.kill();

    const store = await openLmdbStore(folder);
    expect(await store.outbox.listIn("sending")).toHaveLength(1);
    const reported: string[] = [];
    const sendDue = createSendDue({
      store,
      nextSlot: everyDayAt0400Utc,
      writeText: () => Promise.reject(new Error("nothing is to be made")),
      send: () => Promise.reject(new Error("nothing is to be sent")),
      readRights: () => Promise.resolve({ kind: "granted" }),
      report: (_, notices) => {
        reported.push(...notices.map(({ notice, row }) => `${notice} ${row.slot}`));
        return Promise.resolve();
      },
      now: () => 2,
      onError: (error) => {
        throw error;
      },
    });
    await sendDue();
    await sendDue();
    expect(reported).toEqual(["unknown 2026-06-01T09:00"]);
    expect((await store.outbox.listOf("a")).map(({ state }) => state)).toEqual(["unknown"]);
    await store.close();
  });

  it("keeps every commit that was acknowledged before a kill -9 in full flow", async () => {
    const added: number[] = [];
    for (const acknowledged of [1, 7, 40]) {
      child = startChild(
        source,
        script(`
          for (let n = (await store.outbox.listOf("a")).length; ; n++) {
            const row = plannedRow("a", { label: String(n).padStart(6, "0"), dueAt: n }, n);
            await store.outbox.commit({ rows: [{ row, from: ["absent"] }] });
            await store.updates.add(n, n);
            console.log(n);
          }`),
      );
      for (let i = 0; i < acknowledged; i++) added.push(Number(await child.nextLine()));
      await child.kill();
      const store = await openLmdbStore(folder);
      const rows = await store.outbox.listOf("a");
      // None is missing up to the last acknowledged; what came after it is whole and in order too.
      expect(rows.length).toBeGreaterThan(Math.max(...added));
      expect(rows).toEqual(
        rows.map((_, n) => plannedRow("a", { label: `${n}`.padStart(6, "0"), dueAt: n }, n)),
      );
      expect(await store.outbox.listIn("planned")).toEqual(rows);
      // A kill between a row and its update leaves that one out; it was not acknowledged.
      for (const n of added) expect(await store.updates.has(n, n)).toBe(true);
      await store.close();
    }
  });
});
