import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isCorpusFile } from "./corpus-entry.js";

/**
 * What tells one state of a corpus folder from another, without reading its files: their names, sizes
 * and times. It never rejects: a folder or file that cannot be looked at is a state like any other.
 */
export async function fingerprintCorpus(folder: string): Promise<string> {
  const children = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!children) return "no folder";
  const slugs = children.filter((one) => one.isDirectory() && !one.name.startsWith("."));
  const states = await Promise.all(
    slugs.map(async ({ name: slug }) => {
      const files = await readdir(join(folder, slug)).catch(() => undefined);
      const own = (files ?? []).filter(isCorpusFile);
      const lines = await Promise.all(own.map((name) => stateOf(join(folder, slug, name))));
      return [`${slug}/${files ? "" : " unreadable"}`, ...lines].join("\n");
    }),
  );
  return states.sort().join("\n");
}

async function stateOf(file: string): Promise<string> {
  return stat(file).then(
    ({ size, mtimeMs, ino }) => `${file} ${size} ${mtimeMs} ${ino}`,
    () => `${file} gone`,
  );
}
