import type { Address, Sentence } from "../corpus/address.js";
import { locateWords } from "./tokenise.js";
import type { Word } from "./tokenise.js";

/** A word of an address: its span refers to `address.text`. */
export interface AddressWord extends Word {
  /** Position of its sentence in `address.sentences`. */
  readonly sentence: number;
}

/** The words of a whole address in one row, so that a run of them may cross sentences. */
export interface WordSequence {
  readonly words: readonly AddressWord[];
  /** Positions in `words` of each form, in order. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Position in `words` of the first word of each sentence, and after the last the end. */
  readonly sentenceStarts: readonly number[];
  /** The words of a text that somebody typed, with dashes read as this address uses them. */
  locate(text: string): Word[];
  /** Every position where these words stand one after the other, in order. */
  find(forms: readonly string[]): number[];
  /** The same where the last word may be the beginning of a longer one. */
  findBeginning(forms: readonly string[]): number[];
}

/** Lays out the words of an address for look-ups and claim checks. */
export function createWordSequence(address: Address): WordSequence {
  const words: AddressWord[] = [];
  const sentenceStarts: number[] = [];
  address.sentences.forEach((sentence: Sentence, i) => {
    sentenceStarts.push(words.length);
    for (const word of locateWords(address.text.slice(sentence.start, sentence.end)))
      words.push({
        form: word.form,
        start: sentence.start + word.start,
        end: sentence.start + word.end,
        sentence: i,
      });
  });
  sentenceStarts.push(words.length);

  const positions = new Map<string, number[]>();
  words.forEach(({ form }, i) => {
    const list = positions.get(form);
    if (list) list.push(i);
    else positions.set(form, [i]);
  });
  const compounds = new Set([...positions.keys()].filter((form) => form.includes("-")));

  const find = (forms: readonly string[]): number[] => {
    // Start from the rarest word: the others are only compared where it stands.
    let rarest = 0;
    let fewest: readonly number[] | undefined;
    for (const [i, form] of forms.entries()) {
      const list = positions.get(form);
      if (list === undefined) return [];
      if (fewest === undefined || list.length < fewest.length) [rarest, fewest] = [i, list];
    }
    return (fewest ?? [])
      .map((position) => position - rarest)
      .filter((start) => start >= 0 && forms.every((form, i) => words[start + i]?.form === form));
  };

  return {
    words,
    positions,
    sentenceStarts,
    locate: (text) => locateWords(text, compounds),
    find,
    findBeginning(forms) {
      const last = forms.at(-1);
      if (last === undefined) return [];
      const whole = forms.slice(0, -1);
      const starts = whole.length > 0 ? find(whole) : words.keys();
      return [...starts].filter((start) => words[start + whole.length]?.form.startsWith(last));
    },
  };
}
