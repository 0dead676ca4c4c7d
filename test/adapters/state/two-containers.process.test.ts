import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { projectRoot } from "../../../src/project.js";
import { cannotNumber, OWN_NUMBERS } from "../../support/namespaces.js";

const STORE = join(projectRoot(), "dist/src/adapters/state/lmdb-store.js");

/** A process with number 1 of its own that opens the state, and prints how that ended. */
function openInContainer(folder: string): ChildProcess {
  const program = `
    import { openLmdbStore } from ${JSON.stringify(STORE)};
    try {
      await openLmdbStore(${JSON.stringify(folder)});
      console.log(process.pid, "open");
      setInterval(() => undefined, 1000);
    } catch (error) {
      console.log(process.pid, error.code, error.message);
    }`;
  return spawn(
    "unshare",
    [...OWN_NUMBERS, "--kill-child", process.execPath, "--input-type=module", "-e", program],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
}

async function firstLine({ stdout }: ChildProcess): Promise<string | undefined> {
  if (!stdout) return undefined;
  for await (const line of createInterface({ input: stdout })) return line;
  return undefined;
}

test("of two containers on one volume, with the same process number, the second is refused in a line", async ({
  skip,
}) => {
  const why = cannotNumber();
  skip(why !== false, String(why));
  const folder = await mkdtemp(join(tmpdir(), "volume-"));
  const first = openInContainer(folder);
  onTestFinished(async () => {
    first.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });
  expect(await firstLine(first)).toBe("1 open");
  expect(await firstLine(openInContainer(folder))).toMatch(
    /^1 STATE_IN_USE DATA_DIR: expected a folder that no other process uses, got ".*", used by process 1 of another container; stop that one/u,
  );
});
