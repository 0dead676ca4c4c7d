import type { Stem } from "./lexical-index.js";

/**
 * Stems of words that were learnt are looked up: most words of a question stand in the address or in
 * an anticipated question, and stemming takes ten times as long. What people type is not kept.
 */
export function rememberStems(compute: Stem): { readonly learn: Stem; readonly stem: Stem } {
  const known = new Map<string, string>();
  const stem: Stem = (word) => known.get(word) ?? compute(word);
  return {
    stem,
    learn(word) {
      const found = stem(word);
      known.set(word, found);
      return found;
    },
  };
}
