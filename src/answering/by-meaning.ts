import type { Sentence } from "../corpus/address.js";
import type { Evidence } from "../retrieval/evidence.js";
import type { Ranking } from "../retrieval/ranker.js";
import type { UnderstoodAddress } from "../words/understanding.js";
import { UNSURE_FROM } from "./answer.js";
import { trustSureCases } from "./sure-cases.js";

/**
 * Least mean similarity of the three nearest anticipated questions: of the best sentence, without which
 * there are none, and of those beside it. A share of the best one, as further quotations of an answer
 * need it, would leave a clear best one alone.
 */
const LEAST_SUPPORT_OF_BEST = 0.46;
const LEAST_SUPPORT = 0.42;
/** Least similarity of a sentence itself that does as well. */
const LEAST_SENTENCE_SIMILARITY = 0.4;

/**
 * Least weight, beside the best sentence's, of one that treats a topic and is not only near to it, unless
 * it has all the words. In the address's own language: for "corruption" a sentence on personal enrichment
 * has 0.00009, for "agriculture" one on monopolies 0.00002. In another one, in which no words tell, weights
 * lie closer together: for "экономика" 0.008 and 0.0001.
 */
export const LEAST_TREATING = { own: 0.00005, other: 0.0005 } as const;

/**
 * How much sentences are about what was typed, in (0, 1], the best one 1; best first. None when an
 * answer would be refused and no sentence has all of the words.
 *
 * Measured with the bundled encoder on topics of one to four words (a throw-away script):
 * `docs/quality.md`.
 *
 * @param leastWeight of a sentence that does not have all of the words
 */
export function nearByMeaning(
  asked: UnderstoodAddress,
  ranking: Ranking,
  leastWeight = 0,
): ReadonlyMap<Sentence, number> {
  const { confidence, candidates, retrieval } = trustSureCases(asked, ranking);
  const [best] = candidates;
  const isTreated =
    best !== undefined && confidence >= UNSURE_FROM && isNear(best.evidence, LEAST_SUPPORT_OF_BEST);
  const namesTopic = retrieval.words.some((word) => !asked.understanding.isFunctionWord(word));
  const near = candidates.filter(
    ({ evidence }) =>
      (namesTopic && evidence.coverage === 1) || (isTreated && isNear(evidence, LEAST_SUPPORT)),
  );
  const top = near[0]?.value ?? 0;
  return new Map(
    near.flatMap(({ sentence, value, evidence }) => {
      const weight = Math.exp(value - top);
      return weight >= leastWeight || evidence.coverage === 1 ? [[sentence, weight]] : [];
    }),
  );
}

/** An address without anticipated questions has no support to tell: there the confidence decides alone. */
function isNear({ keySupport, sentenceSimilarity }: Evidence, leastSupport: number): boolean {
  return (
    keySupport === undefined ||
    keySupport >= leastSupport ||
    sentenceSimilarity >= LEAST_SENTENCE_SIMILARITY
  );
}
