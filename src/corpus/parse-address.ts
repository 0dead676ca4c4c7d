import { AppError } from "../errors.js";
import type { Address, AddressMetadata, AddressNames, Paragraph, Sentence } from "./address.js";
import { splitSentences } from "./split-sentences.js";

const REQUIRED = [
  "speaker",
  "office",
  "title",
  "occasion",
  "date",
  "language",
  "source",
  "licence",
  "sha256",
] as const;
const OPTIONAL = ["link", "zone", "titles", "emergency"] as const;
const KNOWN: readonly string[] = [...REQUIRED, ...OPTIONAL];
/** A name in another language, such as `speaker-ru`. */
const NAME_IN = /^(speaker|office|title|occasion|source)-([a-z]{2,3})$/u;

/**
 * Characters that Telegram drops or turns into a space (control characters, U+2028 to U+202E,
 * combining U+030A, U+0333, U+033F), and those that an editor must have normalised (carriage
 * return, tab, no-break space): words that hold one could not be shown as they stand.
 */
const FORBIDDEN = /[\u0000-\u0009\u000B-\u001F\u007F\u00A0\u2028-\u202E\u030A\u0333\u033F]/u;

/** Titles of a speaker: words, a comma and a space between one title and the next. */
const TITLES = /^[\p{L}\p{M}-]+(?:,? [\p{L}\p{M}-]+)*$/u;

/** An address file taken apart, before its checksum is verified. */
export interface AddressSource {
  readonly metadata: AddressMetadata;
  readonly body: string;
}

/**
 * Parses an `address.txt`: front matter between two `---` lines (`key: value`, one a line), then
 * the body, whose paragraphs are separated by empty lines. The body is taken as it stands, from
 * the first character after the empty line that follows the front matter to the end of the file
 * without its last line break.
 *
 * @param file name used in errors
 * @throws AppError BAD_CORPUS naming file, line, expected and got
 */
export function parseAddressSource(file: string, content: string): AddressSource {
  const refuse = (line: number, expected: string, got: string): never => {
    throw new AppError("BAD_CORPUS", `${file}:${line}: expected ${expected}, got ${got}`);
  };
  const lines = content.split("\n");
  if (lines[0] !== "---") refuse(1, '"---" to open the front matter', quoteLine(lines[0]));
  const close = lines.indexOf("---", 1);
  if (close === -1) refuse(lines.length, '"---" to close the front matter', "the end of the file");

  const fields = new Map<string, string>();
  lines.slice(1, close).forEach((line, i) => {
    const match = /^([a-z0-9-]+): (\S.*)$/u.exec(line);
    const [, key = "", value = ""] = match ?? refuse(i + 2, '"key: value"', quoteLine(line));
    if (!KNOWN.includes(key) && !NAME_IN.test(key))
      refuse(i + 2, `one of ${KNOWN.join(", ")}, or a name as in "speaker-ru"`, `"${key}"`);
    if (fields.has(key)) refuse(i + 2, `"${key}" once`, "it again");
    fields.set(key, value.trim());
  });
  const lineOf = (key: string): number =>
    lines.findIndex((line) => line.startsWith(`${key}:`)) + 1 || close + 1;
  const required = (key: (typeof REQUIRED)[number]): string =>
    fields.get(key) ?? refuse(close + 1, `"${key}: …" in the front matter`, "none");
  const date = required("date");
  if (!isDay(date))
    refuse(lineOf("date"), "a day such as 2022-06-06", quoteLine(date));
  const sha256 = required("sha256");
  if (!/^[0-9a-f]{64}$/u.test(sha256))
    refuse(lineOf("sha256"), "64 hexadecimal digits", quoteLine(sha256));
  const language = required("language");
  if (!isLanguageTag(language))
    refuse(lineOf("language"), "a language tag such as en", quoteLine(language));

  if (lines[close + 1] !== "")
    refuse(close + 2, "an empty line after the front matter", quoteLine(lines[close + 1]));
  const body = lines
    .slice(close + 2)
    .join("\n")
    .replace(/\n$/u, "");
  if (body.trim() === "") refuse(close + 3, "the text of the address", "nothing");
  lines.slice(close + 2).forEach((line, i) => {
    const at = close + 3 + i;
    const bad = FORBIDDEN.exec(line);
    if (bad) refuse(at, "no control or no-break characters", `U+${hex(bad[0])}`);
    if (line !== line.normalize("NFC")) refuse(at, "text in Unicode form NFC", "another form");
    if (/ {2}/u.test(line)) refuse(at, "single spaces", "a run of spaces");
    if (line !== line.trim()) refuse(at, "no space at the ends of a line", quoteLine(line));
  });

  const { link, zone, emergency, titles } = Object.fromEntries(fields);
  if (zone !== undefined && !isZone(zone))
    refuse(lineOf("zone"), "a time zone such as Europe/Berlin", quoteLine(zone));
  if (titles !== undefined && !TITLES.test(titles))
    refuse(lineOf("titles"), "words and commas such as president, head of state", quoteLine(titles));
  return {
    metadata: {
      speaker: required("speaker"),
      office: required("office"),
      title: required("title"),
      occasion: required("occasion"),
      date,
      language,
      source: required("source"),
      licence: required("licence"),
      sha256,
      ...(link === undefined ? {} : { link }),
      ...(zone === undefined ? {} : { zone }),
      ...(emergency === undefined ? {} : { emergency }),
      ...(titles === undefined
        ? {}
        : { titles: titles.toLowerCase().split(", ") }),
      ...readNames(fields),
    },
    body,
  };
}

function readNames(fields: ReadonlyMap<string, string>): Pick<AddressMetadata, "namesIn"> {
  const namesIn: Record<string, Partial<AddressNames>> = {};
  for (const [key, value] of fields) {
    const [, name, language = ""] = NAME_IN.exec(key) ?? [];
    if (name !== undefined) namesIn[language] = { ...namesIn[language], [name]: value };
  }
  return Object.keys(namesIn).length === 0 ? {} : { namesIn };
}

/** Numbers the paragraphs and sentences of a body and puts the address together. */
export function createAddress(slug: string, source: AddressSource): Address {
  const { metadata, body } = source;
  const paragraphs: Paragraph[] = [];
  for (const match of body.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const number = paragraphs.length + 1;
    const sentences: Sentence[] = splitSentences(body, span, metadata.language).map(
      (sentence, i) => ({ ...sentence, paragraph: number, number: i + 1 }),
    );
    paragraphs.push({ ...span, number, sentences });
  }
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return { ...metadata, slug, text: body, paragraphs, sentences };
}

function quoteLine(line: string | undefined): string {
  if (line === undefined) return "the end of the file";
  return line.length > 40 ? `"${line.slice(0, 40)}…"` : `"${line}"`;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

function isDay(date: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
