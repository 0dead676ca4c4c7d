import type { SpellingRule } from "./same-spelling.js";
import { createSameSpelling } from "./same-spelling.js";
import type { Address } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import { createRarity } from "./rarity.js";
import type { Rarity } from "./rarity.js";
import { locateWords } from "./tokenise.js";
import type { Word } from "./tokenise.js";

/** A word of an address: its span refers to `address.text`. */
export interface AddressWord extends Word {
  /** Position of its sentence in `address.sentences`. */
  readonly sentence: number;
}

/**
 * The words of a whole address in one row, so that a run of them may cross sentences. Look-up and
 * claim check of an address share one. No word is stemmed: both are about exact words.
 */
export interface WordSequence {
  readonly address: Address;
  readonly words: readonly AddressWord[];
  /** Position in `words` of the first word of each sentence, and after the last the end. */
  readonly sentenceStarts: readonly number[];
  /** Forms of the words of each sentence, in order. */
  readonly sentences: readonly (readonly string[])[];
  /** The different forms. */
  readonly forms: ReadonlySet<string>;
  /** How rare a form is among the sentences. */
  readonly rarity: Rarity;
  /** The words of a text that somebody typed, with dashes read as this address uses them. */
  locate(text: string): Word[];
  /** Every position where these words, at least one, stand one after the other, in order. */
  find(forms: readonly string[]): number[];
  /** The same where the last word may be the beginning of a longer one. */
  findBeginning(forms: readonly string[]): number[];
}

/**
 * Lays out the words of an address for look-ups and claim checks.
 *
 * @param spellings bring spellings of one word to one
 */
export function createWordSequence(
  address: Address,
  spellings: readonly SpellingRule[] = [],
): WordSequence {
  const sameSpelling = createSameSpelling(spellings);
  const words: AddressWord[] = [];
  const sentenceStarts: number[] = [];
  for (const [i, sentence] of address.sentences.entries()) {
    sentenceStarts.push(words.length);
    for (const { form, start, end } of locateWords(slice(address.text, sentence)))
      words.push({
        form: sameSpelling(form),
        start: sentence.start + start,
        end: sentence.start + end,
        sentence: i,
      });
  }
  sentenceStarts.push(words.length);

  const forms = new Set(words.map(({ form }) => form));
  const compounds = new Set([...forms].filter((form) => form.includes("-")));
  const sentences = address.sentences.map((_, i) =>
    words.slice(sentenceStarts[i], sentenceStarts[i + 1]).map(({ form }) => form),
  );
  const places = [...words.keys()];
  const placesOf = new Map<string, number[]>();
  for (const form of forms) placesOf.set(form, []);
  for (const [place, { form }] of words.entries()) placesOf.get(form)?.push(place);
  const isAt = (place: number, sought: readonly string[]): boolean =>
    sought.every((form, i) => words[place + i]?.form === form);
  return {
    address,
    words,
    sentenceStarts,
    sentences,
    forms,
    rarity: createRarity(sentences.map((one) => new Set(one))),
    locate: (text) =>
      locateWords(text, compounds).map((word) => ({ ...word, form: sameSpelling(word.form) })),
    find: (sought) => (placesOf.get(sought[0] ?? "") ?? []).filter((place) => isAt(place, sought)),
    findBeginning(sought) {
      const last = sought.at(-1);
      if (last === undefined) return [];
      const whole = sought.slice(0, -1);
      const [first] = whole;
      return (first === undefined ? places : (placesOf.get(first) ?? [])).filter(
        (place) =>
          isAt(place, whole) && words[place + whole.length]?.form.startsWith(last) === true,
      );
    },
  };
}
