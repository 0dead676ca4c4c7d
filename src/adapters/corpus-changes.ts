import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { AppError, explain } from "../errors.js";
import type { CorpusEntry } from "./corpus-folder.js";
import { readCorpus } from "./corpus-folder.js";

/** Text of an address of the corpus, right or wrong. */
export interface CorpusText {
  readonly slug: string;
  readonly text: string;
}

/** The texts of a corpus, not verified, without front matter; none when there is no such folder. */
export async function listTexts(corpusDir: string): Promise<CorpusText[]> {
  const names = await readdir(corpusDir).catch(() => []);
  const texts = await Promise.all(
    names.map(async (slug) => {
      const content = await readFile(join(corpusDir, slug, "address.txt"), "utf8").catch(
        () => undefined,
      );
      return content === undefined
        ? []
        : [{ slug, text: content.replace(/^---\n[^]*?\n---\n/u, "") }];
    }),
  );
  return texts.flat();
}

/**
 * Adds an address: written into a hidden folder beside the others, read as the bot reads it, indexed,
 * and moved to its place at the end, so that a stop at any moment leaves all of it or nothing.
 *
 * @param build makes the index
 * @param undo takes the index away again when the address cannot be moved to its place
 * @throws AppError BAD_CORPUS when the folder cannot be written
 */
export async function addToCorpus(
  corpusDir: string,
  slug: string,
  content: string,
  build: (entry: CorpusEntry) => Promise<void>,
  undo: () => Promise<void>,
): Promise<void> {
  const refuse = (error: unknown): never => {
    throw new AppError(
      "BAD_CORPUS",
      `CORPUS_DIR: expected to write "${join(corpusDir, slug)}", got ${explain(error)}; nothing was added`,
      { cause: error },
    );
  };
  const made = await mkdir(corpusDir, { recursive: true }).catch(refuse);
  const stage = await mkdtemp(join(corpusDir, ".adding-")).catch(refuse);
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(stage, { recursive: true, force: true });
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    await mkdir(join(stage, slug)).catch(refuse);
    await writeDurably(join(stage, slug, "address.txt"), content).catch(refuse);
    for (const entry of await readCorpus(stage)) await build(entry);
    try {
      await rename(join(stage, slug), join(corpusDir, slug));
    } catch (error) {
      await undo();
      refuse(error);
    }
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await rm(stage, { recursive: true, force: true });
    // A folder that was made for this address and holds nothing.
    if (made !== undefined) await rmdir(corpusDir).catch(() => undefined);
  }
}

/**
 * Removes a folder: out of its place first, so that nobody meets a half of it.
 *
 * @returns false when there is none
 */
export async function removeFolder(parent: string, name: string): Promise<boolean> {
  const away = join(parent, `.removing-${name}-${process.pid}`);
  try {
    await rename(join(parent, name), away);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw new AppError(
      "BAD_CORPUS",
      `${join(parent, name)}: expected to remove it, got ${explain(error)}`,
      { cause: error },
    );
  }
  await rm(away, { recursive: true, force: true });
  return true;
}

/** The names of the files in a folder of the corpus; undefined when there is none. */
export async function listFiles(corpusDir: string, slug: string): Promise<string[] | undefined> {
  return readdir(join(corpusDir, slug)).catch(() => undefined);
}

async function writeDurably(file: string, content: string): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
