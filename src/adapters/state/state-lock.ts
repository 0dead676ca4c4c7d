import type { Root } from "./open-root.js";
import { usedByOther } from "./state-faults.js";

/**
 * Enters this process in LMDB's list of those who read, as the only one. Its entries are locks of
 * the kernel on the lock file, which a dead process does not hold: nothing has to be cleaned up
 * after kill -9. They go by the number of a process, which a process in another container can share;
 * until this process has entered, an entry of its own number is that one's.
 *
 * Opening a table afterwards takes the entry back: then this has to be called again.
 *
 * @throws AppError STATE_IN_USE when another process stands in the list
 */
export function enterAlone(folder: string, root: Root): void {
  refuse(folder, listReaders(root));
  try {
    root.useReadTransaction().done();
  } catch {
    // Another with the same number has come in between.
    refuse(folder, [process.pid]);
  }
  // By now this process stands in the list too: of two, one sees the other.
  refuse(
    folder,
    listReaders(root).filter((pid) => pid !== process.pid),
  );
}

function listReaders(root: Root): number[] {
  root.readerCheck();
  const pids = root
    .readerList()
    .split("\n")
    .flatMap((line) => /^\s*(\d+)\s/u.exec(line)?.[1] ?? []);
  return [...new Set(pids.map(Number))];
}

function refuse(folder: string, others: readonly number[]): void {
  if (others.length > 0)
    throw usedByOther(
      folder,
      others.map((pid) => `process ${pid}${pid === process.pid ? " of another container" : ""}`),
    );
}
