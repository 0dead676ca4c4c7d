import type { Ranking } from "../retrieval/ranker.js";

/**
 * Least similarity of an anticipated gap to a question that is one of its wordings. Of the unanswerable
 * development questions three in four are nearer to a gap of their address, of the questions written for
 * other texts two in a hundred (a throw-away script).
 */
const SAME_GAP = 0.8;

/**
 * Of several rankings of a question those that may answer it. Where an address knows the question as one
 * that it does not answer, the question was meant for that address: another one answers only by an
 * anticipated question that is nearer or a sentence with all its words, since what else comes near in its
 * text is near by chance.
 */
export function withoutChance<T extends { readonly ranking: Ranking }>(
  rankings: readonly T[],
): T[] {
  const gap = Math.max(0, ...rankings.map(({ ranking }) => knownGap(ranking)));
  return rankings.filter(
    ({ ranking }) =>
      gap === 0 ||
      knownGap(ranking) === gap ||
      nearestKey(ranking) > gap ||
      ranking.candidates[0]?.evidence.coverage === 1,
  );
}

/** Similarity of the gap that a question is a wording of; 0 where it is none. */
function knownGap(ranking: Ranking): number {
  const { gapSimilarity = 0 } = ranking.retrieval;
  return gapSimilarity >= SAME_GAP && gapSimilarity > nearestKey(ranking) ? gapSimilarity : 0;
}

function nearestKey({ candidates }: Ranking): number {
  return Math.max(0, ...candidates.map(({ evidence }) => evidence.keySimilarity ?? 0));
}
