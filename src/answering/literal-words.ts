import type { Address } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import type { Ranking } from "../retrieval/ranker.js";
import { isFunctionWord, splitWords } from "../retrieval/words.js";

/** Confidence that a sentence is what was meant by words typed as they stand in it. */
const LITERAL_CONFIDENCE = 0.95;
/** A single word stands in many places and says little. */
const FEWEST_WORDS = 2;

/**
 * Words typed exactly as they stand in the best candidate, one after the other and nothing else,
 * are no question that might go unanswered but a look-up: the ranking gets the confidence of one.
 *
 * Example: `checks and balances`, when the best sentence says `mechanisms of checks and balances`.
 */
export function trustLiteral(address: Address, ranking: Ranking): Ranking {
  const [best] = ranking.candidates;
  // Where the words stand in a row, those that carry the topic do: seldom, so the rest is seldom done.
  if (!best || best.evidence.phrase < 1) return ranking;
  const typed = splitWords(ranking.retrieval.question);
  if (typed.length < FEWEST_WORDS || typed.every(isFunctionWord)) return ranking;
  const said = ` ${splitWords(slice(address.text, best.sentence)).join(" ")} `;
  return said.includes(` ${typed.join(" ")} `)
    ? { ...ranking, confidence: Math.max(ranking.confidence, LITERAL_CONFIDENCE) }
    : ranking;
}
