import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { MANIFEST_FILE } from "./index-folder.js";

/** What indexes of every format say. */
const madeFrom = z.object({ corpus: z.object({ slug: z.string(), checksum: z.string() }) });

/** The address that the index in a folder was made from; undefined when it holds no index. */
export function readMadeFrom(
  folder: string,
): { readonly slug: string; readonly checksum: string } | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), "utf8"));
    return madeFrom.safeParse(content).data?.corpus;
  } catch {
    return undefined;
  }
}

/**
 * Removes what this process has built for an address that is not kept: a half-built index, and the
 * index when it was made from exactly that. At once, so that it can be done before the process ends.
 *
 * @param checksum of the address and its questions
 */
export function dropBuiltIndex(folder: string, checksum: string): void {
  const half = `${basename(folder)}.${process.pid}-`;
  for (const name of listNames(dirname(folder)))
    if (name.startsWith(half))
      rmSync(join(dirname(folder), name), { recursive: true, force: true });
  if (readMadeFrom(folder)?.checksum === checksum) rmSync(folder, { recursive: true, force: true });
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
