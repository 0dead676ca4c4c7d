import { AppError } from "../../errors.js";
import { detectEncoding } from "./detect-encoding.js";
import { decodeNamed, isEncoding } from "./single-byte.js";

interface DecodedText {
  readonly text: string;
  /** Name for people, such as `Windows-1251`. */
  readonly encoding: string;
}

/** Share of zero bytes in one half of the places that only UTF-16 has. */
const UTF16_ZEROS = 0.2;
/** In Cyrillic UTF-16 the high bytes are few and alike. */
const UTF16_ALIKE = 0.85;

const ENCODING_NAMES: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  "windows-1251": "Windows-1251",
  "windows-1252": "Windows-1252",
  "koi8-r": "KOI8-R",
};

/**
 * Bytes of a text to its characters: a byte order mark decides, then UTF-8 when all is valid, then
 * UTF-16 by its zero or alike bytes, then what a page declares, then the likeliest encoding.
 *
 * @param name of the file, used in errors
 * @param asked the encoding that somebody gave
 * @throws AppError BAD_INPUT for zero bytes and for UTF-8 with bytes of another encoding in it
 */
export function decodeText(name: string, bytes: Uint8Array, asked?: string): DecodedText {
  if (asked !== undefined && !isEncoding(asked))
    throw new AppError(
      "BAD_INPUT",
      `--encoding: expected a name such as windows-1251, got "${asked}"`,
    );
  const encoding = asked ?? recogniseEncoding(name, bytes);
  const text = decodeNamed(bytes, encoding);
  const zero = text.indexOf("\0");
  if (zero !== -1)
    throw new AppError(
      "BAD_INPUT",
      `${name}:${lineOf(text, zero)}: expected text, got a zero byte (${ENCODING_NAMES[encoding] ?? encoding}); is it a text file at all, or in an encoding to be named with --encoding?`,
    );
  return { text, encoding: ENCODING_NAMES[encoding.toLowerCase()] ?? encoding };
}

function recogniseEncoding(name: string, bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return checkUtf8(name, bytes);
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (isUtf8(bytes)) return recogniseUtf16(bytes) ?? "utf-8";
  return (
    recogniseUtf16(bytes) ??
    (countUtf8Letters(bytes) > 0
      ? checkUtf8(name, bytes)
      : (declared(bytes) ?? detectEncoding(bytes)))
  );
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: Latin letters have a zero byte each, Cyrillic ones the byte 4. */
function recogniseUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, 4_096);
  const high = (byte: number): boolean => byte === 0 || byte === 4 || byte === 0x20;
  const isHalf = (offset: 0 | 1): boolean => {
    let [alike, zeros] = [0, 0];
    for (let i = offset; i < sample.length; i += 2) {
      if (high(sample[i] ?? 0)) alike++;
      if (sample[i] === 0) zeros++;
    }
    const half = sample.length / 2;
    return alike >= UTF16_ALIKE * half && (zeros >= UTF16_ZEROS * half || sample.includes(4));
  };
  // Of ASCII text both halves may hold spaces; zero bytes and the byte 4 it never has.
  if (!sample.includes(0) && !sample.includes(4)) return undefined;
  if (isHalf(1)) return "utf-16le";
  return isHalf(0) ? "utf-16be" : undefined;
}

/** Runs of bytes that are letters of UTF-8 beyond ASCII, the ones that other encodings rarely have. */
function countUtf8Letters(bytes: Uint8Array): number {
  let [letters, others] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    const isLetter =
      length > 1 &&
      bytes.subarray(i + 1, i + length).every((next) => (next & 0xc0) === 0x80) &&
      i + length <= bytes.length;
    if (isLetter) {
      letters++;
      i += length - 1;
    } else others++;
  }
  // In Windows-1251 some pairs look like UTF-8 by chance; in a mixed file most are.
  return letters > others ? letters : 0;
}

/** @throws AppError BAD_INPUT naming the line of the first byte that is not UTF-8 */
function checkUtf8(name: string, bytes: Uint8Array): "utf-8" {
  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = text.indexOf("\uFFFD");
  if (bad === -1) return "utf-8";
  throw new AppError(
    "BAD_INPUT",
    `${name}:${lineOf(text, bad)}: expected one encoding, got UTF-8 with bytes of another one in it, after "${text
      .slice(Math.max(0, bad - 20), bad)
      .replaceAll("\n", " ")
      .trim()}"; save the text anew as UTF-8`,
  );
}

/** What an HTML page or an XML file says of its encoding in its first bytes. */
function declared(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 2_048));
  const name = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1]?.toLowerCase();
  if (name === undefined || name.startsWith("utf") || !isEncoding(name)) return undefined;
  return /^(?:iso-8859-1|latin1|us-ascii)$/u.test(name) ? "windows-1252" : name;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n?|\n/u).length;
}
