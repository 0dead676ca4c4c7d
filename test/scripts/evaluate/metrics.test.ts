import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  areaUnderRoc,
  calibrationBins,
  expectedCalibrationError,
  refusalAt,
  riskCoverage,
} from "../../../scripts/evaluate/metrics.js";
import type { Judged } from "../../../scripts/evaluate/metrics.js";

const judge = (confidence: number, outcome: boolean): Judged => ({ confidence, outcome });

describe("area under the ROC curve", () => {
  test("is the share of pairs in the right order", () => {
    // Of the four pairs only (0.7 true, 0.8 false) is in the wrong order.
    const judged = [judge(0.9, true), judge(0.8, false), judge(0.7, true), judge(0.1, false)];
    expect(areaUnderRoc(judged)).toBe(3 / 4);
  });

  test("counts a tie half, and is 0.5 when every confidence is the same", () => {
    // Pairs with the true 0.6: tied with 0.6 (half), above 0.2 (one): 1.5 of 2.
    expect(areaUnderRoc([judge(0.6, true), judge(0.6, false), judge(0.2, false)])).toBe(0.75);
    expect(areaUnderRoc([judge(1, true), judge(1, false), judge(1, false)])).toBe(0.5);
  });

  test("has no value when one side is empty", () => {
    expect(areaUnderRoc([judge(0.5, true)])).toBeNaN();
    expect(areaUnderRoc([judge(0.5, false)])).toBeNaN();
  });

  test("is the rank-sum statistic of Mann and Whitney, with mean ranks for ties", () => {
    const tenths = fc.integer({ min: 0, max: 10 }).map((value) => value / 10);
    fc.assert(
      fc.property(
        fc.array(tenths, { minLength: 1, maxLength: 20 }),
        fc.array(tenths, { minLength: 1, maxLength: 20 }),
        (yes, no) => {
          const all = [...yes, ...no];
          const rankOf = (value: number): number =>
            all.filter((one) => one < value).length +
            (all.filter((one) => one === value).length + 1) / 2;
          const rankSum = yes.reduce((sum, one) => sum + rankOf(one), 0);
          const expected =
            (rankSum - (yes.length * (yes.length + 1)) / 2) / (yes.length * no.length);
          const judged = [
            ...yes.map((one) => judge(one, true)),
            ...no.map((one) => judge(one, false)),
          ];
          expect(areaUnderRoc(judged)).toBeCloseTo(expected, 10);
        },
      ),
    );
  });
});

describe("calibration", () => {
  test("the error is each bin's gap, weighted by its share", () => {
    // Bin 0: one of three, says 0.05, none true: 0.05. Bin 9: two of three, say 0.93 on average,
    // half true: 0.43.
    const judged = [judge(0.05, false), judge(0.95, true), judge(0.91, false)];
    expect(expectedCalibrationError(judged)).toBeCloseTo((1 / 3) * 0.05 + (2 / 3) * 0.43, 10);
  });

  test("a set that is right as often as it says has no error", () => {
    const judged = [1, 2, 3, 4].map((one) => judge(0.75, one < 4));
    expect(expectedCalibrationError(judged)).toBeCloseTo(0, 10);
  });

  test("bins are closed below; 1 belongs to the last; empty ones are there with count 0", () => {
    const bins = calibrationBins([judge(0, true), judge(0.1, false), judge(1, true)]);
    expect(bins.map(({ count }) => count)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(bins[9]).toEqual({ count: 1, meanConfidence: 1, shareTrue: 1 });
  });
});

test("risk grows with coverage as wrong answers are let in", () => {
  const judged = [judge(0.2, false), judge(0.9, true), judge(0.5, false), judge(0.7, true)];
  expect(riskCoverage(judged)).toEqual([
    { threshold: 0.9, coverage: 0.25, risk: 0 },
    { threshold: 0.7, coverage: 0.5, risk: 0 },
    // One wrong of three, then two of four.
    { threshold: 0.5, coverage: 0.75, risk: 1 / 3 },
    { threshold: 0.2, coverage: 1, risk: 1 / 2 },
  ]);
});

describe("refusal at a share of false refusals", () => {
  const answerable = [0.9, 0.3, 0.7, 0.5];
  const unanswerable = [0.1, 0.3, 0.4, 0.6];

  test.each([
    // None may be refused: the threshold is the lowest answerable, 0.3; only 0.1 is below it.
    [0, 1 / 4],
    // A quarter less a little is still none of four.
    [0.24, 1 / 4],
    // One may be: the threshold rises to 0.5, with 0.1, 0.3 and 0.4 below it.
    [0.25, 3 / 4],
    // Three may be: the threshold is 0.9 and everything is below it.
    [0.75, 1],
  ])("with at most %d refused it is %d", (most, expected) => {
    expect(refusalAt(most, answerable, unanswerable)).toBe(expected);
  });

  test("is 1 when the sides part, 0 when all unanswerable ones are surer", () => {
    expect(refusalAt(0, [0.8, 0.9], [0.1, 0.2])).toBe(1);
    expect(refusalAt(0, [0.1, 0.2], [0.8, 0.9])).toBe(0);
  });
});
