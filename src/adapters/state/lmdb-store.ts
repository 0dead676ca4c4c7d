import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Database, RootDatabase } from "lmdb";
import { open } from "lmdb";
import { AppError, explain } from "../../errors.js";
import { findHeaderFault } from "./lmdb-header.js";
import type { StateStore } from "./state-store.js";
import { createStateStore } from "./state-store.js";
import type { Table, Tables } from "./tables.js";

/** Version of the layout of keys and values; raise it with every change that old code misreads. */
export const STATE_FORMAT = 1;

/** Tables in one environment at most; LMDB wants to know beforehand. */
const MAX_TABLES = 16;

/**
 * Opens the state in `folder`, which is made when absent, for this process alone. A commit is on
 * disk when its promise resolves, and a crash at any moment leaves the last commit whole: LMDB
 * writes copies of pages and swaps the root (http://www.lmdb.tech/doc/).
 *
 * The lock is LMDB's own list of readers, whose entries the kernel frees when a process dies, so
 * that nothing has to be cleaned up after kill -9. It tells processes apart by their number: two
 * containers that share a folder and have the same process number do not see each other.
 *
 * @throws AppError STATE_IN_USE when another process uses the folder; BAD_SETTINGS when it cannot be
 * used or its format is newer
 */
export async function openLmdbStore(folder: string): Promise<StateStore> {
  let root: RootDatabase<unknown, string> | undefined;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const fault = await findHeaderFault(join(folder, "data.mdb"));
    if (fault !== undefined) throw new Error(`data.mdb: ${fault}`);
    root = open<unknown, string>({
      path: folder,
      noSubdir: false,
      encoding: "json",
      maxDbs: MAX_TABLES,
      // A commit resolves after its flush, not before: what is claimed must be on disk.
      overlappingSync: false,
    });
    const meta = root.openDB<number, string>({ name: "meta", encoding: "json" });
    const format = meta.get("format");
    if (format !== undefined && format !== STATE_FORMAT)
      throw new AppError(
        "BAD_SETTINGS",
        `DATA_DIR: expected state of format ${STATE_FORMAT}, got format ${format} in "${folder}"; run the version of the bot that wrote it, or set DATA_DIR to another folder`,
      );
    const store = createStateStore(createLmdbTables(root));
    // Opening a table gives the place in the list of readers back; reading takes it for good.
    meta.get("format");
    refuseOtherProcess(folder, root);
    if (format === undefined) await meta.put("format", STATE_FORMAT);
    return store;
  } catch (error) {
    await root?.close();
    if (error instanceof AppError) throw error;
    throw new AppError(
      "BAD_SETTINGS",
      `DATA_DIR: expected a folder that this process can write its state to, got "${folder}" (${explain(error)}); set DATA_DIR to an empty folder or restore a backup`,
      { cause: error },
    );
  }
}

/** By now this process has read and therefore stands in the list too: of two, one sees the other. */
function refuseOtherProcess(folder: string, root: RootDatabase<unknown, string>): void {
  root.readerCheck();
  const others = root
    .readerList()
    .split("\n")
    .flatMap((line) => /^\s*(\d+)\s/u.exec(line)?.[1] ?? [])
    .filter((pid) => Number(pid) !== process.pid);
  if (others.length > 0)
    throw new AppError(
      "STATE_IN_USE",
      `DATA_DIR: expected a folder that no other process uses, got "${folder}", used by process ${[...new Set(others)].join(", ")}; stop that one, or set DATA_DIR to another folder`,
    );
}

function createLmdbTables(root: RootDatabase<unknown, string>): Tables {
  return {
    table<Value>(name: string): Table<Value> {
      const database: Database<Value, string> = root.openDB<Value, string>({
        name,
        encoding: "json",
      });
      return {
        get: (key) => database.get(key),
        put(key, value) {
          database.putSync(key, value);
        },
        remove: (key) => database.removeSync(key),
        range: ({ start, end } = {}) =>
          database
            .getRange({
              ...(start === undefined ? {} : { start }),
              ...(end === undefined ? {} : { end }),
            })
            .map(({ key, value }) => [key, value] as const),
      };
    },
    transact: (work) => root.transaction(work),
    close: () => root.close(),
  };
}
