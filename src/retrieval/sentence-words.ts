import type { Address } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import type { Stem } from "./lexical-index.js";
import { findNames } from "./names.js";
import type { Rarity } from "./word-overlap.js";
import { createRarity } from "./word-overlap.js";
import { contentWords, splitWords } from "./words.js";

/** The words of one sentence, as stems. */
export interface SentenceWords {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  /** Stems of its content words in order. */
  readonly sequence: readonly string[];
  /** Stems of the sentence and of those before it in its paragraph. */
  readonly withAntecedents: ReadonlySet<string>;
}

/** The words of an address, sentence by sentence in its order. */
export interface AddressWords {
  readonly sentences: readonly SentenceWords[];
  readonly rarity: Rarity;
  readonly names: ReadonlySet<string>;
}

export function stemsOf(text: string, stem: Stem): Set<string> {
  return new Set(splitWords(text).map(stem));
}

export function readSentenceWords(address: Address, stem: Stem): AddressWords {
  const sentences: SentenceWords[] = [];
  for (const paragraph of address.paragraphs) {
    const antecedents = new Set<string>();
    for (const sentence of paragraph.sentences) {
      const text = slice(address.text, sentence);
      const stems = stemsOf(text, stem);
      for (const one of stems) antecedents.add(one);
      sentences.push({
        text,
        stems,
        sequence: contentWords(text).map(stem),
        withAntecedents: new Set(antecedents),
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
