/** A confidence and whether the thing it speaks of turned out true. */
export interface Judged {
  readonly confidence: number;
  readonly outcome: boolean;
}

/**
 * Area under the ROC curve: the probability that a true one has a higher confidence than a false
 * one, ties counting half (Hanley and McNeil 1982). NaN when one side is empty.
 */
export function areaUnderRoc(judged: readonly Judged[]): number {
  const yes = judged.filter((one) => one.outcome);
  const no = judged.filter((one) => !one.outcome);
  let wins = 0;
  for (const a of yes)
    for (const b of no)
      wins += a.confidence > b.confidence ? 1 : a.confidence === b.confidence ? 0.5 : 0;
  return wins / (yes.length * no.length);
}

export interface CalibrationBin {
  readonly count: number;
  readonly meanConfidence: number;
  readonly shareTrue: number;
}

/** Ten bins of equal width over [0, 1]; empty ones have count 0. */
export function calibrationBins(judged: readonly Judged[], bins = 10): CalibrationBin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const own = judged.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin,
    );
    return {
      count: own.length,
      meanConfidence: mean(own.map((one) => one.confidence)),
      shareTrue: mean(own.map((one) => Number(one.outcome))),
    };
  });
}

/** Expected calibration error over ten bins of equal width (Naeini et al. 2015). */
export function expectedCalibrationError(judged: readonly Judged[]): number {
  return calibrationBins(judged)
    .filter((bin) => bin.count > 0)
    .reduce(
      (sum, bin) =>
        sum + (bin.count / judged.length) * Math.abs(bin.meanConfidence - bin.shareTrue),
      0,
    );
}

export interface RiskPoint {
  readonly threshold: number;
  /** Share of all questions that are answered at this threshold. */
  readonly coverage: number;
  /** Share of wrong ones among the answered. */
  readonly risk: number;
}

/** Risk against coverage as the threshold falls; an outcome is true when the answer is right. */
export function riskCoverage(judged: readonly Judged[]): RiskPoint[] {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  let wrong = 0;
  return sorted.map((one, i) => {
    if (!one.outcome) wrong++;
    return {
      threshold: one.confidence,
      coverage: (i + 1) / sorted.length,
      risk: wrong / (i + 1),
    };
  });
}

/**
 * Share of the unanswerable refused at the highest threshold that refuses at most `most` of the
 * answerable.
 */
export function refusalAt(
  most: number,
  answerable: readonly number[],
  unanswerable: readonly number[],
): number {
  const sorted = [...answerable].sort((a, b) => a - b);
  const threshold = sorted[Math.floor(most * sorted.length)] ?? Infinity;
  return mean(unanswerable.map((one) => Number(one < threshold)));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
