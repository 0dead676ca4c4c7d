import type { Address } from "../corpus/address.js";
import type { Candidate, Ranking } from "../retrieval/ranker.js";
import { quoteInContext } from "./leaning.js";
import type { Quotation } from "../corpus/quotation.js";
import { quote } from "../corpus/quotation.js";
import type { UnderstoodAddress } from "../words/understanding.js";

/**
 * Why there is no answer: the question has no words; it is in a language that the encoder does not
 * read; it is about something else, or about the bot; or the address does not answer it.
 */
export type AbstentionReason = "empty" | "language" | "off-topic" | "about-bot" | "unanswered";

export interface Quoted {
  readonly kind: "quoted";
  readonly address: Address;
  readonly confidence: number;
  readonly quotation: Quotation;
  /** Up to five further quotations, best first; none overlaps another. */
  readonly further: readonly Quotation[];
}

export interface Abstained {
  readonly kind: "abstained";
  /** The one that came nearest to an answer; the passages are its. */
  readonly address: Address;
  readonly confidence: number;
  readonly reason: AbstentionReason;
  /** Topic of the anticipated gap that was nearest, in the words of the corpus; absent when none was. */
  readonly topic?: string;
  /** Nearest passages, best first; never to be presented as the answer. */
  readonly nearest: readonly Quotation[];
  /** Words of the question, as it was read, that occur nowhere in any address that was asked. */
  readonly missingWords: readonly string[];
}

export type Answer = Quoted | Abstained;

/**
 * The cost of quoting when the address does not answer, in units of the cost of refusing a
 * question that it answers. It costs more, because it costs trust, but not twice as much: whoever is
 * shown a sentence that does not answer reads the exact words, and whoever is refused gets the
 * nearest passages. `npm run fit -- --dry-run` prints what the practice refuses at this cost and at
 * others. The one place where the threshold of abstention is chosen.
 */
export const COST_OF_WRONG_ANSWER = 1.5;

/**
 * The confidence from which quoting has the lower expected cost: `cost / (1 + cost)` (Chow, "On
 * optimum recognition error and reject tradeoff", 1970).
 *
 * Example: at a cost of 1 it is 0.5.
 */
export function thresholdOf(costOfWrongAnswer: number): number {
  return costOfWrongAnswer / (1 + costOfWrongAnswer);
}

/** Least confidence for an answer. */
export const ANSWER_FROM = thresholdOf(COST_OF_WRONG_ANSWER);

const MOST_FURTHER = 5;
const MOST_NEAREST = 3;
/** A further quotation must be at least this probable beside all candidates. */
const LEAST_SHARE = 0.03;

/** Decides between quoting and abstaining, and quotes. */
export function decide(
  { address, understanding }: UnderstoodAddress,
  ranking: Ranking,
  missingWords: readonly string[],
): Answer {
  const { confidence, candidates, retrieval } = ranking;
  const { gapTopic } = retrieval;
  const [best] = candidates;
  if (best && confidence >= ANSWER_FROM) {
    const quotation = quoteInContext(address, best.sentence, understanding);
    return {
      kind: "quoted",
      address,
      confidence,
      quotation,
      further: quoteFurther(address, quotation, candidates),
    };
  }
  return {
    kind: "abstained",
    address,
    confidence,
    reason: gapTopic === undefined ? "unanswered" : reasonOf(gapTopic),
    ...(gapTopic === undefined ? {} : { topic: gapTopic }),
    nearest: candidates
      .slice(0, MOST_NEAREST)
      .map((candidate) => quote(address, candidate.sentence)),
    missingWords,
  };
}

/** Topics of anticipated gaps that are not about any address. */
function reasonOf(gapTopic: string): AbstentionReason {
  if (gapTopic === "about the bot" || gapTopic === "small talk") return "about-bot";
  return gapTopic === "off topic" || gapTopic === "attack" ? "off-topic" : "unanswered";
}

function quoteFurther(
  address: Address,
  first: Quotation,
  candidates: readonly Candidate[],
): Quotation[] {
  const top = candidates[0]?.value ?? 0;
  const total = candidates.reduce((sum, one) => sum + Math.exp(one.value - top), 0);
  const further: Quotation[] = [];
  for (const candidate of candidates.slice(1)) {
    if (further.length === MOST_FURTHER) break;
    if (Math.exp(candidate.value - top) / total < LEAST_SHARE) break;
    const { start, end } = candidate.sentence;
    const overlaps = [first, ...further].some((one) => start < one.end && one.start < end);
    if (!overlaps) further.push(quote(address, candidate.sentence));
  }
  return further;
}
