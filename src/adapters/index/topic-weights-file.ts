import { join } from "node:path";
import { z } from "zod";
import { TOPIC_FEATURES } from "../../retrieval/topic-relevance.js";
import type { TopicWeights } from "../../retrieval/topic-relevance.js";
import { FITTED, readFitted } from "./fitted-file.js";

const schema = z.strictObject({
  format: z.literal(1),
  ...FITTED,
  weights: z.strictObject(
    Object.fromEntries(["bias", ...TOPIC_FEATURES].map((name) => [name, z.number()])),
  ) as unknown as z.ZodType<TopicWeights>,
});

export type TopicWeightsFile = z.infer<typeof schema>;

/** Where the weights of an encoder stand that tell which sentences treat a topic. */
export function topicWeightsFileOf(modelsDir: string, encoder: string): string {
  return join(modelsDir, encoder, "topics.json");
}

/**
 * Reads those weights; undefined when none were fitted for the encoder.
 *
 * @throws AppError BAD_SETTINGS when the file is damaged
 */
export function readTopicWeightsOf(
  modelsDir: string,
  encoder: string,
): Promise<TopicWeightsFile | undefined> {
  return readFitted(topicWeightsFileOf(modelsDir, encoder), {
    schema,
    name: "the weights of topics",
    command: "npm run fit:topics",
  });
}
