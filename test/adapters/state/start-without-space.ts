import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../../src/project.js";
import { OWN_MOUNTS } from "../../support/namespaces.js";

const MAIN = join(projectRoot(), "dist/src/main.js");

/** How a start of the bot ended that was not to come as far as Telegram. */
interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, args: readonly string[], dataDir: string): Ended {
  const { PATH = "", HOME = "" } = process.env;
  const { status, signal, stdout, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    timeout: 50_000,
    env: {
      PATH,
      HOME,
      DATA_DIR: dataDir,
      BOT_TOKEN: "123456789:AAstandin-secret-of-thirty-five-characters",
      // The port of a service that is not there.
      BOT_API_ROOT: "http://127.0.0.1:9",
    },
  });
  return { status, signal, stdout, stderr };
}

/** Starts the bot in a process that may write no file longer than `bytes`. */
export function startOnLimit(dataDir: string, bytes: number): Ended {
  return run("prlimit", [`--fsize=${bytes}`, process.execPath, MAIN], dataDir);
}

/** Starts the bot on a disk of 4 MiB that has `pages` of 4 KiB left; prints what
 * it has left in its folder. */
export function startOnSmallDisk(pages: number): Ended {
  const folder = mkdtempSync(join(tmpdir(), "small-"));
  const script = `
    mount -t tmpfs -o size=4m tmpfs "$1" && mkdir "$1/data" || exit 99
    dd if=/dev/zero of="$1/fill" bs=4096 count=$(($(stat -f -c %a "$1") - $4)) 2>/dev/null
    "$2" "$3"; code=$?
    cd "$1" && ls -A data; exit $code`;
  try {
    const args = [script, "sh", folder, process.execPath, MAIN, String(pages)];
    return run("unshare", [...OWN_MOUNTS, "sh", "-c", ...args], join(folder, "data"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
