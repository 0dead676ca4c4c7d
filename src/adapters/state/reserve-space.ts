import { randomBytes } from "node:crypto";
import { existsSync, statfsSync } from "node:fs";
import { chown, link, open, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../../errors.js";
import { isNoSpace, LEAST_SPACE_BYTES, noSpaceIn, tooLongFor } from "./state-faults.js";

/** More than LMDB needs for its 126 readers; it takes a longer file as it is. */
const LOCK_BYTES = 16_384;
/** What a new state takes. A quota shows only when something is written. */
const PROBE_BYTES = 65_536;

/**
 * Makes sure that the state in `folder` can be written, before LMDB maps its files: on a full disk
 * LMDB ends the process by a signal. What is written is random, since a file system may keep zeros
 * as nothing.
 *
 * @throws AppError BAD_STATE when there is no space, or this process may write no files so long
 */
export async function reserveSpace(folder: string): Promise<void> {
  const probe = join(folder, "space.tmp");
  try {
    if (!hasSpace(folder)) throw noSpaceIn(folder);
    await makeLockFile(folder);
    await writeFile(probe, randomBytes(PROBE_BYTES), { flush: true });
    await lengthen(probe, await lengthOf(join(folder, "data.mdb")));
  } catch (error) {
    if (codeOf(error) === "EFBIG") throw tooLongFor(folder);
    throw isNoSpace(error) ? noSpaceIn(folder) : error;
  } finally {
    await rm(probe, { force: true });
  }
}

/** Makes a file longer than the state is, by what it may grow; a limit of the process may forbid it. */
async function lengthen(probe: string, stateBytes: number): Promise<void> {
  const handle = await open(probe, "r+");
  try {
    // One byte after a hole, which takes a block of the disk.
    await handle.write(Buffer.of(1), 0, 1, stateBytes + LEAST_SPACE_BYTES);
  } finally {
    await handle.close();
  }
}

async function lengthOf(file: string): Promise<number> {
  return existsSync(file) ? (await stat(file)).size : 0;
}

/** Whether the disk has space for writes; a file system that does not tell is taken to have some. */
export function hasSpace(folder: string): boolean {
  const { blocks, bavail, bsize } = statfsSync(folder);
  return blocks === 0 || bavail * bsize >= LEAST_SPACE_BYTES;
}

/**
 * Makes LMDB's lock file where it is absent. LMDB itself makes a hole of it, and writes there
 * through memory. Where a file system knows no links, that is left to LMDB.
 */
export async function makeLockFile(folder: string): Promise<void> {
  const file = join(folder, "lock.mdb");
  if (existsSync(file)) return;
  const made = join(folder, `lock-${process.pid}.tmp`);
  try {
    await writeFile(made, Buffer.alloc(LOCK_BYTES), { flush: true });
    await giveToOwner(made, folder);
    await link(made, file).catch((error: unknown) => {
      if (isNoSpace(error)) throw error;
    });
  } finally {
    await rm(made, { force: true });
  }
}

/** A file that root has made in somebody's folder is theirs: the bot may run as another user. */
export async function giveToOwner(file: string, folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(folder);
  await chown(file, uid, gid);
}
