import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { AppError, explain } from "../errors.js";
import type { ReaderAssets, ReaderFile } from "../reader/site.js";

/** The parts of the typeface that `reader.css` names, by the letters that are in them. */
const FONTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"];
const FONT_PACKAGE = "@fontsource-variable/source-serif-4";

/** Types of what browsers are sent. */
const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
  txt: "text/plain; charset=utf-8",
};

/**
 * What the pages of the reader load: the style and the picture of the project's folder, the compiled
 * script, and the typeface with its licence.
 *
 * @param root the project's folder
 * @throws AppError BAD_SETTINGS when the script is not compiled
 */
export function readReaderAssets(root: string): ReaderAssets {
  const files = new Map<string, ReaderFile>();
  const add = (path: string, from: string): void => {
    const type = TYPES[path.replace(/^.*\./su, "")] ?? "application/octet-stream";
    files.set(path, { type, body: readFileSync(from), isKept: true });
  };
  for (const name of ["reader.css", "icon.svg"]) add(name, join(root, "src/reader-browser", name));
  for (const file of listScripts(join(root, "dist/reader")))
    add(relative(join(root, "dist/reader"), file), file);
  const { resolve } = createRequire(import.meta.url);
  for (const letters of FONTS)
    add(
      `fonts/${letters}.woff2`,
      resolve(`${FONT_PACKAGE}/files/source-serif-4-${letters}-wght-normal.woff2`),
    );
  add("fonts/licence.txt", resolve(`${FONT_PACKAGE}/LICENSE`));
  return { folder: `assets-${digestOf(files)}`, files };
}

function listScripts(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".js"))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    throw new AppError(
      "BAD_SETTINGS",
      `the reader page: expected its script in "${folder}", got none (${explain(error)}); run "npm run build"`,
      { cause: error },
    );
  }
}

function digestOf(files: ReadonlyMap<string, ReaderFile>): string {
  const hash = createHash("sha256");
  for (const [path, { body }] of files) hash.update(`${path}\n`).update(body);
  return hash.digest("hex").slice(0, 8);
}
