import {
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  statfs,
  writeFile,
} from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { z } from "zod";
import { AppError, codeOf, explain } from "../../errors.js";
import type { Embedding, Reading } from "../../retrieval/encoder.js";
import type { KeyStems } from "../../retrieval/key-stems.js";
import { formatKeyStems, parseKeyStems } from "../../retrieval/key-stems.js";
import type { Manifest } from "../../retrieval/manifest.js";
import { findMismatch } from "../../retrieval/manifest.js";
import type { VectorIndex } from "../../retrieval/vector-index.js";
import { sha256OfFile } from "../encoder/file-checksum.js";
import { isReadable } from "../is-readable.js";
import { writeDurably } from "../write-durably.js";
import { buildHnswIndex, loadHnswlib, readHnswIndex } from "./hnsw-index.js";

const manifestSchema: z.ZodType<Manifest> = z.strictObject({
  format: z.int(),
  encoder: z.strictObject({ name: z.string(), checksum: z.string(), dimensions: z.int() }),
  corpus: z.strictObject({ slug: z.string(), checksum: z.string() }),
  passages: z.int(),
  stems: z.string(),
  parameters: z.strictObject({
    m: z.int(),
    efConstruction: z.int(),
    efSearch: z.int(),
    seed: z.int(),
  }),
  readByToken: z.boolean(),
  files: z.record(z.string(), z.string()),
});

/** In the folder of every index. */
export const MANIFEST_FILE = "manifest.json";
const VECTORS_FILE = "vectors.hnsw";
const STEMS_FILE = "stems.txt";
const READINGS_FILE = "readings.v8";
const REMEDY = 'run "npm run index" to build it again';

/** What is made of an address before it is asked. */
export interface SavedIndex {
  readonly vectors: VectorIndex;
  /** Of the sentences, when the address is read token by token. */
  readonly readings: readonly Reading[] | undefined;
  readonly keyStems: KeyStems;
}

/**
 * Opens the index saved in `folder`.
 *
 * @returns the index, or undefined when the folder does not exist
 * @throws AppError NOT_INSTALLED when indexes cannot be read here; BAD_INDEX when it was made from something else, is damaged or cannot be read;
 * the message says what differs and the remedy
 */
export async function openIndexFolder(
  folder: string,
  expected: Omit<Manifest, "files">,
): Promise<SavedIndex | undefined> {
  const refuse = (reason: string, cause?: unknown): never => {
    throw new AppError("BAD_INDEX", `index ${folder}: ${reason}; ${REMEDY}`, { cause });
  };
  loadHnswlib();
  let content: string;
  try {
    content = await readFile(join(folder, MANIFEST_FILE), "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT" && !(await isReadable(folder))) return undefined;
    return refuse(`expected a readable ${MANIFEST_FILE}, got ${explain(error)}`, error);
  }
  const manifest = parseManifest(content);
  if (!manifest) return refuse(`expected ${MANIFEST_FILE} to be a manifest, got something else`);
  const mismatch = findMismatch(manifest, expected);
  if (mismatch !== undefined) return refuse(mismatch);
  const verify = async (name: string): Promise<string> => {
    const file = join(folder, name);
    try {
      const checksum = await sha256OfFile(file);
      const expectedChecksum = String(manifest.files[name]);
      if (checksum === expectedChecksum) return file;
      return refuse(`${name}: expected sha256 ${expectedChecksum}, got ${checksum}`);
    } catch (error) {
      if (error instanceof AppError) throw error;
      return refuse(`expected a readable ${name}, got ${explain(error)}`, error);
    }
  };
  const { encoder, parameters, readByToken } = manifest;
  const vectorsFile = await verify(VECTORS_FILE);
  const stemsFile = await verify(STEMS_FILE);
  const readingsFile = readByToken ? await verify(READINGS_FILE) : undefined;
  try {
    return {
      vectors: readHnswIndex(vectorsFile, encoder.dimensions, parameters),
      readings:
        readingsFile === undefined
          ? undefined
          : (deserialize(await readFile(readingsFile)) as readonly Reading[]),
      keyStems: parseKeyStems(await readFile(stemsFile, "utf8")),
    };
  } catch (error) {
    return refuse(
      `expected readable ${VECTORS_FILE}, ${STEMS_FILE} and ${READINGS_FILE}, got ${explain(error)}`,
      error,
    );
  }
}

/** What embeddings take at least: four bytes a number. */
function bytesOf(count: number, dimensions: number): number {
  return count * dimensions * 4;
}

/**
 * Tries whether an index of so many embeddings can be saved to `folder`, so that nobody waits for
 * one that cannot.
 *
 * @throws AppError BAD_INDEX
 */
