import type { Embedding } from "../retrieval/encoder.js";
import { similarity } from "../retrieval/encoder.js";

/**
 * Weight of a sentence's own merit against its likeness to those chosen before; 0.7 is the value
 * that Carbonell & Goldstein found best for summaries that should still cover the query.
 */
const MERIT_SHARE = 0.7;

/**
 * Two sentences repeat each other from this cosine similarity on, or from this share of common
 * content words (Jaccard). A summary never holds two that do.
 */
export const NEAR_REPEAT = { similarity: 0.8, words: 0.4 } as const;

/** A sentence that may be chosen. */
interface Choosable {
  /** How much it deserves to be chosen, in [0, 1] or nearby. */
  readonly merit: number;
  readonly embedding: Embedding;
  /** Stems of its content words. */
  readonly stems: ReadonlySet<string>;
}

/** Whether two sentences say nearly the same. */
function isNearRepeat(a: Choosable, b: Choosable): boolean {
  return (
    similarity(a.embedding, b.embedding) >= NEAR_REPEAT.similarity ||
    jaccard(a.stems, b.stems) >= NEAR_REPEAT.words
  );
}

/**
 * Positions of at most `count` of `from`, in the order of choice: maximal marginal relevance, with
 * near-repeats of a chosen one left out altogether. Ties go to the earlier position.
 *
 * Source: J. Carbonell, J. Goldstein, "The Use of MMR, Diversity-Based Reranking for Reordering
 * Documents and Producing Summaries", SIGIR 1998, https://doi.org/10.1145/290941.291025.
 */
export function chooseDiverse(from: readonly Choosable[], count: number): number[] {
  const chosen: number[] = [];
  const left = from.map((choosable, position) => ({ choosable, position, likeness: 0 }));
  while (chosen.length < count && left.length > 0) {
    let best = 0;
    let bestValue = -Infinity;
    left.forEach(({ choosable, likeness }, i) => {
      const value = MERIT_SHARE * choosable.merit - (1 - MERIT_SHARE) * likeness;
      if (value > bestValue) [best, bestValue] = [i, value];
    });
    const [taken] = left.splice(best, 1);
    if (!taken) break;
    chosen.push(taken.position);
    for (let i = left.length - 1; i >= 0; i--) {
      const other = left[i];
      if (!other) continue;
      if (isNearRepeat(taken.choosable, other.choosable)) left.splice(i, 1);
      else {
        const alike = similarity(taken.choosable.embedding, other.choosable.embedding);
        other.likeness = Math.max(other.likeness, alike);
      }
    }
  }
  return chosen;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const one of a) if (b.has(one)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
