import type { Span } from "../corpus/span.js";
import type { MentionKind } from "./request-forms.js";

/** Where a sentence of an address mentions something of a kind, as spans of the sentence. */
export type MentionForms = Readonly<Record<MentionKind, (sentence: string) => readonly Span[]>>;

/**
 * Finds what patterns match.
 *
 * @param pattern global; one that takes long to make is made when a sentence is first searched
 */
export function spansOf(pattern: RegExp | (() => RegExp)): (sentence: string) => Span[] {
  let made: RegExp | undefined;
  return (sentence) => {
    made ??= pattern instanceof RegExp ? pattern : pattern();
    return [...sentence.matchAll(made)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }));
  };
}

/** Names of all countries in a language; those that the runtime does not name are left out. */
export function countryNames(locale: string): string[] {
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  return letters.flatMap((first) =>
    letters.flatMap((second) => names.of(`${first}${second}`) ?? []),
  );
}
