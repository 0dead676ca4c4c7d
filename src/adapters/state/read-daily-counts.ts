import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "lmdb";
import type { DailyCount, DailyCounts } from "../../bot/ports/daily-counts.js";
import { findHeaderFault } from "./lmdb-header.js";
import { STATE_FORMAT } from "./lmdb-store.js";
import { openRoot } from "./open-root.js";
import { makeLockFile } from "./reserve-space.js";
import { DAILY_COUNTS } from "./state-store.js";

/**
 * Reads the daily counts of a state in `folder` and leaves it as it is: a bot that uses it goes on.
 *
 * @param walk reads all of it, and throws when it is damaged
 * @returns undefined where there is no state that this process and this version can read
 */
export async function readDailyCounts(
  folder: string,
  walk?: (folder: string, options: { readonly isAlone: false }) => Promise<unknown>,
): Promise<Pick<DailyCounts, "list"> | undefined> {
  const file = join(folder, "data.mdb");
  try {
    // LMDB would make the folder, and end the process over a file that is none of its own.
    await access(file);
    if ((await findHeaderFault(file)) !== undefined) return undefined;
    await makeLockFile(folder);
    await walk?.(folder, { isAlone: false });
    const all = await readAll(folder);
    return (
      all && {
        list: (firstDay, lastDay) =>
          Promise.resolve(all.filter(({ day }) => firstDay <= day && day <= lastDay)),
      }
    );
  } catch {
    return undefined;
  }
}

async function readAll(folder: string): Promise<DailyCount[] | undefined> {
  const root = await openRoot(folder, { isReadOnly: true });
  try {
    // In a state that is only read, a table that was never made is undefined.
    const table = <Value>(name: string): Database<Value, string> | undefined =>
      root.openDB<Value, string>({ name, encoding: "json" });
    if (table<number>("meta")?.get("format") !== STATE_FORMAT) return undefined;
    const counts = table<DailyCount>(DAILY_COUNTS);
    return counts ? [...counts.getRange()].map(({ value }) => value) : [];
  } finally {
    await root.close();
  }
}
