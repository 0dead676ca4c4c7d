import { lstat, readFile, stat } from "node:fs/promises";
import { AppError, codeOf, explain } from "../../errors.js";

/** Largest file, in bytes: a speech of 20,000 words is 0.2 MB, a saved page with its styles 5. */
export const MOST_BYTES = 8 * 1024 * 1024;
const MOST = `${MOST_BYTES / 1024 / 1024} MB`;

/** The name that means standard input. */
export const STANDARD_INPUT = "-";

/**
 * All bytes of a file, or of standard input for `-`.
 *
 * @throws AppError BAD_INPUT when there is no such file, it is a folder, empty, too large or a URL
 */
export async function readInput(name: string): Promise<Uint8Array> {
  if (/^(?:https?|ftp):\/\//iu.test(name))
    throw new AppError(
      "BAD_INPUT",
      `${name}: expected a file, got a URL, which is not fetched; save the page from a browser and give the file with --link ${name}`,
    );
  const bytes = name === STANDARD_INPUT ? await readAll(process.stdin) : await readOne(name);
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)))
    throw new AppError(
      "BAD_INPUT",
      `${title(name)}: expected the text of an address, got ${bytes.length === 0 ? "an empty file" : "white space only"}`,
    );
  return bytes;
}

/** How a file is named to people. */
export function title(name: string): string {
  return name === STANDARD_INPUT ? "standard input" : name;
}

async function readOne(name: string): Promise<Uint8Array> {
  try {
    const found = await stat(name);
    if (found.isDirectory())
      throw new AppError(
        "BAD_INPUT",
        `${name}: expected a file, got a folder; give the file in it`,
      );
    if (!found.isFile())
      throw new AppError(
        "BAD_INPUT",
        `${name}: expected a file, got a device or a pipe; use - for standard input`,
      );
    if (found.size > MOST_BYTES) refuseLarge(name, found.size);
    return await readFile(name);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const code = codeOf(error);
    const got =
      code === "ENOENT"
        ? (await isLink(name))
          ? "a link to a file that is not there"
          : "no such file"
        : code === "EACCES"
          ? "one that may not be read; change its permissions"
          : explain(error);
    throw new AppError("BAD_INPUT", `${name}: expected a readable file, got ${got}`, {
      cause: error,
    });
  }
}

async function isLink(name: string): Promise<boolean> {
  return lstat(name).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

async function readAll(input: NodeJS.ReadableStream): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of input) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > MOST_BYTES) refuseLarge(STANDARD_INPUT, length);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function refuseLarge(name: string, size: number): never {
  throw new AppError(
    "BAD_INPUT",
    `${title(name)}: expected at most ${MOST}, got ${size > MOST_BYTES * 2 ? `${(size / 1024 / 1024).toFixed(0)} MB` : "more"}; cut the file to the text of the address`,
  );
}
