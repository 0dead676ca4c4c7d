import { slice } from "../corpus/span.js";
import { locateRuns } from "./tokenise.js";
import type { Understanding } from "./understanding.js";

/**
 * Stems of names: words that the texts write with a capital inside a sentence and never without.
 * A text names its topic once and then says "he" or "the city", so a shared name speaks for a
 * paragraph more than for one of its sentences.
 *
 * Example: `The river Ostra floods. People fear it.` has the name `ostra`.
 *
 * @param sentences texts of single sentences; the first word of each says nothing
 */
export function findNames(
  sentences: readonly string[],
  stem: Understanding["stem"],
): ReadonlySet<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const sentence of sentences)
    for (const [i, word] of locateRuns(sentence).entries()) {
      const isCapital = /^\p{Lu}/u.test(slice(sentence, word));
      if (isCapital && i === 0) continue;
      (isCapital ? capital : small).add(stem(word.form));
    }
  return new Set([...capital].filter((one) => !small.has(one)));
}
