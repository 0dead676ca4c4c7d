import { wordLikeness } from "./word-likeness.js";

/** A word of the vocabulary that a typed word may stand for. */
export interface LikeWord {
  readonly form: string;
  /** In (0, 1]; 1 for the word itself. */
  readonly likeness: number;
}

/** The different words of an address, found by what people type for them. */
export interface Vocabulary {
  /** Words that `form` may stand for: itself, forms of it, words it may be a typo of. */
  like(form: string): readonly LikeWord[];
  /** Words that begin with `beginning` and are longer, in alphabetical order. */
  beginningWith(beginning: string): readonly string[];
}

/**
 * Prepares the words for search. Pairs of letters lead to the few words worth comparing: a typed
 * word of up to six letters with the edits allowed keeps at least two of its pairs, a longer one
 * three (Ukkonen 1992, the q-gram lemma, with the word's ends as letters).
 */
export function createVocabulary(forms: Iterable<string>): Vocabulary {
  const sorted = [...forms].sort();
  const idsOfPair = new Map<string, number[]>();
  sorted.forEach((form, id) => {
    for (const pair of new Set(letterPairs(form))) {
      const ids = idsOfPair.get(pair);
      if (ids) ids.push(id);
      else idsOfPair.set(pair, [id]);
    }
  });
  const shared = new Uint16Array(sorted.length);

  const search = (form: string): LikeWord[] => {
    const touched: number[] = [];
    for (const pair of letterPairs(form))
      for (const id of idsOfPair.get(pair) ?? []) {
        if (shared[id] === 0) touched.push(id);
        shared[id] = (shared[id] as number) + 1;
      }
    const enough = form.length <= 6 ? 2 : 3;
    const found: LikeWord[] = [];
    for (const id of touched) {
      const candidate = sorted[id] as string;
      const worthwhile = (shared[id] as number) >= enough || candidate === form;
      shared[id] = 0;
      const likeness = worthwhile ? wordLikeness(form, candidate) : 0;
      if (likeness > 0) found.push({ form: candidate, likeness });
    }
    return found;
  };

  // Words of the address itself are what people type most; their relatives never change.
  const known = new Map(sorted.map((form) => [form, search(form)]));
  return {
    like: (form) => known.get(form) ?? search(form),
    beginningWith(beginning) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] as string) < beginning) low = middle + 1;
        else high = middle;
      }
      const found: string[] = [];
      for (let id = low; sorted[id]?.startsWith(beginning); id++)
        if (sorted[id] !== beginning) found.push(sorted[id] as string);
      return found;
    },
  };
}

/** Example: `be` gives ` b`, `be`, `e `. */
function letterPairs(form: string): string[] {
  const padded = ` ${form} `;
  return Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2));
}
