import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Schema } from "./schema.js";

/** Raised when the saved form changes, so that an older cache is never read. */
const FORMAT = 1;

let schema: Promise<Schema> | undefined;

/**
 * The parameters of every Bot API method, read from the declarations of `@grammyjs/types` with the
 * TypeScript compiler. Kept in memory and, as loading the compiler takes seconds, under
 * `node_modules/.cache`, keyed by the text of the declarations.
 */
export function readSchema(): Promise<Schema> {
  schema ??= readCached();
  return schema;
}

async function readCached(): Promise<Schema> {
  const typesFolder = dirname(createRequire(import.meta.url).resolve("@grammyjs/types"));
  const methodsFile = join(typesFolder, "methods.d.ts");
  const key = createHash("sha256")
    .update(String(FORMAT))
    .update(readFileSync(join(typesFolder, "package.json")))
    .update(readFileSync(methodsFile))
    .digest("hex")
    .slice(0, 16);
  const cacheFolder = join(typesFolder, "..", "..", ".cache", "bot-api-stand-in");
  const cacheFile = join(cacheFolder, `schema-${key}.json`);
  try {
    return JSON.parse(readFileSync(cacheFile, "utf8")) as Schema;
  } catch {
    const { readDeclarations } = await import("./read-declarations.js");
    const fresh = readDeclarations(methodsFile);
    mkdirSync(cacheFolder, { recursive: true });
    const partFile = `${cacheFile}.${process.pid}`;
    writeFileSync(partFile, JSON.stringify(fresh));
    renameSync(partFile, cacheFile);
    return fresh;
  }
}
