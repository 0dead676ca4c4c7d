import { constants, existsSync } from "node:fs";
import { chmod, copyFile, link, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { isFolder } from "../is-folder.js";
import { flush, stampOf } from "./back-up.js";
import type { OnProgress } from "./check-state.js";
import { copyBackup, expectBackup } from "./check-state.js";
import { findHeaderFault } from "./lmdb-header.js";
import { openRoot } from "./open-root.js";
import { giveToOwner, makeLockFile } from "./reserve-space.js";
import { unusableBecause } from "./state-faults.js";
import { enterAlone } from "./state-lock.js";
import type { TableCounts } from "./walk-tables.js";

interface Restored {
  readonly counts: TableCounts;
  /** Where the state is that was there before; absent when there was none. */
  readonly kept: string | undefined;
}

/**
 * Makes a backup the state in `folder`, in one step; what was there is kept beside it.
 *
 * @param backup a file, or a folder with a state in it
 * @throws AppError BAD_INPUT when it is no sound backup; STATE_IN_USE while a bot runs; BAD_STATE
 * when there is no space. Nothing has changed then.
 */
export async function restoreState(
  backup: string,
  folder: string,
  now: Date,
  onProgress?: OnProgress,
): Promise<Restored> {
  const source = (await isFolder(backup)) ? join(backup, "data.mdb") : backup;
  await expectBackup(source);
  let leave: (() => Promise<void>) | undefined;
  let work: string | undefined;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    leave = await keepOthersOut(folder);
    work = await mkdtemp(join(folder, "restore-"));
    const counts = await copyBackup(source, work, onProgress);
    const made = join(work, "data.mdb");
    await chmod(made, 0o600);
    await giveToOwner(made, folder);
    await flush(made);
    return { counts, kept: await replace(join(folder, "data.mdb"), made, folder, now) };
  } catch (error) {
    throw unusableBecause(folder, error);
  } finally {
    if (work !== undefined) await rm(work, { recursive: true, force: true });
    await leave?.();
  }
}

/**
 * Uses the state alone, without reading it, since it may be damaged. Where its head is damaged too,
 * or there is none, no bot can start on it.
 */
async function keepOthersOut(folder: string): Promise<(() => Promise<void>) | undefined> {
  const file = join(folder, "data.mdb");
  if (!existsSync(file) || (await findHeaderFault(file)) !== undefined) return undefined;
  await makeLockFile(folder);
  const root = await openRoot(folder, { isReadOnly: true });
  try {
    enterAlone(folder, root);
  } catch (error) {
    await root.close();
    throw error;
  }
  return () => root.close();
}

/** The name of what was there; a file appears or is replaced whole, whenever this is cut short. */
async function replace(
  file: string,
  made: string,
  folder: string,
  now: Date,
): Promise<string | undefined> {
  if (!existsSync(file)) {
    // Fails when a bot has begun a state meanwhile.
    await link(made, file);
    await flush(folder);
    return undefined;
  }
  const kept = join(folder, `data-${stampOf(now)}.mdb`);
  await link(file, kept).catch(() => copyFile(file, kept, constants.COPYFILE_EXCL));
  await rename(made, file);
  await flush(folder);
  return kept;
}
