import { COST_OF_WRONG_ANSWER } from "../../src/answering/answer.js";
import { areaUnderRoc, expectedCalibrationError, mean, refusalAt } from "../evaluate/metrics.js";
import { ASSUMED_SHARE_UNANSWERABLE } from "./fit-model.js";
import type { Validated } from "./fit-model.js";
import type { Practice } from "./practice.js";

/** Topics of gaps that no reader would expect an address to treat. */
const SMALL_TALK = ["small talk", "off topic", "about the bot", "attack"];

/** Costs of a wrong answer, in refusals of a good question, among which one is chosen. */
const COSTS = [1, COST_OF_WRONG_ANSWER, 2];

/** Figures of a cross-validation, rounded to four decimals. */
export function summariseValidation(validated: readonly Validated[]): Record<string, number> {
  const answerable = validated.filter(({ practice }) => practice.right.length > 0);
  const gaps = validated.filter(({ practice }) => practice.right.length === 0);
  const near = gaps.filter(({ practice }) => !SMALL_TALK.includes(practice.group));
  const typed = answerable.filter(({ practice }) => !practice.isFragment);
  const hit = (one: Validated, k: number): number =>
    Number(
      one.ranking.candidates
        .slice(0, k)
        .some(({ sentence }) => one.practice.right.includes(sentence)),
    );
  const confidences = (list: readonly Validated[]): number[] =>
    list.map(({ ranking }) => ranking.confidence);
  // Thinned by `balance` until both sides have their assumed shares.
  const judged = validated.map(({ practice, ranking }) => ({
    confidence: ranking.confidence,
    outcome: practice.right.length > 0,
  }));
  const figures = {
    questions: answerable.length,
    gaps: gaps.length,
    "hit@1": mean(typed.map((one) => hit(one, 1))),
    "hit@3": mean(typed.map((one) => hit(one, 3))),
    "hit@1 of fragments": mean(
      answerable.filter(({ practice }) => practice.isFragment).map((one) => hit(one, 1)),
    ),
    AUROC: areaUnderRoc(judged),
    "refusal at 4% false refusals": refusalAt(0.04, confidences(answerable), confidences(gaps)),
    "the same, near": refusalAt(0.04, confidences(answerable), confidences(near)),
    "expected calibration error": expectedCalibrationError(balance(judged)),
  };
  return roundEach(figures);
}

/** Share of questions for other texts that are refused, at the chosen cost. */
export function summariseForeign(validated: readonly Validated[]): Record<string, number> {
  const threshold = thresholdOf(COST_OF_WRONG_ANSWER);
  return roundEach({
    questions: validated.length,
    refused: mean(validated.map(({ ranking }) => Number(ranking.confidence < threshold))),
  });
}

/** The figures of each speech, ranked by models that had seen none of it, and their means. */
export function summariseSpeeches(
  validated: readonly Validated[],
  entries: readonly { readonly address: { readonly slug: string } }[],
  speeches: readonly (readonly Practice[])[],
): Record<string, Record<string, number>> {
  const isForeign = (group: string): boolean =>
    entries.some(({ address }) => address.slug === group);
  const rows = speeches.map((practice) => {
    const own = new Set(practice);
    const ofText = validated.filter(
      (one) => own.has(one.practice) && !isForeign(one.practice.group),
    );
    return { ...summariseValidation(ofText), ...summariseCosts(ofText) };
  });
  const names = Object.keys(rows[0] ?? {});
  const means = Object.fromEntries(
    names.map((name) => [name, mean(rows.map((row) => row[name] ?? Number.NaN))]),
  );
  return {
    "speeches, each unseen": roundEach(means),
    ...Object.fromEntries(entries.map(({ address }, i) => [address.slug, rows[i] ?? {}])),
  };
}

/** What would be refused at each of some costs, rounded to four decimals. */
export function summariseCosts(validated: readonly Validated[]): Record<string, number> {
  const refusedAt = (threshold: number, isGap: boolean): number =>
    mean(
      validated
        .filter(({ practice }) => (practice.right.length === 0) === isGap)
        .map(({ ranking }) => Number(ranking.confidence < threshold)),
    );
  return roundEach(
    Object.fromEntries(
      COSTS.flatMap((cost) => [
        [`cost ${cost}: false refusals`, refusedAt(thresholdOf(cost), false)],
        [`cost ${cost}: refusals of gaps`, refusedAt(thresholdOf(cost), true)],
      ]),
    ),
  );
}

function roundEach(figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(4))]),
  );
}

/** Thins the answerable evenly until the unanswerable have their assumed share. */
function balance<T extends { outcome: boolean }>(judged: readonly T[]): T[] {
  const gaps = judged.filter((one) => !one.outcome);
  const answerable = judged.filter((one) => one.outcome);
  const wanted = Math.round(
    (gaps.length * (1 - ASSUMED_SHARE_UNANSWERABLE)) / ASSUMED_SHARE_UNANSWERABLE,
  );
  const step = Math.max(1, answerable.length / wanted);
  const kept = Array.from(
    { length: Math.min(wanted, answerable.length) },
    (_, i) => answerable[Math.floor(i * step)] as T,
  );
  return [...gaps, ...kept];
}

/**
 * The confidence from which quoting has the lower expected cost than refusing, where there are two ways to
 * reply only: `cost / (1 + cost)` (Chow, "On optimum recognition error and reject tradeoff", 1970).
 *
 * Example: at a cost of 1 it is 0.5.
 */
function thresholdOf(costOfWrongAnswer: number): number {
  return costOfWrongAnswer / (1 + costOfWrongAnswer);
}
