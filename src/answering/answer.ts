import type { Address } from "../corpus/address.js";
import type { Evidence } from "../retrieval/evidence.js";
import type { Candidate, Ranking } from "../retrieval/ranker.js";
import { quoteInContext } from "./leaning.js";
import type { Quotation } from "../corpus/quotation.js";
import { quote } from "../corpus/quotation.js";
import type { AnswerType } from "../words/answer-type.js";
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
  /** Unsure: the closest that the address comes, said without a claim that it answers. */
  readonly voice: "sure" | "unsure";
  /** The kind of thing that is asked for and that the quoted sentence does not hold. */
  readonly lacks?: Detail;
  readonly quotation: Quotation;
  /** Up to five further quotations, best first; none overlaps another. */
  readonly further: readonly Quotation[];
  /** Sure answers of other addresses, the surest first; absent where there are none. */
  readonly others?: readonly Quoted[];
}

export interface Abstained {
  readonly kind: "abstained";
  /** The one that came nearest to an answer; the passages are its. */
  readonly address: Address;
  readonly confidence: number;
  readonly reason: AbstentionReason;
  /** Topic of the anticipated gap that was nearest, in the words of the corpus; absent when none was. */
  readonly gapTopic?: string;
  /** The sentence that says otherwise than the question takes for granted; absent where none is known to. */
  readonly instead?: Quotation;
  /** Nearest passages, best first; never to be presented as the answer. */
  readonly nearest: readonly Quotation[];
  /** Whether the first of them is about what was asked, so that it helps. */
  readonly isNear: boolean;
  /** The kind of thing that is asked for and that the nearest sentence does not hold. */
  readonly lacks?: Detail;
  /** Sure answers of addresses that the question was not meant for; absent where there are none. */
  readonly others?: readonly Quoted[];
  /** Words of the question, as it was read, that occur nowhere in any address that was asked. */
  readonly missingWords: readonly string[];
}

export type Answer = Quoted | Abstained;

/** Whether the quoted words are said to be the answer. */
export function isSure(answer: Answer | undefined): answer is Quoted & { readonly voice: "sure" } {
  return answer?.kind === "quoted" && answer.voice === "sure";
}

/** Details that a question asks for and that a sentence holds or does not. */
type Detail = Extract<AnswerType, "number" | "date"> | "name";

/**
 * What each way to reply costs, in units of the cost of refusing a question that the address answers:
 * quoting as the answer when it is none, which costs trust; quoting as the closest passage when it is no
 * answer, of which the reader is warned, and when it is one, which the reader must find out. `npm run fit
 * -- --dry-run` prints what the practice refuses at the first cost and at others. The one place where the
 * thresholds of abstention are chosen.
 */
export const COST_OF_WRONG_ANSWER = 1.5;
const COST_OF_WRONG_HEDGE = 0.75;
const COST_OF_RIGHT_HEDGE = 0.2;

/** From here on the closest passage costs less than a refusal: `p·right + (1 - p)·wrong < p`. */
export const UNSURE_FROM = COST_OF_WRONG_HEDGE / (1 + COST_OF_WRONG_HEDGE - COST_OF_RIGHT_HEDGE);
/** From here on an answer costs less than a hedge: `(1 - p)·answer < p·right + (1 - p)·wrong`. */
export const SURE_FROM =
  (COST_OF_WRONG_ANSWER - COST_OF_WRONG_HEDGE) /
  (COST_OF_WRONG_ANSWER - COST_OF_WRONG_HEDGE + COST_OF_RIGHT_HEDGE);

/** Least mean similarity of its nearest anticipated questions, and of a sentence itself, to help. */
const NEAR_SUPPORT = 0.46;
const NEAR_SENTENCE = 0.4;

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
  const lacks = lackedBy(retrieval.asked, candidates);
  const instead = confidence < SURE_FROM ? saidInsteadOf(address, ranking) : undefined;
  if (best && confidence >= UNSURE_FROM && !instead) {
    const quotation = quoteInContext(address, best.sentence, understanding);
    return {
      kind: "quoted",
      address,
      confidence,
      voice: confidence >= SURE_FROM && lacks === undefined ? "sure" : "unsure",
      ...(lacks === undefined ? {} : { lacks }),
      quotation,
      further: quoteFurther(address, quotation, candidates),
    };
  }
  return {
    kind: "abstained",
    address,
    confidence,
    reason: instead || gapTopic === undefined ? "unanswered" : reasonOf(gapTopic),
    ...(gapTopic === undefined ? {} : { gapTopic }),
    ...(instead && { instead }),
    // What has none of the words that a question is about is near by chance.
    isNear:
      best !== undefined && isNear(best.evidence) && !isAllMissing(retrieval.words, missingWords),
    ...(lacks === undefined ? {} : { lacks }),
    nearest: candidates
      .slice(0, MOST_NEAREST)
      .map((candidate) => quote(address, candidate.sentence)),
    missingWords,
  };
}

/** What the address says otherwise than a question takes for granted, where it is known to. */
function saidInsteadOf(address: Address, ranking: Ranking): Quotation | undefined {
  const { saidInstead: position } = ranking.retrieval;
  const sentence = position === undefined ? undefined : address.sentences[position];
  return sentence && quote(address, sentence);
}

/** A number or a date that is asked for and that neither the best sentence gives nor one near to it. */
function lackedBy(asked: AnswerType, [best, ...others]: readonly Candidate[]): Detail | undefined {
  if (!best || (asked !== "number" && asked !== "date")) return undefined;
  const near = others.slice(0, MOST_NEAREST - 1).filter(({ evidence }) => isNear(evidence));
  return [best, ...near].some(({ evidence }) => evidence.holdsAskedType) ? undefined : asked;
}

function isAllMissing(words: readonly string[] = [], missing: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => missing.includes(word));
}

function isNear({ keySupport, sentenceSimilarity }: Evidence): boolean {
  return (keySupport ?? 0) >= NEAR_SUPPORT || sentenceSimilarity >= NEAR_SENTENCE;
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
