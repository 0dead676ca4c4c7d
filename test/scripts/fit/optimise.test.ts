import { describe, expect, test } from "vitest";
import { fitLinear, fitLogistic, fitOrder, minimise } from "../../../scripts/fit/optimise.js";
import type { LogisticSample, OrderSample } from "../../../scripts/fit/optimise.js";
import { probabilitiesOf } from "../../../src/requests/linear-model.js";
import type { Features, LinearModel } from "../../../src/requests/linear-model.js";

const GRID = [-2, -1, 0, 1, 2];

describe("minimise", () => {
  test("finds the bottom of a bowl", () => {
    const bottom = [3, -2];
    const found = minimise(
      (point) => {
        const off = point.map((value, i) => value - (bottom[i] as number));
        return {
          loss: off.reduce((sum, one) => sum + one * one, 0),
          gradient: off.map((one) => 2 * one),
        };
      },
      2,
      { steps: 500, stepSize: 0.2 },
    );
    bottom.forEach((value, i) => {
      expect(found[i]).toBeCloseTo(value, 2);
    });
  });
});

describe("logistic regression", () => {
  // Each point is there as true and as false, weighted by its probability: the weights that made
  // the probabilities are then the exact optimum without a penalty.
  const truth = { bias: -0.5, weights: [1.5, -0.8] };
  const samples = GRID.flatMap((x) =>
    GRID.flatMap((y): LogisticSample[] => {
      const p = 1 / (1 + Math.exp(-(truth.bias + 1.5 * x - 0.8 * y)));
      return [
        { features: [x, y], outcome: true, weight: p },
        { features: [x, y], outcome: false, weight: 1 - p },
      ];
    }),
  );

  test("recovers the weights that made the outcomes", () => {
    const { bias, weights } = fitLogistic(samples, 0);
    expect(bias).toBeCloseTo(truth.bias, 2);
    expect(weights[0]).toBeCloseTo(1.5, 2);
    expect(weights[1]).toBeCloseTo(-0.8, 2);
  });

  test("gives weights for features as they are, whatever their unit", () => {
    // The same in thousandths: the weight is a thousand times smaller, the bias the same.
    const scaled = samples.map((one) => ({
      ...one,
      features: one.features.map((value) => value * 1000 + 7),
    }));
    const { bias, weights } = fitLogistic(scaled, 0);
    expect((weights[0] ?? NaN) * 1000).toBeCloseTo(1.5, 2);
    expect(bias + 7 * ((weights[0] ?? NaN) + (weights[1] ?? NaN))).toBeCloseTo(truth.bias, 2);
  });

  test("a penalty keeps the weights of separable outcomes finite, and their sides right", () => {
    const separable = GRID.filter((x) => x !== 0).map((x) => ({
      features: [x],
      outcome: x > 0,
      weight: 1,
    }));
    const loose = fitLogistic(separable, 0.001);
    const tight = fitLogistic(separable, 0.1);
    expect(tight.weights[0]).toBeGreaterThan(0);
    expect(loose.weights[0]).toBeGreaterThan(tight.weights[0] ?? NaN);
    // Symmetric outcomes have no bias.
    expect(tight.bias).toBeCloseTo(0, 6);
  });

  test("a feature that never changes gets no weight", () => {
    const { weights } = fitLogistic(
      samples.map((one) => ({ ...one, features: [...one.features, 4] })),
      0.001,
    );
    expect(weights[2]).toBeCloseTo(0, 6);
  });

  test("the same samples give the same weights", () => {
    expect(fitLogistic(samples, 0.01)).toEqual(fitLogistic(samples, 0.01));
  });
});

describe("order", () => {
  /** The right candidate has more of the first feature; the second says nothing. */
  const byFirst: OrderSample[] = GRID.map((x, i) => ({
    candidates: [
      [x, i % 2],
      [x + 1, (i + 1) % 2],
      [x - 1, i % 2],
    ],
    right: [false, true, false],
  }));
  /** One that says the opposite. */
  const opposite: OrderSample[] = [
    {
      candidates: [
        [0, 0],
        [1, 0],
      ],
      right: [true, false],
    },
  ];
  const value = (weights: Float64Array, features: readonly number[]): number =>
    features.reduce((sum, one, i) => sum + one * (weights[i] ?? NaN), 0);

  test("the right candidate has the highest value", () => {
    const weights = fitOrder([byFirst], 0.001);
    for (const { candidates, right } of byFirst) {
      const values = candidates.map((features) => value(weights, features));
      expect(values.indexOf(Math.max(...values))).toBe(right.indexOf(true));
    }
  });

  test("several right candidates together take the place of one", () => {
    const weights = fitOrder(
      [[{ candidates: [[1, 0], [0, 1], [0, 0]], right: [true, true, false] }]], // prettier-ignore
      0.01,
    );
    expect(weights[0]).toBeGreaterThan(0);
    // Neither of them is preferred.
    expect(weights[0]).toBeCloseTo(weights[1] ?? NaN, 6);
  });

  test("a set counts the same however often its samples are repeated", () => {
    const once = fitOrder([byFirst, opposite], 0.01);
    const thrice = fitOrder([[...byFirst, ...byFirst, ...byFirst], opposite], 0.01);
    once.forEach((weight, i) => {
      expect(thrice[i]).toBeCloseTo(weight, 6);
    });
  });

  test("the same samples give the same weights", () => {
    expect(fitOrder([byFirst], 0.01)).toEqual(fitOrder([byFirst], 0.01));
  });
});

describe("a linear model over vectors and named features", () => {
  const features = (x: number, ...names: string[]): Features => ({
    vector: Float32Array.of(x),
    named: new Map(names.map((name) => [name, 1])),
  });
  const share = (model: LinearModel<string>, row: Features, wanted: string): number =>
    probabilitiesOf(model, row)[model.classes.indexOf(wanted)] ?? NaN;

  test("learns what the vector tells and what the names tell", () => {
    const rows = GRID.flatMap((x) => [features(x, "plain"), features(x, "marked")]);
    const classes = rows.map(({ vector: [x = 0], named }) =>
      named.has("marked") ? "marked" : x > 0 ? "right" : "left",
    );
    const model = fitLinear(rows, classes, ["left", "right", "marked"], 1e-4);
    expect(share(model, features(2, "plain"), "right")).toBeGreaterThan(0.9);
    expect(share(model, features(-2, "plain"), "left")).toBeGreaterThan(0.9);
    expect(share(model, features(2, "marked"), "marked")).toBeGreaterThan(0.9);
  });

  test("gives each class its share where nothing tells", () => {
    // Twenty rows in ten parts: each part has one of each.
    const rows = Array.from({ length: 20 }, () => features(1));
    const classes = rows.map((_, i) => (i < 10 ? "one" : "other"));
    const model = fitLinear(rows, classes, ["one", "other", "none"], 1e-6);
    expect(share(model, features(1), "one")).toBeCloseTo(0.5, 2);
    expect(share(model, features(1), "none")).toBeLessThan(0.05);
  });

  test("gives the same weights each time", () => {
    const rows = GRID.map((x) => features(x, `name ${x}`));
    const classes = GRID.map((x) => (x > 0 ? "up" : "down"));
    const fit = (): unknown => fitLinear(rows, classes, ["up", "down"], 1e-3);
    expect(fit()).toEqual(fit());
  });
});
