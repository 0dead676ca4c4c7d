import type { Address } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import type { AnswerType } from "../words/answer-type.js";
import { ANSWER_TYPES } from "../words/answer-type.js";
import type { Stem } from "./lexical-index.js";
import { findNames } from "../words/names.js";
import type { Rarity } from "../words/rarity.js";
import { createRarity } from "../words/rarity.js";
import { contentWords, splitWords } from "../words/content-words.js";
import type { Understanding } from "../words/understanding.js";

/** The words of one sentence, as stems. */
export interface SentenceWords {
  readonly text: string;
  /** Stems of all its words in order. */
  readonly terms: readonly string[];
  readonly stems: ReadonlySet<string>;
  /** Stems of its content words in order. */
  readonly sequence: readonly string[];
  /** Stems of the sentence and of those before it in its paragraph. */
  readonly withAntecedents: ReadonlySet<string>;
  /** The kinds of answer that it may hold. */
  readonly holds: ReadonlySet<AnswerType>;
}

/** The words of an address, sentence by sentence in its order. */
export interface AddressWords {
  readonly sentences: readonly SentenceWords[];
  readonly rarity: Rarity;
  readonly names: ReadonlySet<string>;
}

/** Stems of all words of a text in order. */
export function termsOf(text: string, stem: Stem): string[] {
  return splitWords(text).map(stem);
}

export function readSentenceWords(address: Address, understanding: Understanding): AddressWords {
  const { stem, holdsType } = understanding;
  const sentences: SentenceWords[] = [];
  for (const paragraph of address.paragraphs) {
    const antecedents = new Set<string>();
    for (const sentence of paragraph.sentences) {
      const text = slice(address.text, sentence);
      const terms = termsOf(text, stem);
      for (const one of terms) antecedents.add(one);
      sentences.push({
        text,
        terms,
        stems: new Set(terms),
        sequence: contentWords(text, understanding).map(stem),
        withAntecedents: new Set(antecedents),
        holds: new Set(ANSWER_TYPES.filter((type) => holdsType(text, type))),
      });
    }
  }
  return {
    sentences,
    rarity: createRarity(sentences.map(({ stems }) => stems)),
    names: findNames(
      sentences.map(({ text }) => text),
      stem,
    ),
  };
}
