import { wordLikeness } from "../words/word-likeness.js";
import type { WordSequence } from "../words/word-sequence.js";

/** A typed word as the search reads it. */
export interface TypedWord {
  /** How much it tells, above 0: rare words tell more. */
  readonly weight: number;
  /** Words of the address that it may stand for, with the likeness in (0, 1]. */
  readonly like: ReadonlyMap<string, number>;
}

/** A word that is the beginning of a longer one may be a word still being typed. */
const CUT_WORD_LIKENESS = 0.9;
/** Shorter beginnings fit too many words to say anything. */
const SHORTEST_CUT_WORD = 2;
/** `we'll` for `we will`, `country's` for `country`. */
const BEFORE_APOSTROPHE_LIKENESS = 0.9;

/**
 * Read words kept for the next look-up: who types on has typed all but the last of them before, and
 * comparing a word with every word of the address is most of a look-up. The oldest go first.
 */
const MOST_KEPT = 2_000;

/** Reads typed words, of which the last may be cut, as words of the address. */
type ReadTypedWords = (typed: readonly string[]) => TypedWord[];

export function createTypedWordReader({ forms, rarity }: WordSequence): ReadTypedWords {
  const kept = { whole: new Map<string, TypedWord>(), cut: new Map<string, TypedWord>() };

  const read = (form: string, mayBeCut: boolean): TypedWord => {
    const like = new Map<string, number>();
    let nearest = form;
    for (const other of forms) {
      const likeness = likenessOf(form, other, mayBeCut);
      if (likeness === 0) continue;
      like.set(other, likeness);
      if (likeness > (like.get(nearest) ?? 0)) nearest = other;
    }
    return { weight: rarity.ofKnown(nearest), like };
  };

  return (typed) =>
    typed.map((form, i) => {
      const mayBeCut = i === typed.length - 1 && form.length >= SHORTEST_CUT_WORD;
      const words = mayBeCut ? kept.cut : kept.whole;
      const word = words.get(form) ?? read(form, mayBeCut);
      words.delete(form);
      words.set(form, word);
      if (words.size > MOST_KEPT) words.delete(words.keys().next().value ?? "");
      return word;
    });
}

/** How likely a typed word stands for a word of the address, in [0, 1]. */
function likenessOf(typed: string, form: string, mayBeCut: boolean): number {
  return Math.max(
    wordLikeness(typed, form),
    mayBeCut && form.startsWith(typed) ? CUT_WORD_LIKENESS : 0,
    typed.startsWith(`${form}'`) ? BEFORE_APOSTROPHE_LIKENESS : 0,
  );
}
