import type { Address } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import { primarySubtag } from "./primary-subtag.js";

/**
 * The sentences of an address as a language has them, in order: its own words, or their unofficial
 * translations; empty where it has none.
 *
 * @param language a primary subtag, such as `kk`
 */
export function sentencesIn(address: Address, language: string): readonly string[] {
  return primarySubtag(address.language) === language
    ? address.sentences.map((sentence) => slice(address.text, sentence))
    : (address.glosses?.[language] ?? []);
}
