import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "lmdb";
import { AppError } from "../../errors.js";
import { findHeaderFault } from "./lmdb-header.js";
import type { Root } from "./open-root.js";
import { openRoot } from "./open-root.js";
import { hasSpace, reserveSpace } from "./reserve-space.js";
import { damagedBecause, noSpaceIn, unusableBecause, whyNotWritten } from "./state-faults.js";
import { enterAlone } from "./state-lock.js";
import type { StateStore } from "./state-store.js";
import { createStateStore } from "./state-store.js";
import type { Table, Tables } from "./tables.js";

/** Version of the layout of keys and values; raise it with every change that old code misreads. */
export const STATE_FORMAT = 1;

/**
 * Opens the state in `folder`, which is made when absent, for this process alone. A commit is on
 * disk when its promise resolves, and a crash at any moment leaves the last commit whole: LMDB
 * writes copies of pages and swaps the root (http://www.lmdb.tech/doc/).
 *
 * @param walk reads all of it, and throws when it is damaged; before that nothing of it is read here
 * @throws AppError STATE_IN_USE when another process uses it; BAD_STATE when there is no space, it is
 * damaged or cannot be written; BAD_SETTINGS when the folder cannot be used or its format is newer
 */
export async function openLmdbStore(
  folder: string,
  walk?: (folder: string, options: { readonly isAlone: true }) => Promise<unknown>,
): Promise<StateStore> {
  let root: Root | undefined;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await reserveSpace(folder);
    const fault = await findHeaderFault(join(folder, "data.mdb"));
    if (fault !== undefined) throw damagedBecause(folder, `data.mdb: ${fault}`);
    root = await openRoot(folder);
    enterAlone(folder, root);
    await walk?.(folder, { isAlone: true });
    const meta = root.openDB<number, string>({ name: "meta", encoding: "json" });
    const format = meta.get("format");
    if (format !== undefined && format !== STATE_FORMAT)
      throw new AppError(
        "BAD_SETTINGS",
        `DATA_DIR: expected state of format ${STATE_FORMAT}, got format ${format} in "${folder}"; run the version of the bot that wrote it, or set DATA_DIR to another folder`,
      );
    const tables = createLmdbTables(root, folder);
    const store = createStateStore(tables);
    enterAlone(folder, root);
    // Written again where it stands already: a state that cannot be written is told at the start.
    await tables.transact(() => {
      meta.putSync("format", STATE_FORMAT);
    });
    return store;
  } catch (error) {
    await root?.close();
    throw unusableBecause(folder, error);
  }
}

function createLmdbTables(root: Root, folder: string): Tables {
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
    async transact(work) {
      // LMDB's own writes on a full disk damage the memory of the process.
      if (!hasSpace(folder)) throw noSpaceIn(folder);
      try {
        return await root.transaction(work);
      } catch (error) {
        throw await whyNotWritten(folder, error);
      }
    },
    close: () => root.close(),
  };
}
