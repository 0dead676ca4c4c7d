import { createRarity } from "../words/rarity.js";
import type { WordSequence } from "../words/word-sequence.js";
import { readTypedWords } from "./typed-word.js";
import type { TypedWord } from "./typed-word.js";
import { orderedWeight } from "./word-order.js";

/** A sentence that says roughly what was typed. */
export interface NearSentence {
  /** Position in `address.sentences`. */
  readonly sentence: number;
  /** In [0, 1]. */
  readonly similarity: number;
}

/**
 * What a similarity is made of; the shares add up to 1. Chosen by the number of first hits on 183
 * half-remembered queries (all) and on 460 made by a machine (87%: 40 to 70% of a passage's words
 * kept, the others replaced, left out, misspelt or moved). A broad optimum: 0.1 more or less of one
 * share changes the second figure by less than 1 point, and loses at most 2 of the first.
 */
const SHARES = {
  /** Weight of the typed words that the sentence says, as they are or misspelt. */
  said: 0.5,
  /** The same in the order typed and side by side. */
  inOrder: 0.3,
  /** How much of the sentence was typed: of two that say the same words, the shorter is meant. */
  ofSentence: 0.1,
  /** Runs of three letters: words cut at their beginning, run together or badly misspelt. */
  letters: 0.1,
} as const;

/** Sentences whose order of words is compared: with 4 and with 20 the first hits are the same. */
const COMPARED_IN_ORDER = 8;

/**
 * Finds sentences by words half remembered, at least one: misspelt, in another order, some of them
 * others. Returns the best few, best first.
 */
export type NearSearch = (typed: readonly string[]) => NearSentence[];

export function createNearSearch(sequence: WordSequence): NearSearch {
  const sentences = sequence.sentences.map((forms) => ({
    forms,
    different: new Set(forms),
    weight: sum(forms.map(sequence.rarity.ofKnown)),
    letters: new Set(letterTriples(forms)),
  }));
  const letterRarity = createRarity(sentences.map(({ letters }) => letters));

  return (typed) => {
    const query = readTypedWords(typed, sequence);
    const total = sum(query.map(({ weight }) => weight));
    const triples = letterTriples(typed).map((triple) => ({
      triple,
      weight: letterRarity.ofKnown(triple),
    }));
    const allLetters = sum(triples.map(({ weight }) => weight));
    const inAnyOrder = sentences.map(({ different, weight, letters }, sentence) => {
      const said = sum(query.map((word) => word.weight * likenessIn(different, word)));
      const held = sum(triples.map((one) => (letters.has(one.triple) ? one.weight : 0)));
      return {
        sentence,
        similarity:
          SHARES.said * (said / total) +
          SHARES.letters * (held / allLetters) +
          SHARES.ofSentence * Math.min(1, said / (weight || 1)),
      };
    });
    return inAnyOrder
      .sort(bySimilarity)
      .slice(0, COMPARED_IN_ORDER)
      .map(({ sentence, similarity }) => {
        // Every word in order and side by side: twice the total, less the first word's bonus.
        const inOrder = orderedWeight(query, sentences[sentence]?.forms ?? []) / (2 * total);
        return { sentence, similarity: Math.min(1, similarity + SHARES.inOrder * inOrder) };
      })
      .sort(bySimilarity);
  };
}

/** The likeness of a typed word to the word of a sentence that is most like it; 0 when none is. */
function likenessIn(sentence: ReadonlySet<string>, { like }: TypedWord): number {
  let best = 0;
  for (const [form, likeness] of like) if (sentence.has(form)) best = Math.max(best, likeness);
  return best;
}

function bySimilarity(a: NearSentence, b: NearSentence): number {
  return b.similarity - a.similarity || a.sentence - b.sentence;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Example: `["we", "must"]` gives ` we`, `we `, `e m`, ` mu`, `mus`, `ust`, `st `. */
function letterTriples(forms: readonly string[]): string[] {
  const text = ` ${forms.join(" ")} `;
  return Array.from({ length: text.length - 2 }, (_, i) => text.slice(i, i + 3));
}
