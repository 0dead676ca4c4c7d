import { copyFile, mkdir, mkdtemp, readdir, rename, rm, rmdir } from "node:fs/promises";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { AppError, codeOf, explain } from "../errors.js";
import type { CorpusEntry } from "./corpus-entry.js";
import { readEntry } from "./corpus-entry.js";
import { listBeside } from "./corpus-texts.js";
import { writeDurably } from "./write-durably.js";

/** The index of an address that is written. */
export interface IndexChange {
  readonly build: (entry: CorpusEntry) => Promise<void>;
  /** Takes what was built away again, if it is still there; synchronous, because a signal may ask for it. */
  readonly undo: (entry: CorpusEntry) => void;
}

/** What an address is written with. */
interface Stage {
  /** A hidden folder of the corpus. */
  readonly folder: string;
  /** Reads what the folder holds as the bot does and builds its index. */
  readonly index: () => Promise<void>;
}

/**
 * Adds an address: written into a hidden folder beside the others, read as the bot reads it, indexed,
 * and moved to its place at the end, so that a stop at any moment leaves all of it or nothing.
 *
 * @throws AppError BAD_CORPUS when the folder cannot be written or is there already
 */
export async function addToCorpus(
  corpusDir: string,
  slug: string,
  content: string,
  change: IndexChange,
): Promise<void> {
  const refuse = refuseTo("add", join(corpusDir, slug));
  const made = await mkdir(corpusDir, { recursive: true }).catch(refuse);
  try {
    if ((await readdir(join(corpusDir, slug)).catch(() => [])).length > 0)
      refuse(new Error("a folder that is there already"));
    await onStage(corpusDir, slug, content, change, refuse, async ({ folder, index }) => {
      await index();
      await rename(folder, join(corpusDir, slug)).catch(refuse);
    });
  } finally {
    // A folder that was made for this address and holds nothing.
    if (made !== undefined) await rmdir(corpusDir).catch(() => undefined);
  }
}

/**
 * Writes the text of an address of the corpus anew; the questions and glosses beside it stay.
 *
 * @returns why the address cannot be read with them now, a line each; its index was built when none
 * @throws AppError BAD_CORPUS when the file cannot be written
 */
export async function replaceInCorpus(
  corpusDir: string,
  slug: string,
  content: string,
  change: IndexChange,
): Promise<string[]> {
  const refuse = refuseTo("replace", join(corpusDir, slug, "address.txt"));
  let unfit: readonly string[] = [];
  await onStage(corpusDir, slug, content, change, refuse, async ({ folder, index }) => {
    for (const name of await listBeside(corpusDir, slug))
      await copyFile(join(corpusDir, slug, name), join(folder, name)).catch(refuse);
    await index().catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === "BAD_CORPUS")) throw error;
      unfit = error.lines.map((line) => line.replaceAll(folder, join(corpusDir, slug)));
    });
    await rename(join(folder, "address.txt"), join(corpusDir, slug, "address.txt")).catch(refuse);
  });
  return [...unfit];
}

async function onStage(
  corpusDir: string,
  slug: string,
  content: string,
  { build, undo }: IndexChange,
  refuse: (error: unknown) => never,
  place: (stage: Stage) => Promise<void>,
): Promise<void> {
  const stage = await mkdtemp(join(corpusDir, ".adding-")).catch(refuse);
  const folder = join(stage, slug);
  let entry: CorpusEntry | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(stage, { recursive: true, force: true });
    if (entry) undo(entry);
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    await mkdir(folder).catch(refuse);
    await writeDurably(join(folder, "address.txt"), content).catch(refuse);
    const index = async (): Promise<void> => {
      entry = await readEntry(stage, slug);
      if (entry) await build(entry);
    };
    await place({ folder, index }).catch(async (error: unknown) => {
      // Somebody who has added the same meanwhile keeps the index.
      const there = await readEntry(corpusDir, slug).catch(() => undefined);
      if (entry && there?.checksum !== entry.checksum) undo(entry);
      throw error;
    });
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await rm(stage, { recursive: true, force: true });
  }
}

/** Tells that a place of the corpus could not be written. */
function refuseTo(what: "add" | "replace", place: string): (error: unknown) => never {
  return (error) => {
    throw new AppError(
      "BAD_CORPUS",
      `CORPUS_DIR: expected to write "${place}", got ${explain(error)}; nothing was ${what === "add" ? "added" : "replaced"}`,
      { cause: error },
    );
  };
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
    if (codeOf(error) === "ENOENT") return false;
    throw new AppError(
      "BAD_CORPUS",
      `${join(parent, name)}: expected to remove it, got ${explain(error)}`,
      { cause: error },
    );
  }
  await rm(away, { recursive: true, force: true });
  return true;
}
