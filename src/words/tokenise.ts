import { slice } from "../corpus/span.js";
import type { Span } from "../corpus/span.js";

/**
 * All that parts a text into words. There are three readings, because three things are asked of words:
 *
 * - search asks what a text is about: `splitWords` and `locateRuns`, where a hyphen and an apostrophe
 *   part words, so that `high-yield` is found by `yield`;
 * - a check of exact words asks whether two texts say the same: `locateWords`, where `high-yield` and
 *   `10,000` are one word each and `$` is one too;
 * - a phrase cut out for a reader must begin and end with whole words: `locateWritten`.
 */

/** A word of a text and where it stands; `text.slice(start, end)` is the word as written. */
export interface Word extends Span {
  /** What is compared: two words of one reading are the same word when their forms are equal. */
  readonly form: string;
}

const RUN = "[\\p{L}\\p{N}]+";
const EACH_RUN = new RegExp(RUN, "gu");
const EACH_WRITTEN = new RegExp(`${RUN}(?:[-‑'’]${RUN})*`, "gu");

/**
 * Lower-case runs of letters and digits; a possessive `'s` is dropped.
 *
 * Example: `The country's high-yield plan` gives `the`, `country`, `high`, `yield`, `plan`.
 */
export function splitWords(text: string): string[] {
  return splitRuns(
    text
      .normalize("NFC")
      .toLowerCase()
      .replaceAll(/['’]s\b/gu, ""),
  );
}

/**
 * The same with the `s` of a possessive, or of `what's`, as a word.
 *
 * Example: `What's new?` gives `what`, `s`, `new`.
 */
export function splitRuns(text: string): string[] {
  return text.normalize("NFC").toLowerCase().match(EACH_RUN) ?? [];
}

/** The words of `splitRuns` and where they stand. The text is in NFC, as addresses are. */
export function locateRuns(text: string): Word[] {
  return spansOf(text, EACH_RUN).map((span) => ({
    ...span,
    form: slice(text, span).toLowerCase(),
  }));
}

/**
 * Words as they are written: a compound with its hyphens, a possessive with its apostrophe.
 *
 * Example: `The country's high-yield plan` has four.
 */
export function locateWritten(text: string): Span[] {
  return spansOf(text, EACH_WRITTEN);
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** Characters that show nothing: soft hyphen, zero-width characters, variation selectors. */
const INVISIBLE = /[\p{Cf}\uFE00-\uFE0F]/gu;
/** Apostrophes people and keyboards use: typewriter, curly, modifier letters, prime, accents. */
const APOSTROPHES = "'‘’‛ʹʻʼʽˈ′`´＇";
/** Dashes that join a compound or a range: hyphens, figure dash, en dash, minus, full width. */
const DASHES = "\\-‐‑‒–−﹣－";
/** Dashes that usually part clauses, but that some keyboards put for a hyphen. */
const LONG_DASHES = "—―";

const LETTERS = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]*";
/** A letter of a script that puts no spaces between words counts as a word of its own. */
const UNSPACED =
  "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}]";
/** What stands inside one word: an apostrophe, a dash without spaces, the comma of `10,000`. */
const JOINT = `(?:[${APOSTROPHES}${DASHES}${LONG_DASHES}]|(?<=\\p{Nd})[.,](?=\\p{Nd}))`;
/** A currency or percent sign changes what is said, so it is a word; other marks are not. */
const EACH_WORD = new RegExp(
  `[\\p{Sc}%‰]|${UNSPACED}\\p{M}*|${LETTERS}(?:${JOINT}${LETTERS})*`,
  "gu",
);
const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "gu");
const ANY_DASH = new RegExp(`[${DASHES}${LONG_DASHES}]`, "gu");
const LONG_DASH = new RegExp(`[${LONG_DASHES}]`, "u");
const PARTING_DASH = new RegExp(`[–${LONG_DASHES}]`, "u");

/**
 * The form in which words are compared: NFC, lower case, one apostrophe and one dash, without
 * invisible characters. Spelling is kept: `modernise` and `modernize`, `high-yield` and `high
 * yield` are different words, since a check of exact words must not decide which spelling was meant.
 *
 * Example: `Country’s` gives `country's`.
 */
export function comparisonForm(word: string): string {
  return word
    .normalize("NFC")
    .replaceAll(INVISIBLE, "")
    .toLowerCase()
    .replaceAll(ANY_APOSTROPHE, "'")
    .replaceAll(ANY_DASH, "-");
}

/**
 * The words of a text in order, in comparison form. Marks, white space and emoji between them are passed
 * over; an apostrophe at the end of a word cannot be told from a closing quotation mark and is passed
 * over too.
 *
 * @param compounds forms known to hold a dash. Without it a long dash always parts two words. With
 * it, a dash that may be either (`–`, `—`) joins exactly the compounds known.
 *
 * Example: `Our country’s “high‑yield” plan` has the forms `our`, `country's`, `high-yield`, `plan`.
 */
export function locateWords(text: string, compounds?: ReadonlySet<string>): Word[] {
  const parting = compounds === undefined ? LONG_DASH : PARTING_DASH;
  return spansOf(text, EACH_WORD).flatMap((span) => {
    const written = slice(text, span);
    const form = comparisonForm(written);
    if (!parting.test(written) || compounds?.has(form)) return [{ ...span, form }];
    let start = span.start;
    return written.split(parting).map((part) => {
      const word = { start, end: start + part.length, form: comparisonForm(part) };
      start = word.end + 1;
      return word;
    });
  });
}
