import { expect, test } from "vitest";
import type { Validated } from "../../../scripts/fit/fit-model.js";
import { summariseCosts, summariseValidation } from "../../../scripts/fit/validation-figures.js";

/** Only what the figures read: a right sentence's name, the ranked ones, the confidence. */
function validated(right: string | undefined, ranked: string, confidence: number): Validated {
  return {
    practice: { right: right === undefined ? [] : [right], isFragment: false, group: "a topic" },
    ranking: { confidence, candidates: Array.from(ranked, (sentence) => ({ sentence })) },
  } as unknown as Validated;
}

const VALIDATED = [
  validated("a", "abc", 0.9),
  validated("b", "abc", 0.55),
  validated(undefined, "abc", 0.62),
  validated(undefined, "abc", 0.1),
];

test("hits are of the answerable, refusals at a false rate of all gaps", () => {
  expect(summariseValidation(VALIDATED)).toMatchObject({
    questions: 2,
    gaps: 2,
    "hit@1": 0.5,
    "hit@3": 1,
    // Of four pairs one is the wrong way round: 0.55 of a question under 0.62 of a gap.
    AUROC: 0.75,
  });
});

test("a higher cost of a wrong answer refuses more of both", () => {
  // The thresholds are 0.5, 0.6 and 2/3.
  expect(summariseCosts(VALIDATED)).toEqual({
    "cost 1: false refusals": 0,
    "cost 1: refusals of gaps": 0.5,
    "cost 1.5: false refusals": 0.5,
    "cost 1.5: refusals of gaps": 0.5,
    "cost 2: false refusals": 0.5,
    "cost 2: refusals of gaps": 1,
  });
});