export async function requireWritable(
  folder: string,
  { count, dimensions }: { readonly count: number; readonly dimensions: number },
): Promise<void> {
  try {
    const made = await mkdir(dirname(folder), { recursive: true });
    await rmdir(await mkdtemp(`${folder}.trial-`));
    const { blocks, bavail, bsize } = await statfs(dirname(folder));
    const free = blocks === 0 ? Infinity : bavail * bsize;
    // Another process may save its index there by now.
    if (made !== undefined) await rmdir(dirname(folder)).catch(ignoreCodes("ENOTEMPTY", "EEXIST"));
    const needed = bytesOf(count, dimensions);
    if (free < needed)
      throw new AppError(
        "BAD_INDEX",
        `index ${folder}: expected at least ${inKib(needed)} KiB of free space for it, got ${inKib(free)}; free some, or set INDEX_DIR to a folder on another disk`,
      );
  } catch (error) {
    throw error instanceof AppError ? error : refuseToWrite(folder, error);
  }
}

function inKib(bytes: number): number {
  return Math.ceil(bytes / 1024);
}

/**
 * Builds an index and saves it: into a neighbouring temporary folder first, which then takes the
 * place of the old one, so that a stop at any moment leaves the old index, none, or the new one.
 *
 * @throws AppError BAD_INDEX when it cannot be written
 */
export async function saveIndexFolder(
  folder: string,
  claims: Omit<Manifest, "files">,
  embeddings: readonly Embedding[],
  { readings, keyStems }: Omit<SavedIndex, "vectors">,
): Promise<SavedIndex> {
  const temporary = temporaryBeside(folder, "partial");
  try {
    await mkdir(dirname(folder), { recursive: true });
    await mkdir(temporary);
    const file = join(temporary, VECTORS_FILE);
    const index = buildHnswIndex(claims.encoder.dimensions, embeddings, claims.parameters);
    index.save(file);
    await requireWhole(file, bytesOf(embeddings.length, claims.encoder.dimensions));
    const stemsFile = join(temporary, STEMS_FILE);
    await writeFile(stemsFile, formatKeyStems(keyStems));
    const files: Record<string, string> = {
      [VECTORS_FILE]: await sha256OfFile(file),
      [STEMS_FILE]: await sha256OfFile(stemsFile),
    };
    if (readings) {
      const readingsFile = join(temporary, READINGS_FILE);
      await writeFile(readingsFile, serialize(readings));
      files[READINGS_FILE] = await sha256OfFile(readingsFile);
    }
    const manifest: Manifest = { ...claims, files };
    await writeDurably(
      join(temporary, MANIFEST_FILE),
      `${JSON.stringify(manifest, undefined, 2)}\n`,
    );
    await takePlace(temporary, folder);
    return { vectors: index, readings, keyStems };
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw refuseToWrite(folder, error);
  }
}

/** The library says nothing when the disk, or a limit, takes only the beginning of its file. */
async function requireWhole(file: string, leastBytes: number): Promise<void> {
  const { size } = await stat(file);
  if (size < leastBytes)
    throw new Error(`only ${inKib(size)} of at least ${inKib(leastBytes)} KiB written`);
}

/** Processes that save the same index at once come to an end within so many turns. */
const MOST_TURNS = 10;

/** Puts a folder in the place of another, again where a third one has come there in between. */
async function takePlace(temporary: string, folder: string): Promise<void> {
  const previous = temporaryBeside(folder, "previous");
  for (let turn = 1; ; turn++)
    try {
      await rename(folder, previous).catch(ignoreCodes("ENOENT"));
      await rename(temporary, folder);
      return;
    } catch (error) {
      if (turn >= MOST_TURNS) throw error;
      ignoreCodes("ENOTEMPTY", "EEXIST")(error);
    } finally {
      await rm(previous, { recursive: true, force: true });
    }
}

function temporaryBeside(folder: string, purpose: string): string {
  return `${folder}.${process.pid}-${randomBytes(4).toString("hex")}.${purpose}`;
}

function refuseToWrite(folder: string, error: unknown): AppError {
  return new AppError(
    "BAD_INDEX",
    `index ${folder}: expected to write it, got ${explain(error)}; set INDEX_DIR to a writable folder`,
    { cause: error },
  );
}

function parseManifest(content: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(content)).data;
  } catch {
    return undefined;
  }
}

/** @returns a function that throws every other error again */
function ignoreCodes(...codes: readonly string[]): (error: unknown) => void {
  return (error) => {
    if (!codes.includes(codeOf(error) ?? "")) throw error;
  };
}
