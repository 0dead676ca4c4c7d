import type { Span } from "../corpus/span.js";

/** A word of a text and where it stands; `text.slice(start, end)` is the word as written. */
export interface Word extends Span {
  /** Comparison form: two words are the same word when their forms are equal. */
  readonly form: string;
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
const WORD = new RegExp(`[\\p{Sc}%‰]|${UNSPACED}\\p{M}*|${LETTERS}(?:${JOINT}${LETTERS})*`, "gu");
const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "gu");
const ANY_DASH = new RegExp(`[${DASHES}${LONG_DASHES}]`, "gu");
const LONG_DASH = new RegExp(`[${LONG_DASHES}]`, "u");
const PARTING_DASH = new RegExp(`[–${LONG_DASHES}]`, "u");
const ASCII_WORD = /^[a-z]+$/;

/**
 * The form in which words are compared: NFC, lower case, one apostrophe and one dash, without
 * invisible characters. Spelling is kept: `modernise` and `modernize`, `high-yield` and `high
 * yield` are different words, since a check of exact words must not decide which spelling was meant.
 *
 * Example: `Country’s` gives `country's`.
 */
export function comparisonForm(word: string): string {
  if (ASCII_WORD.test(word)) return word;
  return word
    .normalize("NFC")
    .replaceAll(INVISIBLE, "")
    .toLowerCase()
    .replaceAll(ANY_APOSTROPHE, "'")
    .replaceAll(ANY_DASH, "-");
}

/**
 * The words of a text in order. Marks, white space and emoji between them are passed over; an
 * apostrophe at the end of a word cannot be told from a closing quotation mark and is passed over
 * too.
 *
 * @param compounds forms known to hold a dash. Without it a long dash always parts two words. With
 * it, a dash that may be either (`–`, `—`) joins exactly the compounds known.
 *
 * Example: `Our country’s “high‑yield” plan` has the forms `our`, `country's`, `high-yield`, `plan`.
 */
export function locateWords(text: string, compounds?: ReadonlySet<string>): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    const form = comparisonForm(raw);
    const parts =
      compounds === undefined
        ? LONG_DASH.test(raw)
        : PARTING_DASH.test(raw) && !compounds.has(form);
    if (!parts) {
      words.push({ start: match.index, end: match.index + raw.length, form });
      continue;
    }
    let start = match.index;
    for (const part of raw.split(compounds === undefined ? LONG_DASH : PARTING_DASH)) {
      words.push({ start, end: start + part.length, form: comparisonForm(part) });
      start += part.length + 1;
    }
  }
  return words;
}
