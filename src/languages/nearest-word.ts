import SearchableMap from "minisearch/SearchableMap";
import type { Spelling } from "../words/spelling.js";
import { swapsOf } from "./swapped-letters.js";

/** A shorter word is too likely another word, a name or an abbreviation. */
const SHORTEST = 5;
/** From this length on two edits are allowed; below it one. */
const LONG = 9;
/** A word typed once may be a slip itself; so nothing is corrected to it. */
const SURE_COUNT = 2;

/** What is known of one spelling of a language. */
export interface SpellingOptions {
  readonly stem: (word: string) => string;
  /** The word without the letters that a keyboard may lack. */
  readonly fold: (word: string) => string;
  readonly isFunctionWord: (word: string) => boolean;
}

/** What is known of the words of some texts. */
interface KnownWords {
  /** By folded spelling: the best spelling, and how often it is typed. */
  readonly usual: SearchableMap<{ readonly word: string; readonly count: number }>;
  readonly stems: ReadonlySet<string>;
  /** Folded spellings that have a capital wherever they stand inside a text. */
  readonly names: ReadonlySet<string>;
}

function knowWords(
  texts: readonly string[],
  { stem, fold }: Pick<SpellingOptions, "stem" | "fold">,
): KnownWords {
  const times = new Map<string, number>();
  const isName = new Map<string, boolean>();
  for (const text of texts)
    for (const [i, [written]] of [...text.matchAll(/\p{L}+/gu)].entries()) {
      const word = written.toLowerCase();
      times.set(word, (times.get(word) ?? 0) + 1);
      if (i > 0) isName.set(fold(word), (isName.get(fold(word)) ?? true) && written !== word);
    }
  const usual: KnownWords["usual"] = new SearchableMap();
  for (const [word, count] of times) {
    const key = fold(word);
    const other = usual.get(key);
    // With its own letters the word is written right, however seldom.
    const isBetter =
      !other || (word === key) === (other.word === key)
        ? count > (other?.count ?? 0)
        : word !== key;
    if (isBetter) usual.set(key, { word, count });
  }
  return {
    usual,
    stems: new Set([...times.keys()].map(stem)),
    names: new Set([...isName].filter(([, is]) => is).map(([key]) => key)),
  };
}

/**
 * Brings mistyped words to the words of some texts, without a dictionary and therefore shyly: only a
 * word of which neither it nor its stem is known is changed, and only to one that begins alike. A
 * word typed without the letters that a keyboard may lack gets them back. The texts are read when the
 * first word is asked for, because many never ask in this language.
 *
 * @param texts how people write, such as anticipated questions
 */
export function createNearestWord(
  texts: () => readonly string[],
  options: SpellingOptions,
): Spelling {
  const { stem, fold, isFunctionWord } = options;
  let known: KnownWords | undefined;

  const correctTo = (
    word: string,
    isAllowed: (key: string, names: ReadonlySet<string>) => boolean,
  ): string => {
    known ??= knowWords(texts(), options);
    const { usual, stems, names } = known;
    const key = fold(word);
    const same = usual.get(key);
    if (same) return word === key ? same.word : word;
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
      .filter((one) => isAllowed(one.key, names))
      .sort((a, b) => a.edits - b.edits || b.found.count - a.found.count);
    return best?.found.word ?? word;
  };

  return {
    correct: (word) => correctTo(word, () => true),
    correctName: (word) => correctTo(word, (key, names) => names.has(key)),
  };
}
