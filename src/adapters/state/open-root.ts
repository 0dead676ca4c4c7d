import type { RootDatabase } from "lmdb";
import { loadLmdb } from "./load-lmdb.js";

/** The environment of all tables of a state. */
export type Root = RootDatabase<unknown, string>;

/** Tables in one environment at most; LMDB wants to know beforehand. */
const MAX_TABLES = 16;

/**
 * Maps the state in `folder` into memory. Nothing but the head of the file is read, which has to be
 * sound (`findHeaderFault`), and there has to be space for a lock file (`makeLockFile`): otherwise
 * LMDB ends the process by a signal.
 *
 * @throws AppError NOT_INSTALLED
 */
export async function openRoot(folder: string, { isReadOnly = false } = {}): Promise<Root> {
  const { open } = await loadLmdb();
  return open<unknown, string>({
    path: folder,
    noSubdir: false,
    encoding: "json",
    maxDbs: MAX_TABLES,
    readOnly: isReadOnly,
    // A commit resolves after its flush, not before: what is claimed must be on disk.
    overlappingSync: false,
  });
}
