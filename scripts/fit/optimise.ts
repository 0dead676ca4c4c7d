import { bucketOf, BUCKETS } from "../../src/requests/linear-model.js";
import type { Features, LinearModel } from "../../src/requests/linear-model.js";

/** A loss and its gradient at a point, of equal length. */
type Objective = (point: Float64Array, step: number) => { loss: number; gradient: Float64Array };

/**
 * Minimises a smooth convex function by Adam (Kingma and Ba 2015, their constants) with a step that falls to
 * zero. The objective may look at another part of the data at each step; it takes the same parts in the same
 * order each time, so that the same data give the same weights.
 */
export function minimise(
  objective: Objective,
  dimensions: number,
  { steps, stepSize }: { readonly steps: number; readonly stepSize: number },
): Float64Array {
  const point = new Float64Array(dimensions);
  const first = new Float64Array(dimensions);
  const second = new Float64Array(dimensions);
  for (let step = 1; step <= steps; step++) {
    const { gradient } = objective(point, step);
    const rate = stepSize * (1 - (step - 1) / steps);
    for (let i = 0; i < dimensions; i++) {
      const g = gradient[i] as number;
      first[i] = 0.9 * (first[i] as number) + 0.1 * g;
      second[i] = 0.999 * (second[i] as number) + 0.001 * g * g;
      const unbiasedFirst = (first[i] as number) / (1 - 0.9 ** step);
      const unbiasedSecond = (second[i] as number) / (1 - 0.999 ** step);
      point[i] = (point[i] as number) - (rate * unbiasedFirst) / (Math.sqrt(unbiasedSecond) + 1e-8);
    }
  }
  return point;
}

