import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Address } from "../corpus/address.js";
import type { Anticipated } from "../corpus/anticipated.js";
import { joinAnticipated, parseAnticipated } from "../corpus/anticipated.js";
import { parseGlosses } from "../corpus/glosses.js";
import { createAddress, parseAddressSource } from "../corpus/parse-address.js";
import { AppError, explain } from "../errors.js";
import { primarySubtag } from "../words/primary-subtag.js";

/** An address of the corpus with its anticipated questions and the checksum of both. */
export interface CorpusEntry {
  readonly address: Address;
  readonly anticipated: Anticipated;
  /** Hex SHA-256 over `address.txt` and all anticipated questions: an index is made from them. */
  readonly checksum: string;
}

/** Hex SHA-256 of a text as UTF-8. */
export function sha256(text: string | Buffer): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * Reads every address under `folder`, in order of slug: `<slug>/address.txt` and, where they are,
 * `questions.jsonl` in its language, `questions.<language>.jsonl` and `glosses.<language>.jsonl`.
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

/** What may stand beside an `address.txt`, and in which language. */
const BESIDE = /^(questions|glosses)(?:\.([a-z]{2,3}))?\.jsonl$/u;

async function readEntry(folder: string, slug: string): Promise<CorpusEntry> {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/u.test(slug))
    throw new AppError(
      "BAD_CORPUS",
      `${join(folder, slug)}: expected a folder name of a-z, 0-9 and "-", got "${slug}"`,
    );
  const addressFile = join(folder, slug, "address.txt");
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
  const bare = createAddress(slug, source);
  const own = primarySubtag(bare.language);
  const lists: Anticipated[] = [];
  const glosses: Record<string, readonly string[]> = {};
  const checksummed = [content];
  for (const name of (await readdir(join(folder, slug))).sort()) {
    const [, kind, language = own] = BESIDE.exec(name) ?? [];
    if (kind === undefined) continue;
    const file = join(folder, slug, name);
    const text = (await readText(file)) ?? "";
    if (kind === "glosses") glosses[language] = parseGlosses(file, text, bare, sha256);
    else {
      lists.push(parseAnticipated(file, text, bare, language));
      checksummed.push(text);
    }
  }
  return {
    address: Object.keys(glosses).length === 0 ? bare : { ...bare, glosses },
    anticipated: joinAnticipated(lists),
    checksum: sha256(checksummed.join("\n\u0000")),
  };
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
