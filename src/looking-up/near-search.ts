import { createVocabulary } from "../words/vocabulary.js";
import { orderedWeight } from "./word-order.js";
import type { QueryWord } from "./word-order.js";
import type { WordSequence } from "../words/word-sequence.js";

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

/** A word that is the beginning of a longer one may be a word still being typed. */
const CUT_WORD_LIKENESS = 0.9;
/** Shorter beginnings fit too many words to say anything. */
const SHORTEST_CUT_WORD = 2;
/** `we'll` for `we will`, `country's` for `country`. */
const BEFORE_APOSTROPHE_LIKENESS = 0.9;
/** Sentences whose order of words is compared: with 4 and with 20 the first hits are the same. */
const COMPARED_IN_ORDER = 8;

/** Finds sentences by words half remembered: misspelt, in another order, some of them others. */
export type NearSearch = (typed: readonly string[]) => NearSentence[];

/** Prepares the address for `NearSearch`, which returns the best few sentences, best first. */
export function createNearSearch(sequence: WordSequence): NearSearch {
  const { words, positions, sentenceStarts } = sequence;
  const count = sentenceStarts.length - 1;
  const vocabulary = createVocabulary(positions.keys());
  const sentences = Array.from({ length: count }, (_, i) =>
    words.slice(sentenceStarts[i], sentenceStarts[i + 1]).map(({ form }) => form),
  );
  const sentencesOf = new Map<string, number[]>();
  for (const [form, at] of positions)
    sentencesOf.set(form, [...new Set(at.map((position) => words[position]?.sentence ?? 0))]);
  const weightOf = (form: string): number => rarity(count, sentencesOf.get(form)?.length ?? 1);
  const sentenceWeights = sentences.map((forms) => sum(forms.map(weightOf)));
  const sentencesWithLetters = new Map<string, number[]>();
  sentences.forEach((forms, i) => {
    for (const letters of new Set(letterTriples(forms))) {
      const list = sentencesWithLetters.get(letters);
      if (list) list.push(i);
      else sentencesWithLetters.set(letters, [i]);
    }
  });

  const read = (form: string, mayBeCut: boolean): QueryWord => {
    const like = new Map<string, number>();
    let best: string | undefined;
    const add = (candidate: string, likeness: number): void => {
      like.set(candidate, Math.max(likeness, like.get(candidate) ?? 0));
      if (best === undefined || likeness > (like.get(best) ?? 0)) best = candidate;
    };
    for (const one of vocabulary.like(form)) add(one.form, one.likeness);
    const beforeApostrophe = form.slice(0, Math.max(0, form.indexOf("'")));
    if (positions.has(beforeApostrophe)) add(beforeApostrophe, BEFORE_APOSTROPHE_LIKENESS);
    if (mayBeCut && form.length >= SHORTEST_CUT_WORD)
      for (const longer of vocabulary.beginningWith(form)) add(longer, CUT_WORD_LIKENESS);
    return { weight: weightOf(best ?? form), like };
  };

  /** For each sentence, the weight of the typed words that it says. */
  const saidWeights = (query: readonly QueryWord[]): Float64Array => {
    const said = new Float64Array(count);
    const best = new Float64Array(count);
    for (const { weight, like } of query) {
      best.fill(0);
      for (const [form, likeness] of like)
        for (const i of sentencesOf.get(form) ?? [])
          if (likeness > (best[i] as number)) best[i] = likeness;
      for (let i = 0; i < count; i++) said[i] = (said[i] as number) + weight * (best[i] as number);
    }
    return said;
  };

  /** For each sentence, the share of the typed letters that it holds in runs of three. */
  const letterShares = (typed: readonly string[]): Float64Array => {
    const shares = new Float64Array(count);
    let total = 0;
    for (const letters of letterTriples(typed)) {
      const list = sentencesWithLetters.get(letters) ?? [];
      const weight = rarity(count, Math.max(1, list.length));
      total += weight;
      for (const i of list) shares[i] = (shares[i] as number) + weight;
    }
    return shares.map((weight) => weight / total);
  };

  return (typed) => {
    const query = typed.map((form, i) => read(form, i === typed.length - 1));
    const total = sum(query.map(({ weight }) => weight));
    const said = saidWeights(query);
    const letters = letterShares(typed);
    const candidates = Array.from(said, (weight, sentence) => ({
      sentence,
      similarity:
        SHARES.said * (weight / total) +
        SHARES.letters * (letters[sentence] as number) +
        SHARES.ofSentence * Math.min(1, weight / (sentenceWeights[sentence] || 1)),
    }));
    return candidates
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

function bySimilarity(a: NearSentence, b: NearSentence): number {
  return b.similarity - a.similarity || a.sentence - b.sentence;
}

/** Inverse document frequency (Spärck Jones 1972), smoothed so that it stays above 0. */
function rarity(sentences: number, withIt: number): number {
  return Math.log(1 + sentences / withIt);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Example: `["we", "must"]` gives ` we`, `we `, `e m`, ` mu`, `mus`, `ust`, `st `. */
function letterTriples(forms: readonly string[]): string[] {
  const text = ` ${forms.join(" ")} `;
  return Array.from({ length: text.length - 2 }, (_, i) => text.slice(i, i + 3));
}
