import { setTimeout } from "node:timers/promises";
import { AppError, codeOf, explain } from "../../errors.js";

/** Left on the disk at least: writes of LMDB that find none damage the memory of the process. */
export const LEAST_SPACE_BYTES = 1_048_576;

/** No space, or no more for this user (a quota). */
const NO_SPACE_CODES: readonly string[] = ["ENOSPC", "EDQUOT"];

export function isNoSpace(error: unknown): boolean {
  return NO_SPACE_CODES.includes(codeOf(error) ?? "");
}

export function damagedBecause(folder: string, reason: string): AppError {
  return new AppError(
    "BAD_STATE",
    `DATA_DIR: the state in "${folder}" is damaged, restore a backup with: npm run state -- restore FILE (${reason})`,
  );
}

export function notABackup(file: string, reason: string): AppError {
  return new AppError(
    "BAD_INPUT",
    `expected a sound backup of the state, got "${file}" (${reason})`,
  );
}

export function noSpaceIn(folder: string): AppError {
  return new AppError(
    "BAD_STATE",
    `no space left in DATA_DIR: expected ${LEAST_SPACE_BYTES / 1024} KiB that can be written, got less in "${folder}"; free some, or set DATA_DIR to a folder on another disk`,
  );
}

/** This process may write no file as long as the state will be (`RLIMIT_FSIZE`). */
export function tooLongFor(folder: string): AppError {
  return new AppError(
    "BAD_STATE",
    `DATA_DIR: expected ${LEAST_SPACE_BYTES / 1024} KiB that the state in "${folder}" can grow, got a limit on the length of files that this process writes; raise it with "ulimit -f unlimited", or LimitFSIZE= of a unit`,
  );
}

export function usedByOther(folder: string, users: readonly string[]): AppError {
  return new AppError(
    "STATE_IN_USE",
    `DATA_DIR: expected a folder that no other process uses, got "${folder}", used by ${users.join(", ")}; stop that one, here or in another container, or set DATA_DIR to another folder`,
  );
}

/** What kept the state in `folder` from being used, in a line that a person can act on. */
export function unusableBecause(folder: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isNoSpace(error)) return noSpaceIn(folder);
  return new AppError(
    "BAD_SETTINGS",
    `DATA_DIR: expected a folder that this process can write its state to, got "${folder}" (${explain(error)}); set DATA_DIR to an empty folder or restore a backup`,
    { cause: error },
  );
}

/** How long LMDB may take to say why a commit failed, which it does after it says that. */
const REASON_WITHIN_MS = 100;

/** The error of a transaction, with LMDB's reason where a commit failed: it keeps that in a promise beside. */
export async function whyNotWritten(folder: string, error: unknown): Promise<unknown> {
  const commitError: unknown =
    error instanceof Error ? Reflect.get(error, "commitError") : undefined;
  if (!(commitError instanceof Promise)) return error;
  const reason = await Promise.race<unknown>([
    commitError.catch((cause: unknown) => explain(cause)),
    setTimeout(REASON_WITHIN_MS, "a failed commit"),
  ]);
  return new AppError(
    "BAD_STATE",
    `DATA_DIR: expected a state that can be written in "${folder}", got a failed write (${String(reason).replace(/:.*$/u, "")}); look at its disk, its quota and the limits of this process`,
    { cause: error },
  );
}
