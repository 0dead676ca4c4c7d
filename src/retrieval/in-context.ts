import type { Sentence } from "../corpus/address.js";
import { logistic } from "./logistic.js";
import type { Candidate, Ranking } from "./ranker.js";

/** What a question is read with: the story that it stands in, or the question that it leans on. */
export const CONTEXT_KINDS = ["story", "follow-up"] as const;
export type ContextKind = (typeof CONTEXT_KINDS)[number];

/** The texts that a question is read with besides its own. */
export interface QuestionContext {
  readonly kind: ContextKind;
  readonly texts: readonly string[];
}

/** How the readings of one question are joined: a number for each, that of the question's own text first. */
export interface ContextWeights {
  /** Of the logarithm of a sentence's share in it, in the order of the sentences. */
  readonly order: readonly number[];
  readonly bias: number;
  /** Of the log-odds of its confidence, in the confidence of them all. */
  readonly logOdds: readonly number[];
  /** Of the share that the first sentence of them all has in it. */
  readonly shares: readonly number[];
}

/** Weights for each kind of context, fitted by `npm run fit:contexts`. */
export type ContextModel = Readonly<Record<ContextKind, ContextWeights>>;

/** What a sentence counts at least that a reading has not found, as a share. */
const LEAST_SHARE = 0.003;
/** Confidences nearer to 0 and 1 tell no more. */
const LEAST_DOUBT = 0.001;

/**
 * One ranking out of those of one question read in several texts: a product of experts (Hinton 2002) orders the
 * sentences, a logistic regression says how probable it is that the first one answers. Everything else is as the
 * question's own text was read.
 *
 * @param rankings of one address, that of the question's own text first
 */
export function joinRankings(weights: ContextWeights, rankings: readonly Ranking[]): Ranking {
  const [own] = rankings;
  if (!own) throw new RangeError("joinRankings: expected a ranking, got none");
  const candidates = orderOf(weights, rankings);
  const { logOdds, shares } = contextFeatures(weights, rankings);
  const logit = [...weights.logOdds, ...weights.shares].reduce(
    (sum, weight, i) => sum + weight * ([...logOdds, ...shares][i] ?? 0),
    weights.bias,
  );
  const confidence = candidates.length === 0 ? 0 : logistic(logit);
  return { retrieval: own.retrieval, candidates, confidence };
}

/** What tells whether the first sentence of the joined order answers, a number a reading. */
export function contextFeatures(
  weights: Pick<ContextWeights, "order">,
  rankings: readonly Ranking[],
): Pick<ContextWeights, "logOdds" | "shares"> {
  const [best] = orderOf(weights, rankings);
  return {
    logOdds: rankings.map(({ confidence }) => {
      const kept = Math.min(Math.max(confidence, LEAST_DOUBT), 1 - LEAST_DOUBT);
      return Math.log(kept / (1 - kept));
    }),
    shares: rankings.map((ranking) => (best && sharesOf(ranking).get(best.sentence)) ?? 0),
  };
}

function orderOf(
  { order }: Pick<ContextWeights, "order">,
  rankings: readonly Ranking[],
): Candidate[] {
  const shares = rankings.map(sharesOf);
  const known = new Map<Sentence, Candidate>();
  for (const candidate of rankings.flatMap(({ candidates }) => candidates))
    if (!known.has(candidate.sentence)) known.set(candidate.sentence, candidate);
  return [...known.values()]
    .map((candidate) => ({
      ...candidate,
      value: shares.reduce(
        (sum, own, i) =>
          sum + (order[i] ?? 0) * Math.log((own.get(candidate.sentence) ?? 0) + LEAST_SHARE),
        0,
      ),
    }))
    .sort((a, b) => b.value - a.value || a.sentence.start - b.sentence.start);
}

/** The share of each candidate's sentence among all of a ranking, from 0 to 1. */
export function sharesOf({ candidates }: Ranking): ReadonlyMap<Sentence, number> {
  const top = candidates[0]?.value ?? 0;
  const parts = candidates.map(({ sentence, value }) => [sentence, Math.exp(value - top)] as const);
  const total = parts.reduce((sum, [, part]) => sum + part, 0);
  return new Map(parts.map(([sentence, part]) => [sentence, part / total]));
}
