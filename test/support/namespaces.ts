import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

function works(...args: readonly string[]): boolean {
  return spawnSync("unshare", args, { stdio: "ignore" }).status === 0;
}

/**
 * Arguments of `unshare` for a process with namespaces of its own, as a container has them; whoever
 * is no root needs a kernel that lets users make them, and root does without.
 */
export const OWN_MOUNTS = works("--user", "--map-root-user", "--mount", "true")
  ? ["--user", "--map-root-user", "--mount"]
  : ["--mount"];
export const OWN_NUMBERS = [...OWN_MOUNTS, "--pid", "--fork", "--mount-proc"] as const;

/** Why tests that need process numbers of their own are left out, or false. */
export function cannotNumber(): string | false {
  return works(...OWN_NUMBERS, "true") ? false : "no process numbers of its own by unshare";
}

/** Why tests that need a small disk are left out, or false. */
export function cannotMount(): string | false {
  const folder = mkdtempSync(join(tmpdir(), "mount-"));
  try {
    return works(...OWN_MOUNTS, "mount", "-t", "tmpfs", "tmpfs", folder)
      ? false
      : "no small disk by unshare and mount";
  } finally {
    rmSync(folder, { recursive: true });
  }
}
