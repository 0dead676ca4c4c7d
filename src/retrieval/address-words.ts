import type { Address } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import { contentWords } from "../words/content-words.js";
import { findNames } from "../words/names.js";
import type { Rarity } from "../words/rarity.js";
import { createRarity } from "../words/rarity.js";
import type { Understanding } from "../words/understanding.js";
import { stemsOf } from "./question-words.js";

/** The words of one sentence, as stems. */
export interface SentenceWords {
  /** Of all its words in order. */
  readonly sequence: readonly string[];
  /** Of those that carry a topic, in order. */
  readonly topics: readonly string[];
  readonly stems: ReadonlySet<string>;
  /** Stems of the sentence and of those before it in its paragraph. */
  readonly withAntecedents: ReadonlySet<string>;
}

/** The words of an address, sentence by sentence in its order. */
export interface AddressWords {
  readonly sentences: readonly SentenceWords[];
  readonly rarity: Rarity;
  /** Stems of names. */
  readonly names: ReadonlySet<string>;
}

/** @param understanding of the address's language */
export function readAddressWords(address: Address, understanding: Understanding): AddressWords {
  const { stem } = understanding;
  const sentences: SentenceWords[] = [];
  for (const paragraph of address.paragraphs) {
    const antecedents = new Set<string>();
    for (const sentence of paragraph.sentences) {
      const text = slice(address.text, sentence);
      const sequence = stemsOf(text, stem);
      for (const one of sequence) antecedents.add(one);
      sentences.push({
        sequence,
        topics: contentWords(text, understanding).map(stem),
        stems: new Set(sequence),
        withAntecedents: new Set(antecedents),
      });
    }
  }
  const texts = address.sentences.map((sentence) => slice(address.text, sentence));
  return {
    sentences,
    rarity: createRarity(sentences.map(({ stems }) => stems)),
    names: findNames(texts, stem),
  };
}
