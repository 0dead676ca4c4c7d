import { createRarity } from "../words/rarity.js";
import { sum } from "../words/sum.js";
import type { WordSequence } from "../words/word-sequence.js";
import { createTypedWordReader } from "./typed-word.js";
import type { TypedWord } from "./typed-word.js";
import { orderedWeight } from "./word-order.js";

/** A sentence that says roughly what was typed. */
interface NearSentence {
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
type NearSearch = (typed: readonly string[]) => NearSentence[];

export function createNearSearch(sequence: WordSequence): NearSearch {
  const { sentences } = sequence;
  const weights = sentences.map((forms) => sum(forms.map(sequence.rarity.ofKnown)));
  const letters = sentences.map((forms) => new Set(letterTriples(forms)));
  const withForm = listHolders(sentences.map((forms) => new Set(forms)));
  const withTriple = listHolders(letters);
  const letterRarity = createRarity(letters);
  const readTyped = createTypedWordReader(sequence);

  /** What each sentence says of the typed words, by weight. */
  const weighSaid = (query: readonly TypedWord[]): Float64Array => {
    const said = new Float64Array(sentences.length);
    for (const { weight, like } of query) {
      // A word counts once, as the word of the sentence that is most like it.
      const best = new Float64Array(sentences.length);
      for (const [form, likeness] of like)
        for (const i of withForm.get(form) ?? []) best[i] = Math.max(best[i] ?? 0, likeness);
      for (const [i, likeness] of best.entries()) said[i] = (said[i] ?? 0) + weight * likeness;
    }
    return said;
  };

  return (typed) => {
    const query = readTyped(typed);
    const total = sum(query.map(({ weight }) => weight));
    const said = weighSaid(query);
    const held = new Float64Array(sentences.length);
    let allLetters = 0;
    for (const triple of letterTriples(typed)) {
      const weight = letterRarity.ofKnown(triple);
      allLetters += weight;
      for (const i of withTriple.get(triple) ?? []) held[i] = (held[i] ?? 0) + weight;
    }
    const inAnyOrder = sentences.map((_, sentence) => ({
      sentence,
      similarity:
        SHARES.said * ((said[sentence] ?? 0) / total) +
        SHARES.letters * ((held[sentence] ?? 0) / allLetters) +
        SHARES.ofSentence * Math.min(1, (said[sentence] ?? 0) / (weights[sentence] || 1)),
    }));
    return inAnyOrder
      .sort(bySimilarity)
      .slice(0, COMPARED_IN_ORDER)
      .map(({ sentence, similarity }) => {
        // Every word in order and side by side: twice the total, less the first word's bonus.
        const inOrder = orderedWeight(query, sentences[sentence] ?? []) / (2 * total);
        return { sentence, similarity: Math.min(1, similarity + SHARES.inOrder * inOrder) };
      })
      .sort(bySimilarity);
  };
}

/** By what sentences hold: the positions of those that hold it. */
function listHolders(held: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [i, own] of held.entries())
    for (const one of own) {
      const known = holders.get(one);
      if (known) known.push(i);
      else holders.set(one, [i]);
    }
  return holders;
}

function bySimilarity(a: NearSentence, b: NearSentence): number {
  return b.similarity - a.similarity || a.sentence - b.sentence;
}

/** Example: `["we", "must"]` gives ` we`, `we `, `e m`, ` mu`, `mus`, `ust`, `st `. */
function letterTriples(forms: readonly string[]): string[] {
  const text = ` ${forms.join(" ")} `;
  return Array.from({ length: text.length - 2 }, (_, i) => text.slice(i, i + 3));
}
