import SearchableMap from "minisearch/SearchableMap";
import type { Address } from "../../corpus/address.js";
import { slice } from "../../corpus/span.js";
import { findNames } from "../../words/names.js";
import type { Spelling } from "../../words/spelling.js";
import { splitWords } from "../../words/tokenise.js";
import { swapsOf } from "../swapped-letters.js";
import { FUNCTION_WORDS } from "./kinds-of-words.js";
import { readEnglishWords } from "./word-list.js";

/** A shorter word is too likely a name or an abbreviation; only one of grammar may be swapped letters. */
const SHORTEST = 4;
/** From this length on two edits are allowed; below it one. */
const LONG = 8;
/** What a word of the address counts beside how often the texts have it: people ask about what it says. */
const OWN_COUNT = 10;
/**
 * What a word counts that begins with another letter: a twentieth to a tenth of slips are in the first
 * one (Pollock and Zamora, "Automatic spelling correction in scientific and scholarly text", 1984).
 * Only words of the address are sought so: any other word is as likely a name (biden is not widen).
 */
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
 * Corrects words that no English list knows to the nearest word of an address or of `texts`, or to two
 * words that were typed as one.
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
  const isRight = (word: string): boolean => own.has(word) || isEnglish(word);
  let counted: SearchableMap<number> | undefined;
  const countsOf = (): SearchableMap<number> => (counted ??= countWords(own, texts, isRight));
  const isSmall = (word: string): boolean =>
    FUNCTION_WORDS.has(word) || address.titles?.includes(word) === true;
  const nearest = (word: string, isAllowed: (found: string) => boolean): string | undefined =>
    findNear(word, word.length >= LONG ? 2 : 1, own, countsOf())
      .filter(({ word: found }) => isAllowed(found))
      .sort((a, b) => a.edits - b.edits || b.count - a.count)[0]?.word;

  return {
    correct(word) {
      if (isRight(word)) return word;
      if (word.length < SHORTEST) return lastSwapsFirst(word).find(isSmall) ?? word;
      return nearest(word, () => true) ?? splitJoined(word, countsOf(), isSmall) ?? word;
    },
    correctName(word) {
      if (word.length < SHORTEST || isRight(word)) return word;
      return nearest(word, (found) => names.has(found)) ?? word;
    },
  };
}

/**
 * What each right word counts that is long enough to be corrected to. Counted when the first word is not
 * right: reading thousands of questions takes a tenth of a second, and most questions have no such word.
 */
function countWords(
  own: ReadonlySet<string>,
  texts: readonly string[],
  isRight: (word: string) => boolean,
): SearchableMap<number> {
  const frequency = new Map<string, number>();
  for (const word of [...own, ...texts.flatMap(splitWords)])
    frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const counts = new SearchableMap<number>();
  for (const [word, count] of frequency)
    if (word.length >= SHORTEST && isRight(word))
      counts.set(word, count + (own.has(word) ? OWN_COUNT : 0));
  return counts;
}

/**
 * @param most edits; one letter at the beginning or two swapped are looked for besides
 * @param own words of the address
 */
function findNear(
  word: string,
  most: number,
  own: ReadonlySet<string>,
  counts: SearchableMap<number>,
): NearWord[] {
  const [first = ""] = word;
  const rest = word.slice(first.length);
  const near: NearWord[] = [];
  // Without the first letter the search would visit the whole tree.
  for (const [ending, [count, edits]] of counts.atPrefix(first).fuzzyGet(rest, most))
    near.push({ word: first + ending, edits, count });
  const otherFirst = LETTERS.flatMap((letter) => [letter + word, letter + rest]);
  for (const found of [...lastSwapsFirst(word), rest, ...otherFirst]) {
    const count = counts.get(found);
    if (count === undefined) continue;
    if (found.startsWith(first)) near.push({ word: found, edits: 1, count });
    else if (own.has(found))
      near.push({ word: found, edits: 1, count: count * FIRST_LETTER_SHARE });
  }
  return near;
}

/** The two words of one without a space; the longer they have one of the texts, the better. */
function splitJoined(
  word: string,
  counts: SearchableMap<number>,
  isSmall: (word: string) => boolean,
): string | undefined {
  let best: { words: string; length: number } | undefined;
  for (let at = 2; at <= word.length - 2; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    const held = parts.filter((part) => counts.has(part));
    const areWords = parts.every((part) => counts.has(part) || isSmall(part));
    const length = Math.max(0, ...held.map((part) => part.length));
    if (areWords && length > (best?.length ?? 0)) best = { words: parts.join(" "), length };
  }
  return best?.words;
}

/** With the last letters swapped first, because the first letter is seldom wrong. */
function lastSwapsFirst(word: string): string[] {
  return swapsOf(word).reverse();
}