/** One question: features of each candidate, and which of them are right (at least one). */
export interface OrderSample {
  readonly candidates: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

/**
 * Weights of a linear ranking value by softmax cross-entropy: the right candidates together should
 * take all of the probability (listwise loss, Cao et al. 2007, with several right ones).
 *
 * @param sets sets of samples; each counts as much as any other, whatever its size
 */
export function fitOrder(sets: readonly (readonly OrderSample[])[], l2: number): Float64Array {
  const dimensions = sets[0]?.[0]?.candidates[0]?.length ?? 0;
  const samples = sets.flatMap((set) =>
    set.map(({ candidates, right }) => ({
      right,
      rows: Float64Array.from(candidates.flat()),
      share: 1 / (sets.length * set.length),
    })),
  );
  const longest = Math.max(0, ...samples.map(({ right }) => right.length));
  const weights = new Float64Array(longest);
  return minimise(
    (point) => {
      const gradient = new Float64Array(dimensions);
      let loss = 0;
      for (const { rows, right, share } of samples) {
        let top = -Infinity;
        for (let i = 0; i < right.length; i++) {
          let value = 0;
          for (let j = 0; j < dimensions; j++)
            value += (point[j] as number) * (rows[i * dimensions + j] as number);
          weights[i] = value;
          top = Math.max(top, value);
        }
        let all = 0;
        let good = 0;
        for (let i = 0; i < right.length; i++) {
          const weight = Math.exp((weights[i] as number) - top);
          weights[i] = weight;
          all += weight;
          if (right[i]) good += weight;
        }
        loss += share * Math.log(all / good);
        for (let i = 0; i < right.length; i++) {
          const weight = weights[i] as number;
          const pull = share * (weight / all - (right[i] ? weight / good : 0));
          for (let j = 0; j < dimensions; j++)
            gradient[j] = (gradient[j] as number) + pull * (rows[i * dimensions + j] as number);
        }
      }
      for (let j = 0; j < dimensions; j++)
        gradient[j] = (gradient[j] as number) + 2 * l2 * (point[j] as number);
      return { loss, gradient };
    },
    dimensions,
    { steps: 300, stepSize: 0.3 },
  );
}

export interface LogisticSample {
  readonly features: readonly number[];
  readonly outcome: boolean;
  /** How much the sample counts. */
  readonly weight: number;
}

/** Logistic regression with an L2 penalty on standardised features; the weights are for raw ones. */
export function fitLogistic(
  samples: readonly LogisticSample[],
  l2: number,
): { bias: number; weights: number[] } {
  const dimensions = samples[0]?.features.length ?? 0;
  const total = samples.reduce((sum, one) => sum + one.weight, 0);
  const means = columns(dimensions, (j) => weightedMean(samples, total, (f) => f[j] as number));
  const scales = columns(dimensions, (j) =>
    Math.sqrt(weightedMean(samples, total, (f) => ((f[j] as number) - (means[j] as number)) ** 2)),
  ).map((scale) => (scale < 1e-9 ? 1 : scale));
  const rows = samples.map(({ features }) => [
    1,
    ...features.map((value, j) => (value - (means[j] as number)) / (scales[j] as number)),
  ]);
  const point = minimise(
    (at) => {
      const gradient = new Float64Array(dimensions + 1);
      let loss = 0;
      rows.forEach((row, i) => {
        const { outcome, weight } = samples[i] as LogisticSample;
        const p = 1 / (1 + Math.exp(-dot(at, row)));
        loss -= (weight / total) * Math.log(Math.max(1e-12, outcome ? p : 1 - p));
        const pull = (weight / total) * (p - Number(outcome));
        for (let j = 0; j <= dimensions; j++)
          gradient[j] = (gradient[j] as number) + pull * (row[j] as number);
      });
      for (let j = 1; j <= dimensions; j++)
        gradient[j] = (gradient[j] as number) + 2 * l2 * (at[j] as number);
      return { loss, gradient };
    },
    dimensions + 1,
    { steps: 800, stepSize: 0.1 },
  );
  const weights = Array.from(point.slice(1), (value, j) => value / (scales[j] as number));
  const bias =
    (point[0] as number) - weights.reduce((sum, w, j) => sum + w * (means[j] as number), 0);
  return { bias, weights };
}

function columns(count: number, value: (j: number) => number): number[] {
  return Array.from({ length: count }, (_, j) => value(j));
}

function weightedMean(
  samples: readonly LogisticSample[],
  total: number,
  value: (features: readonly number[]) => number,
): number {
  return samples.reduce((sum, one) => sum + one.weight * value(one.features), 0) / total;
}

function dot(a: Float64Array, b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Every so many rows make the part that one step looks at. */
const BATCHES = 10;

/**
 * Multinomial logistic regression over vectors, centred, and named features, with an L2 penalty of all weights
 * and biases; the weights are for raw ones.
 *
 * @param rows their vectors of equal length
 * @param classes the class of each row
 */
export function fitLinear<Class extends string>(
  rows: readonly Features[],
  classes: readonly Class[],
  all: readonly Class[],
  l2: number,
): LinearModel<Class> {
  const dimensions = rows[0]?.vector.length ?? 0;
  const count = all.length;
  const mean = new Float64Array(dimensions);
  for (const { vector } of rows)
    vector.forEach((value, j) => (mean[j] = (mean[j] as number) + value / rows.length));
  // A row's features in one list: those of its vector, its bias, and the named ones in their buckets.
  const places = rows.map(({ named }) => Uint32Array.from(named.keys(), bucketOf));
  const values = rows.map(({ named }) => Float64Array.from(named.values()));
  const centred = rows.map(({ vector }) =>
    Float64Array.from([...vector.map((value, j) => value - (mean[j] as number)), 1]),
  );
  const own = classes.map((one) => all.indexOf(one));
  const width = dimensions + 1;
  const size = (width + BUCKETS) * count;
  const gradient = new Float64Array(size);
  const shares = new Float64Array(count);
  const point = minimise(
    (at, step) => {
      for (let i = 0; i < size; i++) gradient[i] = 2 * l2 * (at[i] as number);
      let loss = 0;
      const share = BATCHES / rows.length;
      for (let row = step % BATCHES; row < rows.length; row += BATCHES) {
        const dense = centred[row] as Float64Array;
        const place = places[row] as Uint32Array;
        const value = values[row] as Float64Array;
        shares.fill(0);
        for (let j = 0; j < width; j++) addScaled(shares, at, j * count, dense[j] as number);
        for (let j = 0; j < place.length; j++)
          addScaled(shares, at, (width + (place[j] as number)) * count, value[j] as number);
        loss -= Math.log(toPulls(shares, own[row] as number)) * share;
        for (let j = 0; j < width; j++)
          addTo(gradient, j * count, shares, (dense[j] as number) * share);
        for (let j = 0; j < place.length; j++)
          addTo(
            gradient,
            (width + (place[j] as number)) * count,
            shares,
            (value[j] as number) * share,
          );
      }
      return { loss, gradient };
    },
    size,
    { steps: 300, stepSize: 0.1 },
  );
  const weightsOf = (c: number, from: number, length: number): number[] =>
    Array.from({ length }, (_, j) => point[(from + j) * count + c] as number);
  const vector = all.map((_, c) => weightsOf(c, 0, dimensions));
  return {
    classes: all,
    bias: vector.map((weights, c) =>
      weights.reduce(
        (sum, weight, j) => sum - weight * (mean[j] as number),
        point[dimensions * count + c] as number,
      ),
    ),
    vector,
    named: all.map((_, c) => weightsOf(c, width, BUCKETS)),
  };
}

/** Adds `scale` times a stretch of `from` to `sums`. */
function addScaled(sums: Float64Array, from: Float64Array, start: number, scale: number): void {
  for (let c = 0; c < sums.length; c++)
    sums[c] = (sums[c] as number) + scale * (from[start + c] as number);
}

/** Adds `scale` times `values` to a stretch of `sums`. */
function addTo(sums: Float64Array, start: number, values: Float64Array, scale: number): void {
  for (let c = 0; c < values.length; c++)
    sums[start + c] = (sums[start + c] as number) + scale * (values[c] as number);
}

/** Turns scores into how far each class's probability is from the wanted one; returns that of the right class. */
function toPulls(scores: Float64Array, right: number): number {
  const top = Math.max(...scores);
  let all = 0;
  for (let c = 0; c < scores.length; c++) all += scores[c] = Math.exp((scores[c] as number) - top);
  const probability = (scores[right] as number) / all;
  for (let c = 0; c < scores.length; c++)
    scores[c] = (scores[c] as number) / all - Number(c === right);
  return Math.max(1e-12, probability);
}
