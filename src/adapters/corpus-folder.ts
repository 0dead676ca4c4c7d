import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Address } from "../corpus/address.js";
import type { Anticipated } from "../corpus/anticipated.js";
import { NOTHING_ANTICIPATED, parseAnticipated } from "../corpus/anticipated.js";
import { createAddress, parseAddressSource } from "../corpus/parse-address.js";
import { AppError, explain } from "../errors.js";

/** An address of the corpus with its anticipated questions and the checksum of both. */
export interface CorpusEntry {
  readonly address: Address;
  readonly anticipated: Anticipated;
  /** Hex SHA-256 over `address.txt` and `questions.jsonl`: an index is made from both. */
  readonly checksum: string;
}

/** Hex SHA-256 of a text as UTF-8. */
export function sha256(text: string | Buffer): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * Reads every address under `folder` (`<slug>/address.txt`, `<slug>/questions.jsonl` where there
 * is one), in order of slug.
 *
 * @throws AppError BAD_CORPUS when the folder holds no address or one is malformed
 */
export async function readCorpus(folder: string): Promise<CorpusEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new AppError(
      "BAD_CORPUS",
      `CORPUS_DIR: expected a folder with addresses, got "${folder}" (${explain(error)}); set CORPUS_DIR to the folder that holds <slug>/address.txt`,
      { cause: error },
    );
  });
  const slugs = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  if (slugs.length === 0)
    throw new AppError(
      "BAD_CORPUS",
      `CORPUS_DIR: expected at least one <slug>/address.txt in "${folder}", got none`,
    );
  return Promise.all(slugs.map((slug) => readEntry(folder, slug)));
}

async function readEntry(folder: string, slug: string): Promise<CorpusEntry> {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/u.test(slug))
    throw new AppError(
      "BAD_CORPUS",
      `${join(folder, slug)}: expected a folder name of a-z, 0-9 and "-", got "${slug}"`,
    );
  const addressFile = join(folder, slug, "address.txt");
  const questionsFile = join(folder, slug, "questions.jsonl");
  const content = await readText(addressFile);
  if (content === undefined)
    throw new AppError(
      "BAD_CORPUS",
      `${addressFile}: expected the text of an address, got no file`,
    );
  const source = parseAddressSource(addressFile, content);
  const actual = sha256(source.body);
  if (actual !== source.metadata.sha256)
    throw new AppError(
      "BAD_CORPUS",
      `${addressFile}: expected a text with the sha256 of its front matter, ${source.metadata.sha256}, got ${actual}; restore the text, or correct the front matter if the edit is meant`,
    );
  const address = createAddress(slug, source);
  const questions = await readText(questionsFile);
  const anticipated =
    questions === undefined
      ? NOTHING_ANTICIPATED
      : parseAnticipated(questionsFile, questions, address);
  return { address, anticipated, checksum: sha256(`${content}\n\u0000${questions ?? ""}`) };
}

/** The file's text, undefined when there is no such file. */
async function readText(file: string): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new AppError(
      "BAD_CORPUS",
      `${file}: expected a readable UTF-8 text, got ${explain(error)}`,
      { cause: error },
    );
  }
}
