import { DESCRIBING, NAME_IN, OPTIONAL } from "../corpus/front-matter.js";
import { readDay } from "./read-date.js";
import type { TextWords } from "./text-words.js";

/** What a text says of itself, by the names of `corpus/README.md`. */
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, string>;
  /** How fields were mended, such as `license became licence`. */
  readonly mended: readonly string[];
  /** Names of fields that mean nothing here. */
  readonly ignored: readonly string[];
  /** The text after it. */
  readonly body: string;
}

const FIELDS: readonly string[] = [...DESCRIBING, ...OPTIONAL];
/** A key of front matter, with a value or without. */
const ENTRY = /^[\p{L}][\p{L}\d_ -]{0,30}:(?:\s|$)/u;
/** What others call the fields. */
const ALIASES: Readonly<Record<string, string>> = {
  license: "licence",
  rights: "licence",
  author: "speaker",
  lang: "language",
  url: "link",
  canonical: "link",
  event: "occasion",
  position: "office",
};

/**
 * Takes front matter off a text: lines `key: value` between two `---` lines at its beginning. A
 * checksum is left out: it is made anew.
 *
 * @returns undefined when the text begins with none, or with prose between two such lines
 */
export function takeFrontMatter(
  text: string,
  words: readonly TextWords[],
): FrontMatter | undefined {
  const match = /^\s*---[ ]*\n((?:.*\n)*?)(?:---|\.\.\.)[ ]*(?:\n|$)/u.exec(text);
  if (!match) return undefined;
  const fields = new Map<string, string>();
  const mended: string[] = [];
  const ignored: string[] = [];
  for (const line of (match[1] ?? "").split("\n")) {
    const [, written = "", quoted = ""] =
      /^\s*([\p{L}][\p{L}\d_-]*)\s*:\s*(\S.*?)\s*$/u.exec(line) ?? [];
    // Prose between two rules, not front matter; a list or the rest of a value is indented.
    if (written === "" && /^[^\s#-]/u.test(line) && !ENTRY.test(line)) return undefined;
    if (written === "") continue;
    const lower = written.toLowerCase();
    const key = ALIASES[lower] ?? lower;
    if (key === "sha256") continue;
    if (!FIELDS.includes(key) && !NAME_IN.test(key)) {
      ignored.push(written);
      continue;
    }
    if (key !== written) mended.push(`"${written}" became "${key}"`);
    const value = quoted.replace(/^(["'])(.*)\1$/u, "$2");
    const day = key === "date" ? (readDay(value, words) ?? value) : value;
    if (day !== value) mended.push(`the date "${value}" became ${day}`);
    fields.set(key, day);
  }
  return fields.size === 0
    ? undefined
    : { fields, mended, ignored, body: text.slice(match[0].length) };
}
