import { readFileSync } from "node:fs";
import wordListPath from "word-list";

/** Letters by which words are found. The list is in the order of its first letters, if not quite of all. */
const LETTERS = 3;

let known: ((word: string) => boolean) | undefined;

/**
 * Reads, once, the English words of the npm package `word-list` (274,137, lower case) and gives the check of
 * a word of at least three letters. The list stays one text: a set of its words took 0.1 s and 40 MB.
 */
export function readEnglishWords(): (word: string) => boolean {
  return (known ??= readList());
}

function readList(): (word: string) => boolean {
  const text = `\n${readFileSync(wordListPath, "latin1").trim()}\n`;
  // Where the words with the same first letters stand, the line break before them included.
  const places = new Map<string, { start: number; end: number }>();
  let letters = "";
  let place = { start: 0, end: 0 };
  for (let at = 1; at < text.length; at = text.indexOf("\n", at) + 1) {
    if (!text.startsWith(letters, at) || letters === "") {
      place.end = at;
      letters = text.slice(at, at + LETTERS);
      place = { start: at - 1, end: text.length };
      places.set(letters, place);
    }
  }
  return (word) => {
    const found = places.get(word.slice(0, LETTERS));
    return found !== undefined && text.slice(found.start, found.end).includes(`\n${word}\n`);
  };
}
