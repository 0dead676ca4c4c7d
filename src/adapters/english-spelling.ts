import SearchableMap from "minisearch/SearchableMap";
import type { Spelling } from "../retrieval/spelling.js";
import { splitWords } from "../retrieval/words.js";
import { readEnglishWords } from "./english-word-list.js";

/** A word shorter than this is too likely to be a name or an abbreviation. */
const SHORTEST = 4;
/** From this length on two edits are allowed; below it one, or two letters swapped. */
const LONG = 8;

/**
 * Corrects words that no English list knows to the nearest word of `texts`.
 *
 * @param address what people ask about, words and names
 * @param texts how they may ask; words that only these use count when the English list knows them,
 * because people's questions hold typos themselves
 */
export function createEnglishSpelling(address: string, texts: readonly string[]): Spelling {
  const isEnglish = readEnglishWords();
  const frequency = new Map<string, number>();
  const own = new Set(splitWords(address));
  for (const word of [...own, ...texts.flatMap(splitWords)])
    frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vocabulary = new SearchableMap<number>();
  for (const [word, count] of frequency)
    if (word.length >= SHORTEST && (own.has(word) || isEnglish(word)))
      vocabulary.set(word, count + (own.has(word) ? 10 : 0));

  const right = new Set(vocabulary.keys());

  const correct = (word: string): string => {
    if (word.length < SHORTEST || right.has(word) || isEnglish(word)) return word;
    let best: { word: string; distance: number; count: number } | undefined;
    // The first letter is seldom mistyped; without it the search would visit the whole tree.
    const [first = ""] = word;
    const near = vocabulary.atPrefix(first).fuzzyGet(word.slice(first.length), 2);
    for (const [rest, [count, distance]] of near) {
      const found = first + rest;
      const close =
        distance === 1 || (distance === 2 && (word.length >= LONG || isSwap(word, found)));
      if (!close) continue;
      if (!best || distance < best.distance || (distance === best.distance && count > best.count))
        best = { word: found, distance, count };
    }
    return best?.word ?? word;
  };
  return { correct };
}

/** Whether two words differ by two neighbouring letters changing places. */
function isSwap(a: string, b: string): boolean {
  return a.length === b.length && sortLetters(a) === sortLetters(b);
}

function sortLetters(word: string): string {
  return Array.from(word).sort().join("");
}
