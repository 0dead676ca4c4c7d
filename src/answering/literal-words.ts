import { slice } from "../corpus/span.js";
import type { Ranking } from "../retrieval/ranker.js";
import { splitWords } from "../words/tokenise.js";
import type { UnderstoodAddress } from "../words/understanding.js";

/**
 * Confidence that a sentence is what was meant by words that all stand in it. Of 366 practice
 * questions of such words, retrieved without their own author's, none is a gap (a
 * throw-away script): the rule of three gives 0.992, from which a margin is taken.
 */
const LITERAL_CONFIDENCE = 0.95;
/** A single word stands in many places and says little. */
const FEWEST_WORDS = 2;

/**
 * Words that all stand in the best candidate, small ones too, are no question that might go
 * unanswered but a look-up: the ranking gets the confidence of one.
 *
 * Example: `corruption and monopolies`, when the best sentence says `eradicate all artificial
 * monopolies and put up a solid barrier to corruption`; `which monopolies` asks for more.
 */
export function trustLiteral(
  { address, understanding }: UnderstoodAddress,
  ranking: Ranking,
): Ranking {
  const [best] = ranking.candidates;
  // Where every word stands, those that carry the topic do: seldom, so the rest is seldom done.
  if (!best || best.evidence.coverage < 1) return ranking;
  const typed = splitWords(ranking.retrieval.question);
  const small = typed.filter(understanding.isFunctionWord);
  if (typed.length < FEWEST_WORDS || small.length === typed.length) return ranking;
  const said = new Set(splitWords(slice(address.text, best.sentence)));
  return small.every((word) => said.has(word))
    ? { ...ranking, confidence: Math.max(ranking.confidence, LITERAL_CONFIDENCE) }
    : ranking;
}
