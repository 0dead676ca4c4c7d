import { NEEDLESS_JOINERS } from "../corpus/text-marks.js";
import { createChangeCounter } from "./change.js";
import type { Change } from "./change.js";
import type { Replacement } from "./replacement.js";
import { replaceAll } from "./replacement.js";

/** Changes to single characters, made before lines are looked at. */
const CHARACTERS: readonly Replacement[] = [
  { what: "byte order marks dropped", pattern: /\uFEFF/gu, by: "" },
  { what: "line breaks of other systems became LF", pattern: /\r\n?|[\u0085\u2028\v]/gu, by: "\n" },
  { what: "page and paragraph breaks became empty lines", pattern: /[\f\u2029]/gu, by: "\n\n" },
  { what: "no-break spaces became spaces", pattern: /[\u00A0\u2007\u202F]/gu, by: " " },
  { what: "soft hyphens dropped", pattern: /\u00AD(?:[ \t]*\n[ \t]*(?=\p{L}))?/gu, by: "" },
  { what: "zero-width spaces dropped", pattern: /[\u200B\u2060]/gu, by: "" },
  { what: "joiners and marks of direction dropped", pattern: NEEDLESS_JOINERS, by: "" },
  { what: "marks of writing direction dropped", pattern: /[\u202A-\u202E\u2066-\u2069]/gu, by: "" },
  { what: "tabs became spaces", pattern: /\t/gu, by: "    " },
];

/**
 * Brings characters to those of the corpus: line breaks, spaces, invisible characters, form NFC.
 *
 * Example: `a\u00A0b\r\n` becomes `a b\n` with two changes.
 */
export function changeCharacters(text: string): {
  readonly text: string;
  readonly changes: Change[];
} {
  const replaced = replaceAll(text, CHARACTERS);
  const composed = createChangeCounter("letters written in two characters became one (NFC)");
  const normalised = replaced.text.normalize("NFC");
  if (normalised !== replaced.text)
    for (const [word] of replaced.text.matchAll(/[\p{L}\p{M}]+/gu))
      if (word !== word.normalize("NFC")) composed.count(word.normalize("NFC"));
  return { text: normalised, changes: [...replaced.changes, composed.change()] };
}

/**
 * One line of a field, whatever a page or a document has put into it: no control characters, which a
 * terminal would obey.
 *
 * Example: `To\u00A0the \u001B[1mvalley\n` becomes `To the [1mvalley`.
 */
export function toLine(value: string): string {
  const { text } = changeCharacters(value);
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\p{Cc}\uFFFD\u0333\u033F]/gu, "")
    .trim();
}

/**
 * The first character that no text has: control characters, and combining marks that Telegram drops.
 *
 * @returns its line, from 1, and its code such as `U+0007`; undefined when there is none
 */
export function findForeignCharacter(
  text: string,
): { readonly line: number; readonly code: string } | undefined {
  const composed = text.normalize("NFC");
  const match =
    /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFD\u030A\u0333\u033F]/u.exec(
      composed,
    );
  if (!match) return undefined;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const line = composed.slice(0, match.index).split(/\r\n?|\n/u).length;
  return { line, code: `U+${code}` };
}
