import { expect, test } from "vitest";
import { classifyIntent, INTENTS } from "../../src/requests/intent.js";
import type { Intent, IntentModel } from "../../src/requests/intent.js";

/** A model in which every intent but those given has no weight. */
function modelOf(weights: Partial<Record<Intent, readonly number[]>>, bias = 0): IntentModel {
  return Object.fromEntries(
    INTENTS.map((intent) => [intent, { bias, weights: weights[intent] ?? [0, 0] }]),
  ) as unknown as IntentModel;
}

test("the intent whose weights lie along the message is the most probable, and all add up to one", () => {
  const model = modelOf({ summarise: [9, 0], write: [0, 9] });
  const intentions = classifyIntent(model, Float32Array.of(0, 1));
  expect(intentions[0]?.intent).toBe("write");
  expect(intentions[0]?.probability).toBeGreaterThan(0.99);
  expect(intentions).toHaveLength(INTENTS.length);
  expect(intentions.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
});

test("scores of any size give probabilities", () => {
  const intentions = classifyIntent(modelOf({ show: [9000, 0] }, -4000), Float32Array.of(1, 0));
  expect(intentions[0]).toEqual({ intent: "show", probability: 1 });
  expect(intentions[1]?.probability).toBe(0);
});
