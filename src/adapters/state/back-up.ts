import { existsSync } from "node:fs";
import { chmod, mkdtemp, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError, explain } from "../../errors.js";
import { isFolder } from "../is-folder.js";
import type { OnProgress } from "./check-state.js";
import { checkState } from "./check-state.js";
import { openRoot } from "./open-root.js";
import { makeLockFile } from "./reserve-space.js";
import { notABackup } from "./state-faults.js";
import { walkInProcess } from "./walk-in-process.js";
import type { TableCounts } from "./walk-tables.js";

/** A copy of a state in one file, which was read through after it was written. */
interface Backup {
  readonly file: string;
  readonly bytes: number;
  readonly counts: TableCounts;
}

/**
 * Copies the state in `folder` as it is at one moment; a bot that uses it goes on. Pages that hold
 * nothing are left out.
 *
 * @param target a new file, or a folder, in which the file is named after the time
 * @throws AppError BAD_INPUT when there is no state or the file cannot be written; BAD_STATE when
 * the state is damaged
 */
export async function backUp(
  folder: string,
  target: string,
  now: Date,
  onProgress?: OnProgress,
): Promise<Backup> {
  const file = await nameFile(target, now);
  if (existsSync(file)) throw notWritable(file, "it exists");
  const work = await mkdtemp(`${file}-`).catch((error: unknown) => {
    throw notWritable(file, explain(error));
  });
  try {
    await checkState(folder, onProgress);
    const root = await openRoot(folder, { isReadOnly: true });
    await root.backup(work, true).finally(() => root.close());
    // As in `copyBackup`.
    await makeLockFile(work);
    const counts = await walkInProcess(work, {
      isAlone: true,
      toError: (reason) => notABackup(file, reason),
    });
    const made = join(work, "data.mdb");
    await chmod(made, 0o600);
    const { size: bytes } = await stat(made);
    await flush(made);
    await rename(made, file);
    await flush(dirname(file));
    return { file, bytes, counts };
  } catch (error) {
    throw error instanceof AppError ? error : notWritable(file, explain(error));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function nameFile(target: string, now: Date): Promise<string> {
  return (await isFolder(target)) ? join(target, `state-${stampOf(now)}.mdb`) : target;
}

/** Example: `2026-03-29T07-00-00-000Z` */
export function stampOf(now: Date): string {
  return now.toISOString().replaceAll(/[:.]/gu, "-");
}

/** Waits until the disk has a file, or what a folder lists. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function notWritable(file: string, reason: string): AppError {
  return new AppError(
    "BAD_INPUT",
    `expected a new file that can be written, got "${file}" (${reason.replace(/, .*$/u, "")}); nothing was written`,
  );
}
