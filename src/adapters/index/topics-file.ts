import { z } from "zod";
import { TOPIC_FEATURES } from "../../retrieval/topic-relevance.js";
import type { TopicWeights } from "../../retrieval/topic-relevance.js";
import { FITTED, fittedFile } from "./fitted-file.js";

/** The weights that tell which sentences treat a topic. */
export const topicsFile = fittedFile({
  fileName: "topics.json",
  name: "the weights of topics",
  command: "npm run fit:topics",
  schema: z.strictObject({
    format: z.literal(1),
    ...FITTED,
    weights: z.strictObject(
      Object.fromEntries(["bias", ...TOPIC_FEATURES].map((name) => [name, z.number()])),
    ) as unknown as z.ZodType<TopicWeights>,
  }),
});
