import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLmdbStore } from "../../../src/adapters/state/lmdb-store.js";
import { projectRoot } from "../../../src/project.js";
import { cannotMount, OWN_MOUNTS } from "../../support/namespaces.js";

const STATE = join(projectRoot(), "dist/scripts/state.js");
const cannot = cannotMount();

let folder = "";
let backup = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "backups-"));
  backup = join(folder, "backup.mdb");
  const store = await openLmdbStore(join(folder, "data"));
  for (let n = 1; n <= 300; n++) await store.updates.add(n, n);
  await store.close();
  const made = spawnSync(process.execPath, [STATE, "backup", backup], {
    env: { DATA_DIR: join(folder, "data") },
  });
  expect(made.status).toBe(0);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** `npm run state` beside a disk, `small`, that a copy of the backup leaves `more` KiB of; then what is on it. */
function onSmallDisk(more: number, args: readonly string[], env: Record<string, string> = {}) {
  const small = join(folder, "small");
  mkdirSync(small, { recursive: true });
  const size = statSync(backup).size / 1024 + more;
  const script = `mount -t tmpfs -o size=${size}k tmpfs "$1" || exit 99
    node=$2; shift 2; "$node" "$@"; code=$?
    find ${small} -type f; exit $code`;
  const { status, stdout, stderr } = spawnSync(
    "unshare",
    [...OWN_MOUNTS, "sh", "-c", script, "sh", small, process.execPath, STATE, ...args],
    {
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", DATA_DIR: join(folder, "data"), ...env },
    },
  );
  const lines = stderr
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("entries read"));
  return { status, stdout, lines };
}

// The disk has no space for the copy, or for nothing but the copy.
test.for([-40, 0])(
  "a sound backup is not called damaged by a full disk, with %d KiB more than it",
  (more, { skip }) => {
    skip(cannot !== false, String(cannot));
    const small = join(folder, "small");
    const refused = (line: RegExp) => ({
      status: 2,
      stdout: "",
      lines: [expect.stringMatching(line) as string],
    });
    expect(onSmallDisk(more, ["check", backup], { TMPDIR: small })).toEqual(
      refused(
        /^state: expected space for a copy of ".*backup\.mdb" in ".*small", got ENOSPC.*; free some/u,
      ),
    );
    expect(onSmallDisk(more, ["restore", backup], { DATA_DIR: join(small, "data") })).toEqual(
      refused(/^state: no space left in DATA_DIR: /u),
    );
    expect(onSmallDisk(more, ["backup", join(small, "backup.mdb")])).toEqual(
      refused(
        /^state: expected a new file that can be written, got ".*" \(.*no space left.*\); nothing was written$/iu,
      ),
    );
  },
);
