import SearchableMap from "minisearch/SearchableMap";
import type { Address } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import { findNames } from "../retrieval/names.js";
import type { Spelling } from "../retrieval/spelling.js";
import { splitWords } from "../retrieval/words.js";
import { readEnglishWords } from "./english-word-list.js";

/** A word shorter than this is too likely to be a name or an abbreviation. */
const SHORTEST = 4;
/** From this length on two edits are allowed; below it one. */
const LONG = 8;
/** What a word of the address counts beside how often the texts have it. */
const OWN_COUNT = 10;
/** The first letter is seldom the mistyped one. */
const FIRST_LETTER_SHARE = 0.1;
const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

/** A known word near a mistyped one. */
interface NearWord {
  readonly word: string;
  /** Letters wrong, left out, added or swapped with their neighbour (Damerau 1964). */
  readonly edits: number;
  /** How often it is typed, as far as the texts tell. */
  readonly count: number;
}

/**
 * Corrects words that no English list knows to the nearest word of an address or of `texts`.
 *
 * @param address what people ask about, words and names
 * @param texts how they may ask; words that only these use count when the English list knows them,
 * because people's questions hold typos themselves
 */
export function createEnglishSpelling(address: Address, texts: readonly string[]): Spelling {
  const isEnglish = readEnglishWords();
  const sentences = address.sentences.map((sentence) => slice(address.text, sentence));
  const speaker = splitWords(address.speaker);
  const names = new Set([...speaker, ...findNames(sentences, (word) => word)]);
  const own = new Set([...speaker, ...sentences.flatMap(splitWords)]);
  const frequency = new Map<string, number>();
  for (const word of [...own, ...texts.flatMap(splitWords)])
    frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vocabulary = new SearchableMap<number>();
  for (const [word, count] of frequency)
    if (word.length >= SHORTEST && (own.has(word) || isEnglish(word)))
      vocabulary.set(word, count + (own.has(word) ? OWN_COUNT : 0));
  const counts = new Map(vocabulary);

  const findNear = (word: string): NearWord[] => {
    const [first = "", second = ""] = word;
    const rest = word.slice(first.length);
    const near: NearWord[] = [];
    // Without the first letter the search would visit the whole tree.
    for (const [ending, [count, edits]] of vocabulary.atPrefix(first).fuzzyGet(rest, 2)) {
      const found = first + ending;
      near.push({ word: found, edits: isSwap(word, found) ? 1 : edits, count });
    }
    const otherFirst = [
      rest,
      second + first + rest.slice(second.length),
      ...LETTERS.flatMap((letter) => [letter + word, letter + rest]),
    ];
    for (const found of otherFirst) {
      const count = counts.get(found);
      if (count !== undefined)
        near.push({ word: found, edits: 1, count: count * FIRST_LETTER_SHARE });
    }
    return near;
  };

  const correctTo = (word: string, isAllowed: (found: string) => boolean): string => {
    if (word.length < SHORTEST || counts.has(word) || isEnglish(word)) return word;
    const most = word.length >= LONG ? 2 : 1;
    const [best] = findNear(word)
      .filter(({ word: found, edits }) => edits <= most && isAllowed(found))
      .sort((a, b) => a.edits - b.edits || b.count - a.count);
    return best?.word ?? word;
  };
  return {
    correct: (word) => correctTo(word, () => true),
    correctName: (word) => correctTo(word, (found) => names.has(found)),
  };
}

/** Whether two words differ by two neighbouring letters changing places. */
function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return b === a.slice(0, at) + a.slice(at + 1, at + 2) + a.slice(at, at + 1) + a.slice(at + 2);
}
