import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { AppError } from "../../errors.js";
import { damagedBecause } from "./state-faults.js";
import type { TableCounts, WalkOptions } from "./walk-tables.js";

/** What the process says; the last is `counts` or `damage`. */
export type WalkMessage =
  | { readonly done: number; readonly total: number }
  | { readonly counts: TableCounts }
  | { readonly damage: string };

/** A process that has read nothing for so long is taken to read in a circle. */
const SILENCE_MS = 60_000;
/** Ends of a process that reads damaged pages. */
const BY_DAMAGE: readonly string[] = [
  "SIGBUS",
  "SIGSEGV",
  "SIGABRT",
  "SIGILL",
  "SIGFPE",
  "SIGTRAP",
];

/**
 * Reads all of the state in `folder` in a process of its own, which a damaged page may end.
 *
 * @param toError what is thrown when it is damaged; absent when the folder is DATA_DIR
 * @throws AppError BAD_STATE when the process could not read it for another reason
 */
export async function walkInProcess(
  folder: string,
  {
    isAlone,
    onProgress,
    toError = (reason) => damagedBecause(folder, reason),
  }: WalkOptions & { readonly toError?: (reason: string) => AppError },
): Promise<TableCounts> {
  const program = fileURLToPath(new URL("walk-process.js", import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(program, [folder, isAlone ? "alone" : "beside"], {
      env: {},
      execArgv: [],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    let isSilent = false;
    const silence = setTimeout(() => {
      isSilent = true;
      child.kill("SIGKILL");
    }, SILENCE_MS);
    child.on("message", (message: WalkMessage) => {
      silence.refresh();
      if ("counts" in message) resolve(message.counts);
      else if ("damage" in message) reject(toError(message.damage));
      else onProgress?.(message.done, message.total);
    });
    child.on("error", (error) => {
      clearTimeout(silence);
      reject(error);
    });
    // After the last message, which the exit may overtake.
    child.on("close", (code, signal) => {
      clearTimeout(silence);
      const isDamaged = isSilent || BY_DAMAGE.includes(signal ?? "");
      const reason = isSilent ? "reading it does not end" : `reading it ended by ${signal ?? code}`;
      reject(
        isDamaged
          ? toError(reason)
          : new AppError(
              "BAD_STATE",
              `DATA_DIR: expected "${folder}" to be read through, got the end of the process that reads it (${signal ?? code}); try again`,
            ),
      );
    });
  });
}
