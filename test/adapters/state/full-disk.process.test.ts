import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../../src/project.js";
import { cannotMount, OWN_MOUNTS } from "../../support/namespaces.js";

const STORE = join(projectRoot(), "dist/src/adapters/state/lmdb-store.js");

const FILL = `const fill = (leave) => {
  const file = openSync("fill", "w");
  const page = Buffer.alloc(4096);
  for (let free = Infinity; ; ) {
    const { bavail } = statfsSync(".");
    if (bavail <= leave) break;
    writeSync(file, page);
  }
  closeSync(file);
};`;

/** What a script prints that runs on a disk of 4 MiB, and how it ends. */
function onSmallDisk(script: string) {
  const folder = mkdtempSync(join(tmpdir(), "small-"));
  const program = `
    import { closeSync, openSync, rmSync, statfsSync, writeSync, readdirSync, existsSync } from "node:fs";
    import { openLmdbStore } from ${JSON.stringify(STORE)};
    ${FILL}
    const attempt = async (work) => {
      try { return console.log(await work()); } catch (error) { console.log(error.code, error.message); }
    };
    process.on("unhandledRejection", (error) => console.log("unhandled", error.message));
    ${script}`;
  try {
    const { status, signal, stdout, stderr } = spawnSync(
      "unshare",
      [
        ...OWN_MOUNTS,
        "sh",
        "-c",
        'mount -t tmpfs -o size=4m tmpfs "$1" && cd "$1" && exec "$2" --input-type=module -e "$3"',
        "sh",
        folder,
        process.execPath,
        program,
      ],
      { encoding: "utf8" },
    );
    return { status, signal, stderr, lines: stdout.trimEnd().split("\n") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const NO_SPACE =
  /^BAD_STATE no space left in DATA_DIR: expected 1024 KiB .*; free some, or set DATA_DIR/u;

test("on a full disk a state is neither begun nor opened, and the process goes on", ({ skip }) => {
  const why = cannotMount();
  skip(why !== false, String(why));
  // 0 pages: LMDB ended by SIGBUS, 2: by SIGSEGV, 8: by SIGABRT.
  for (const leave of [0, 2, 8, 255]) {
    const { lines, ...end } = onSmallDisk(`
      fill(${leave});
      await attempt(() => openLmdbStore("data"));
      console.log(existsSync("data/data.mdb"));
      rmSync("fill");
      const store = await openLmdbStore("data");
      await store.close();
      rmSync("data/lock.mdb");
      fill(${leave});
      await attempt(() => openLmdbStore("data"));
      console.log(readdirSync("data").filter((name) => name.endsWith(".tmp")).length);`);
    expect(end).toEqual({ status: 0, signal: null, stderr: "" });
    expect(lines).toEqual([
      expect.stringMatching(NO_SPACE),
      "false",
      expect.stringMatching(NO_SPACE),
      "0",
    ]);
  }
});

test("when the disk becomes full, reads go on, writes are refused in a line, and both go on after", ({
  skip,
}) => {
  const why = cannotMount();
  skip(why !== false, String(why));
  const { lines, ...end } = onSmallDisk(`
    const store = await openLmdbStore("data");
    await store.updates.add(1, 1);
    fill(0);
    for (let n = 0; n < 300; n++) await store.updates.add(2 + n, 2).then(
      () => console.log("written"),
      (error) => n === 0 && console.log(error.code, error.message),
    );
    console.log(await store.updates.has(1, 1), await store.updates.has(2, 2));
    rmSync("fill");
    await attempt(() => store.updates.add(1000, 2));
    await store.close();
    const again = await openLmdbStore("data");
    console.log(await again.updates.has(1, 1), await again.updates.has(2, 2), await again.updates.has(1000, 2));
    await again.close();`);
  expect(end).toEqual({ status: 0, signal: null, stderr: "" });
  expect(lines).toEqual([expect.stringMatching(NO_SPACE), "true false", "true", "true false true"]);
});
