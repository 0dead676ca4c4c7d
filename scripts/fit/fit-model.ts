import type { ConfidenceFeature, OrderFeature } from "../../src/retrieval/features.js";
import { CONFIDENCE_FEATURES, ORDER_FEATURES } from "../../src/retrieval/features.js";
import { confidenceFeatures, rank } from "../../src/retrieval/ranker.js";
import type { Ranking, RankerModel } from "../../src/retrieval/ranker.js";
import { fitLogistic, fitOrder } from "./optimise.js";
import type { OrderSample } from "./optimise.js";
import type { Practice } from "./practice.js";

/**
 * Share of questions brought to the bot that the address does not answer. An assumption, used to
 * weigh gaps against answerable questions, whose numbers in the practice are arbitrary.
 */
export const ASSUMED_SHARE_UNANSWERABLE = 1 / 3;

/** Strengths of the L2 penalties; the cross-validated figures are flat around them. */
const ORDER_L2 = 1e-4;
const CONFIDENCE_L2 = 1e-4;

const ORDER_NAMES = Object.keys(ORDER_FEATURES) as OrderFeature[];
const CONFIDENCE_NAMES = Object.keys(CONFIDENCE_FEATURES) as ConfidenceFeature[];

const NO_CONFIDENCE: RankerModel["confidence"] = {
  bias: 0,
  weights: Object.fromEntries(CONFIDENCE_NAMES.map((name) => [name, 0])) as Record<
    ConfidenceFeature,
    number
  >,
};

/** What the two parts of the ranker learn from: sets of practice, each of which counts as much as any other. */
interface FitSets {
  readonly order: readonly (readonly Practice[])[];
  readonly confidence: readonly (readonly Practice[])[];
}

/**
 * Fits both parts of the ranker.
 *
 * @param without features that are left out: their weights are 0 (for ablations)
 */
export function fitModel(sets: FitSets, without: readonly string[] = []): RankerModel {
  const isLeftOut = (name: string): boolean => without.includes(name);
  const samplesOf = (own: readonly Practice[]): OrderSample[] =>
    own
      .map((one) => ({
        candidates: one.retrieval.candidates.map((evidence) =>
          ORDER_NAMES.map((name) => (isLeftOut(name) ? 0 : ORDER_FEATURES[name](evidence))),
        ),
        right: one.retrieval.candidates.map(({ sentence }) => one.right.includes(sentence)),
      }))
      .filter((sample) => sample.right.some(Boolean));
  const order = fitOrder(sets.order.map(samplesOf), ORDER_L2);
  const ordered: RankerModel = {
    order: Object.fromEntries(
      ORDER_NAMES.map((name, i) => [name, round(order[i] as number)]),
    ) as RankerModel["order"],
    confidence: NO_CONFIDENCE,
  };

  const samples = sets.confidence.flatMap((practice) => {
    const answerable = practice.filter((one) => one.right.length > 0).length;
    const gaps = practice.length - answerable;
    return practice.flatMap((one) => {
      const { retrieval, candidates } = rank(ordered, one.retrieval);
      const features = confidenceFeatures(retrieval, candidates);
      if (!features) return [];
      const outcome = one.right.length > 0;
      const share = outcome
        ? (1 - ASSUMED_SHARE_UNANSWERABLE) / answerable
        : ASSUMED_SHARE_UNANSWERABLE / gaps;
      return {
        features: CONFIDENCE_NAMES.map((name) => (isLeftOut(name) ? 0 : features[name])),
        outcome,
        weight: share / sets.confidence.length,
      };
    });
  });
  const { bias, weights } = fitLogistic(samples, CONFIDENCE_L2);
  return {
    order: ordered.order,
    confidence: {
      bias: round(bias),
      weights: Object.fromEntries(
        CONFIDENCE_NAMES.map((name, i) => [name, round(weights[i] as number)]),
      ) as Record<ConfidenceFeature, number>,
    },
  };
}

export interface Validated {
  readonly practice: Practice;
  readonly ranking: Ranking;
}

/** Ranks each practice question by a model fitted on the folds that do not hold its group. */
export function crossValidate(
  practice: readonly Practice[],
  folds: number,
  without: readonly string[] = [],
): Validated[] {
  const groups = [...new Set(practice.map(({ group }) => group))].sort();
  const foldOf = new Map(groups.map((group, i) => [group, i % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const others = practice.filter(({ group }) => foldOf.get(group) !== fold);
    const model = fitModel({ order: [others], confidence: [others] }, without);
    return practice
      .filter(({ group }) => foldOf.get(group) === fold)
      .map((one) => ({ practice: one, ranking: rank(model, one.retrieval) }));
  }).flat();
}

/**
 * Ranks the practice of each text by a model that has seen none of that text: how a new text will fare.
 *
 * @param general sets that the order learns from too; they are not ranked
 */
export function crossValidateTexts(
  texts: readonly (readonly Practice[])[],
  general: readonly (readonly Practice[])[],
  folds: number,
  without: readonly string[] = [],
): Validated[] {
  return Array.from({ length: Math.min(folds, texts.length) }, (_, fold) => {
    const isHeldOut = (i: number): boolean => i % folds === fold;
    const others = texts.filter((_, i) => !isHeldOut(i));
    const model = fitModel({ order: [others.flat(), ...general], confidence: others }, without);
    return texts
      .filter((_, i) => isHeldOut(i))
      .flat()
      .map((one) => ({ practice: one, ranking: rank(model, one.retrieval) }));
  }).flat();
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}
