import SearchableMap from "minisearch/SearchableMap";
import type { Spelling } from "../../words/spelling.js";

/** A shorter word is too likely another word, a name or an abbreviation. */
const SHORTEST = 5;
/** From this length on two edits are allowed; below it one. */
const LONG = 9;
/** A word typed once may be a slip itself; so nothing is corrected to it. */
const SURE_COUNT = 2;

/** What is known of one spelling of a language. */
export interface SpellingOptions {
  readonly stem: (word: string) => string;
  /** Brings spellings that people do not tell apart to one, such as `ё` and `е`. */
  readonly fold: (word: string) => string;
  readonly isFunctionWord: (word: string) => boolean;
}

/**
 * Brings mistyped words to the words of some texts, without a dictionary and therefore shyly: only a
 * word of which neither it nor its stem is known is changed, and only to one that begins alike. A
 * word that a text spells with other letters of the same sound gets the text's spelling.
 *
 * @param texts how people write, such as anticipated questions
 */
export function createNearestWord(
  texts: readonly string[],
  { stem, fold, isFunctionWord }: SpellingOptions,
): Spelling {
  const times = new Map<string, number>();
  const named = new Map<string, boolean>();
  for (const text of texts)
    for (const [i, [written]] of [...text.matchAll(/\p{L}+/gu)].entries()) {
      const word = written.toLowerCase();
      times.set(word, (times.get(word) ?? 0) + 1);
      if (i > 0) named.set(fold(word), (named.get(fold(word)) ?? true) && written !== word);
    }
  const usual = new SearchableMap<{ readonly word: string; readonly count: number }>();
  for (const [word, count] of times) {
    const key = fold(word);
    if (count > (usual.get(key)?.count ?? 0)) usual.set(key, { word, count });
  }
  const stems = new Set([...times.keys()].map(stem));

  const correctTo = (word: string, isAllowed: (key: string) => boolean): string => {
    const key = fold(word);
    const same = usual.get(key);
    if (same) return same.word;
    if (word.length < SHORTEST || isFunctionWord(word) || stems.has(stem(word))) return word;
    const first = key.slice(0, 1);
    const most = key.length >= LONG ? 2 : 1;
    // Without the first letter the search would visit the whole tree; it is seldom wrong.
    const near = [...usual.atPrefix(first).fuzzyGet(key.slice(1), most)].map(
      ([rest, [found, edits]]) => ({ key: first + rest, found, edits }),
    );
    for (const swapped of swapsOf(key)) {
      const found = usual.get(swapped);
      if (found) near.push({ key: swapped, found, edits: 1 });
    }
    const [best] = near
      .filter((one) => one.found.count >= SURE_COUNT && one.key.length >= SHORTEST - 1)
      .filter((one) => isAllowed(one.key))
      .sort((a, b) => a.edits - b.edits || b.found.count - a.found.count);
    return best?.found.word ?? word;
  };

  return {
    correct: (word) => correctTo(word, () => true),
    correctName: (word) => correctTo(word, (key) => named.get(key) === true),
  };
}

/** A word with two neighbouring letters swapped. */
function swapsOf(word: string): string[] {
  return Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, at) =>
      word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
  );
}
