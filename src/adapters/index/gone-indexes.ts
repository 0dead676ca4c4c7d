import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { MANIFEST_FILE } from "./index-folder.js";

const manifestSchema = z.object({ corpus: z.object({ slug: z.string() }) });

/**
 * Removes the indexes under `indexDir` of addresses that are not in `kept`. A folder without a manifest
 * of its own name is none and stays.
 *
 * @returns the slugs of those that were removed
 */
export async function removeGoneIndexes(
  indexDir: string,
  kept: readonly string[],
): Promise<string[]> {
  const children = await readdir(indexDir, { withFileTypes: true }).catch(() => []);
  const gone: string[] = [];
  for (const { name } of children.filter((child) => child.isDirectory())) {
    if (kept.includes(name)) continue;
    const folder = join(indexDir, name);
    const content = await readFile(join(folder, MANIFEST_FILE), "utf8").catch(() => "");
    if (slugOf(content) !== name) continue;
    await rm(folder, { recursive: true, force: true });
    gone.push(name);
  }
  return gone.sort();
}

/** The address of a manifest, of an older format too. */
function slugOf(manifest: string): string | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(manifest)).data?.corpus.slug;
  } catch {
    return undefined;
  }
}
