import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

/** Bytes read at once, into the same memory: a stream's chunks stay until they are collected. */
const BLOCK = 1 << 18;

/**
 * Hex SHA-256 of a file's bytes, read block by block.
 *
 * Example: the checksum of an empty file starts with `e3b0c442`.
 */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  const block = Buffer.allocUnsafe(BLOCK);
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await file.read(block, 0, BLOCK);
      if (bytesRead === 0) break;
      hash.update(block.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}
