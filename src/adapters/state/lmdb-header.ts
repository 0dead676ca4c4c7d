import { open } from "node:fs/promises";
import { codeOf } from "../../errors.js";

const META_AT = 24;
const MAGIC = 0xbeefc0de;
const VERSION = 2;
const SMALLEST_PAGE = 256;
/** Offsets within a meta page of lmdb-js 3 (`MDB_page_header`, `MDB_meta` in its mdb.c). */
const FIELDS = { magic: 0, version: 4, pageSize: 24, freeRoot: 64, mainRoot: 112, txnid: 128 };
const META_LENGTH = 136;
/** A root that points nowhere: the tree is empty. */
const NO_PAGE = 0xffff_ffff_ffff_ffffn;

/**
 * What is wrong with the head of an LMDB data file, or undefined when it can be opened, which an
 * absent or empty file can. LMDB maps the file into memory and trusts it: a foreign or truncated
 * one would end the process by a signal instead of an error. Only the head is looked at: both meta
 * pages, and whether the roots of the newer one lie inside the file.
 */
export async function findHeaderFault(file: string): Promise<string | undefined> {
  const handle = await open(file, "r").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    if (size === 0) return undefined;
    const first = await readMeta(handle, 0);
    if (!first) return "it is not an LMDB file of this version";
    const second = await readMeta(handle, first.pageSize);
    if (!second || second.pageSize !== first.pageSize) return "its second meta page is damaged";
    const newer = second.txnid > first.txnid ? second : first;
    const pages = BigInt(Math.floor(size / newer.pageSize));
    const whole = newer.roots.every((root) => root === NO_PAGE || root < pages);
    return whole ? undefined : "it is truncated";
  } finally {
    await handle.close();
  }
}

async function readMeta(handle: Awaited<ReturnType<typeof open>>, pageAt: number) {
  const buffer = Buffer.alloc(META_LENGTH);
  const { bytesRead } = await handle.read(buffer, 0, META_LENGTH, pageAt + META_AT);
  const pageSize = buffer.readUInt32LE(FIELDS.pageSize);
  const fits =
    bytesRead === META_LENGTH &&
    buffer.readUInt32LE(FIELDS.magic) === MAGIC &&
    (buffer.readUInt32LE(FIELDS.version) & 0xffff) === VERSION &&
    pageSize >= SMALLEST_PAGE;
  if (!fits) return undefined;
  return {
    pageSize,
    roots: [buffer.readBigUInt64LE(FIELDS.freeRoot), buffer.readBigUInt64LE(FIELDS.mainRoot)],
    txnid: buffer.readBigUInt64LE(FIELDS.txnid),
  };
}
