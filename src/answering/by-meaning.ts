import type { Sentence } from "../corpus/address.js";
import type { Evidence } from "../retrieval/evidence.js";
import type { Ranking } from "../retrieval/ranker.js";
import type { UnderstoodAddress } from "../words/understanding.js";
import { ANSWER_FROM } from "./answer.js";
import { trustSureCases } from "./sure-cases.js";

/**
 * Least mean similarity of the three nearest anticipated questions, and least similarity of the
 * sentence itself, one of which a sentence must reach. A share of the best candidate, as further
 * quotations of an answer need it, would leave a clear best one alone. Measured with the bundled
 * encoder on words and phrases of one to three words: of 27 that the address treats in these or
 * other words 26 find something, of 40 that it does not treat one does (oil).
 */
const LEAST_KEY_SUPPORT = 0.4;
const LEAST_SENTENCE_SIMILARITY = 0.38;

/**
 * Sentences near to what was typed by their meaning, best first; none when an answer would be
 * refused.
 */
export function nearByMeaning(asked: UnderstoodAddress, ranking: Ranking): Sentence[] {
  const { confidence, candidates } = trustSureCases(asked, ranking);
  if (confidence < ANSWER_FROM) return [];
  return candidates.filter(({ evidence }) => isNear(evidence)).map(({ sentence }) => sentence);
}

function isNear({ keySupport = 0, sentenceSimilarity }: Evidence): boolean {
  return keySupport >= LEAST_KEY_SUPPORT || sentenceSimilarity >= LEAST_SENTENCE_SIMILARITY;
}
