import type { Span } from "../corpus/span.js";
import type { MentionKind } from "./request-forms.js";

/** Where a sentence of an address mentions something of a kind, as spans of the sentence. */
export type MentionForms = Readonly<Record<MentionKind, (sentence: string) => readonly Span[]>>;

/**
 * Finds what patterns match.
 *
 * @param pattern global
 */
export function spansOf(pattern: RegExp): (sentence: string) => Span[] {
  return (sentence) =>
    [...sentence.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }));
}

/** Names of all countries in a language; those that the runtime does not name are left out. */
export function countryNames(locale: string): string[] {
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  return letters.flatMap((first) =>
    letters.flatMap((second) => names.of(`${first}${second}`) ?? []),
  );
}
