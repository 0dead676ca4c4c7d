import { logistic } from "./logistic.js";
import type { Sentence } from "../corpus/address.js";
import type { ConfidenceFeature, OrderFeature, Ranked, Reason } from "./features.js";
import { CONFIDENCE_FEATURES, ORDER_FEATURES } from "./features.js";
import type { Evidence } from "./evidence.js";
import type { Retrieval } from "./retriever.js";

/** Weights of a fitted ranker; `npm run fit` writes them. */
export interface RankerModel {
  /** Linear weights of the ranking value (a softmax over the candidates was fitted). */
  readonly order: Readonly<Record<OrderFeature, number>>;
  /** Logistic regression of whether the address answers at all. */
  readonly confidence: {
    readonly bias: number;
    readonly weights: Readonly<Record<ConfidenceFeature, number>>;
  };
}

/** A retrieved sentence, not yet an answer. */
export interface Candidate {
  readonly sentence: Sentence;
  readonly evidence: Evidence;
  /** Ranking value; comparable within one question only. */
  readonly value: number;
}

export interface Ranking {
  readonly retrieval: Retrieval;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Calibrated probability in [0, 1] that the address answers the question. */
  readonly confidence: number;
}

/** Orders the candidates and says how probable it is that the best one answers. */
export function rank(model: RankerModel, retrieval: Retrieval): Ranking {
  const candidates = retrieval.candidates
    .map((evidence) => ({
      sentence: evidence.sentence,
      evidence,
      value: weighOrder(model, evidence),
    }))
    .sort((a, b) => b.value - a.value || a.sentence.start - b.sentence.start);
  const ranked = rankedOf(retrieval, candidates);
  return { retrieval, candidates, confidence: ranked ? probability(model, ranked) : 0 };
}

const ORDER_ENTRIES = Object.entries(ORDER_FEATURES) as [OrderFeature, (one: Evidence) => number][];
const CONFIDENCE_ENTRIES = Object.entries(CONFIDENCE_FEATURES) as [
  ConfidenceFeature,
  (one: Ranked) => number,
][];

function weighOrder(model: RankerModel, evidence: Evidence): number {
  return ORDER_ENTRIES.reduce(
    (value, [name, feature]) => value + model.order[name] * feature(evidence),
    0,
  );
}

/** The features of a ranked question; undefined when nothing was retrieved. */
export function confidenceFeatures(
  retrieval: Retrieval,
  candidates: readonly Candidate[],
): Record<ConfidenceFeature, number> | undefined {
  const ranked = rankedOf(retrieval, candidates);
  return (
    ranked &&
    (Object.fromEntries(
      CONFIDENCE_ENTRIES.map(([name, feature]) => [name, feature(ranked)]),
    ) as Record<ConfidenceFeature, number>)
  );
}

function rankedOf(retrieval: Retrieval, candidates: readonly Candidate[]): Ranked | undefined {
  const [first, second] = candidates;
  return (
    first && {
      retrieval,
      best: first.evidence,
      margin: second ? first.value - second.value : 0,
    }
  );
}

function probability(model: RankerModel, ranked: Ranked): number {
  const { bias, weights } = model.confidence;
  const logit = CONFIDENCE_ENTRIES.reduce(
    (sum, [name, feature]) => sum + weights[name] * feature(ranked),
    bias,
  );
  return logistic(logit);
}

/** Why a ranking has its confidence: each feature with its part of the logit, largest first. */
export function explainConfidence(model: RankerModel, ranking: Ranking): Reason[] {
  const features = confidenceFeatures(ranking.retrieval, ranking.candidates);
  if (!features) return [];
  return (Object.keys(features) as ConfidenceFeature[])
    .map((feature) => ({
      feature,
      value: features[feature],
      contribution: model.confidence.weights[feature] * features[feature],
    }))
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}
