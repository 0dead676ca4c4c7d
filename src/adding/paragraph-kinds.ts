import type { TextWords } from "./text-words.js";

/** The mark of an item of a list: `- `, `• `, `3. `, `b) `, `(2) `. */
const ITEM = /^(?:[-–—•◦▪*·]\s+\S|\(?(?:\d{1,2}|\p{Ll}|[ivx]{1,4})[.)]\s+\S)/u;
/** Longest heading, in characters. */
const LONGEST_HEADING = 80;

/** Example: `b) bridges;` is one, `B) Bridges` is none. */
export function isListItem(paragraph: string): boolean {
  return ITEM.test(paragraph);
}

/** A short paragraph that ends no sentence and greets nobody. */
export function isHeading(paragraph: string, words: readonly TextWords[]): boolean {
  return (
    paragraph.length <= LONGEST_HEADING &&
    !paragraph.includes("\n") &&
    /\p{L}/u.test(paragraph) &&
    !/[.!?…:;,]["'”’»)]*$/u.test(paragraph) &&
    !isListItem(paragraph) &&
    !isGreeting(paragraph, words)
  );
}

export function isGreeting(paragraph: string, words: readonly TextWords[]): boolean {
  return words.some(({ greeting }) => greeting.test(paragraph));
}

/** Several lines that are no items of a list. */
export function isVerse(paragraph: string): boolean {
  const [, ...lines] = paragraph.split("\n");
  return lines.length >= 2 && !lines.some(isListItem);
}
