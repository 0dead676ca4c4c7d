import { constants } from "node:fs";
import { copyFile, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError, explain } from "../../errors.js";
import { isFolder } from "../is-folder.js";
import { isReadable } from "../is-readable.js";
import { findHeaderFault } from "./lmdb-header.js";
import { STATE_FORMAT } from "./lmdb-store.js";
import { openRoot } from "./open-root.js";
import { makeLockFile } from "./reserve-space.js";
import { damagedBecause, notABackup, unusableBecause } from "./state-faults.js";
import { walkInProcess } from "./walk-in-process.js";
import type { TableCounts, WalkOptions } from "./walk-tables.js";

/** Progress of what reads a state through. */
export type OnProgress = WalkOptions["onProgress"];

/**
 * Reads a backup through, or the state in a folder.
 *
 * @throws AppError BAD_INPUT when it is none; BAD_STATE when the state is damaged
 */
export async function checkBackup(path: string, onProgress?: OnProgress): Promise<TableCounts> {
  if (await isFolder(path)) return checkState(path, onProgress);
  const folder = await mkdtemp(join(tmpdir(), "state-"));
  try {
    return await copyBackup(path, folder, onProgress);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      "BAD_INPUT",
      `expected space for a copy of "${path}" in "${tmpdir()}", got ${explain(error).replace(/, .*$/u, "")}; free some, or set TMPDIR to a folder on another disk`,
      { cause: error },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Reads the state in a folder through, which a bot may be using.
 *
 * @throws AppError BAD_INPUT when there is none; BAD_STATE when it is damaged
 */
export async function checkState(folder: string, onProgress?: OnProgress): Promise<TableCounts> {
  const file = join(folder, "data.mdb");
  if (!(await isReadable(file)))
    throw new AppError(
      "BAD_INPUT",
      `expected a state in "${folder}", got none that can be read; see DATA_DIR`,
    );
  const fault = await findHeaderFault(file);
  if (fault !== undefined) throw damagedBecause(folder, `data.mdb: ${fault}`);
  await makeLockFile(folder).catch((error: unknown) => {
    throw unusableBecause(folder, error);
  });
  return walkInProcess(folder, { isAlone: false, ...(onProgress && { onProgress }) });
}

/**
 * Copies a backup into `folder` as its state, and reads it through there.
 *
 * @throws AppError BAD_INPUT when it is no backup that this version can read; Error when it cannot be copied
 */
export async function copyBackup(
  file: string,
  folder: string,
  onProgress?: OnProgress,
): Promise<TableCounts> {
  await expectBackup(file);
  await copyFile(file, join(folder, "data.mdb"), constants.COPYFILE_FICLONE);
  // A disk that the copy has filled would end who reads it by a signal, as damage does.
  await makeLockFile(folder);
  const counts = await walkInProcess(folder, {
    isAlone: true,
    toError: (reason) => notABackup(file, reason),
    ...(onProgress && { onProgress }),
  });
  const format = await readFormat(folder);
  if (format !== STATE_FORMAT)
    throw notABackup(file, `expected format ${STATE_FORMAT}, got ${format ?? "none"}`);
  return counts;
}

/** @throws AppError BAD_INPUT when the head of the file is no backup's */
export async function expectBackup(file: string): Promise<void> {
  if (!(await isReadable(file))) throw notABackup(file, "there is no such file to be read");
  const fault = await findHeaderFault(file);
  if (fault !== undefined) throw notABackup(file, fault);
  if ((await stat(file)).size === 0) throw notABackup(file, "it is empty");
}

/** Only of a state that has been read through. */
async function readFormat(folder: string): Promise<number | undefined> {
  const root = await openRoot(folder);
  try {
    return root.openDB<number, string>({ name: "meta", encoding: "json" }).get("format");
  } finally {
    await root.close();
  }
}
