import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { AppError, explain } from "../errors.js";
import type { CorpusEntry } from "./corpus-entry.js";
import { readEntry } from "./corpus-entry.js";

export type { CorpusEntry } from "./corpus-entry.js";
export { sha256 } from "./corpus-entry.js";

/** An address that cannot be read. */
export interface BadAddress {
  /** The folder's name. */
  readonly slug: string;
  /** BAD_CORPUS, with every fault. */
  readonly error: AppError;
}

/** What is in a corpus folder. */
export interface CorpusSurvey {
  /** In order of slug. */
  readonly entries: readonly CorpusEntry[];
  readonly bad: readonly BadAddress[];
  /** Paths of folders that are no address and are not hidden. */
  readonly strays: readonly string[];
}

/** Told in a line. */
type Warn = (line: string) => void;

/**
 * Reads every address under `folder`: `<slug>/address.txt` and, where they are,
 * `questions.jsonl` in its language, `questions.<language>.jsonl` and `glosses.<language>.jsonl`.
 * A folder without any of them is no address; hidden ones are not looked at.
 *
 * @throws AppError BAD_CORPUS when there is no such folder
 */
export async function surveyCorpus(folder: string): Promise<CorpusSurvey> {
  const children = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new AppError(
      "BAD_CORPUS",
      `CORPUS_DIR: expected a folder with addresses, got "${folder}" (${explain(error)}); set CORPUS_DIR to the folder that holds <slug>/address.txt`,
      { cause: error },
    );
  });
  const slugs = children
    .filter((child) => child.isDirectory() && !child.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
  const read = await Promise.all(
    slugs.map(async (slug) => {
      try {
        return (await readEntry(folder, slug)) ?? join(folder, slug);
      } catch (error) {
        return { slug, error: toBadCorpus(join(folder, slug), error) };
      }
    }),
  );
  return {
    entries: read.filter((one) => typeof one === "object" && "address" in one),
    bad: read.filter((one) => typeof one === "object" && "error" in one),
    strays: read.filter((one) => typeof one === "string"),
  };
}

/**
 * Every address under `folder`, in order of slug.
 *
 * @param warn told of folders that are no address
 * @throws AppError BAD_CORPUS when the folder holds no address, or with all faults when any is bad
 */
export async function readCorpus(folder: string, warn?: Warn): Promise<CorpusEntry[]> {
  return take(folder, await surveyCorpus(folder), { warn, mayLeaveOut: false });
}

/**
 * The addresses under `folder` that can be read, in order of slug: one bad address does not keep
 * people from the others.
 *
 * @param warn told in a line each what is left out and why
 * @throws AppError BAD_CORPUS when there is none, with all faults
 */
export async function readServedCorpus(folder: string, warn?: Warn): Promise<CorpusEntry[]> {
  return take(folder, await surveyCorpus(folder), { warn, mayLeaveOut: true });
}

function take(
  folder: string,
  { entries, bad, strays }: CorpusSurvey,
  { warn, mayLeaveOut }: { readonly warn: Warn | undefined; readonly mayLeaveOut: boolean },
): CorpusEntry[] {
  for (const stray of strays) warn?.(describeStray(stray));
  if (bad.length > 0 && (!mayLeaveOut || entries.length === 0))
    throw new AppError(
      "BAD_CORPUS",
      bad.flatMap(({ error }) => error.lines),
    );
  if (entries.length === 0)
    throw new AppError(
      "BAD_CORPUS",
      `CORPUS_DIR: expected at least one <slug>/address.txt in "${folder}", got none`,
    );
  for (const one of bad) warn?.(`left out: ${describeBad(one)}`);
  return [...entries];
}

/** One line about a folder that is no address. */
export function describeStray(path: string): string {
  return `passed over: ${path}: expected an address.txt in it, got none`;
}

/** One line about an address that cannot be read: its first fault, and how to see the others. */
export function describeBad({ error: { lines } }: BadAddress): string {
  const [first = "", ...more] = lines;
  const others = `; ${more.length} more: run "npm run corpus:check"`;
  return more.length === 0 ? first : first + others;
}

function toBadCorpus(path: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError("BAD_CORPUS", `${path}: expected a readable folder, got ${explain(error)}`, {
    cause: error,
  });
}
