import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Address } from "../corpus/address.js";
import type { Anticipated } from "../corpus/anticipated.js";
import { joinAnticipated, parseAnticipated } from "../corpus/anticipated.js";
import { mendedByAdding } from "../corpus/faults.js";
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

const ADDRESS_FILE = "address.txt";
/** What may stand beside an `address.txt`, and in which language. */
const BESIDE = /^(questions|glosses)(?:\.([a-z]{2,3}))?\.jsonl$/u;

/** Whether a file of an address's folder is read. */
export function isCorpusFile(name: string): boolean {
  return name === ADDRESS_FILE || BESIDE.test(name);
}

/**
 * The address in the folder of this name, undefined when the folder is none.
 *
 * @throws AppError BAD_CORPUS with every fault of the first file that has any
 */
export async function readEntry(folder: string, slug: string): Promise<CorpusEntry | undefined> {
  const files = (await readdir(join(folder, slug))).sort();
  const addressFile = join(folder, slug, ADDRESS_FILE);
  if (!files.includes(ADDRESS_FILE)) {
    if (!files.some((name) => BESIDE.test(name))) return undefined;
    throw new AppError(
      "BAD_CORPUS",
      `${addressFile}: expected the text of an address, got no file`,
    );
  }
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/u.test(slug))
    throw new AppError(
      "BAD_CORPUS",
      `${join(folder, slug)}: expected a folder name of a-z, 0-9 and "-", got "${slug}"`,
    );
  const content = await readText(addressFile);
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
  for (const name of files) {
    const [, kind, language = own] = BESIDE.exec(name) ?? [];
    if (kind === undefined) continue;
    const file = join(folder, slug, name);
    const text = await readText(file);
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

/** @throws AppError BAD_CORPUS when it cannot be read or is no UTF-8 */
async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new AppError("BAD_CORPUS", `${file}: expected a readable file, got ${explain(error)}`, {
      cause: error,
    });
  });
  const remedy = file.endsWith(ADDRESS_FILE) ? mendedByAdding(file) : "save it as UTF-8";
  // A `TextDecoder` that refuses takes four times as long for Cyrillic.
  if (isUtf8(bytes)) return bytes.toString("utf8");
  throw new AppError(
    "BAD_CORPUS",
    `${file}: expected UTF-8, got ${nameEncoding(bytes)}; ${remedy}`,
  );
}

/** What bytes that are no UTF-8 may be. */
function nameEncoding(bytes: Buffer): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 ? "UTF-16" : "another encoding (such as Windows-1251 or Windows-1252)";
}
