import { z } from "zod";
import type { ContextWeights } from "../../retrieval/in-context.js";
import { FITTED, fittedFile } from "./fitted-file.js";

/** @param readings of a question in such a context, its own text's among them */
const weightsOf = (readings: number): z.ZodType<ContextWeights> => {
  const each = z.array(z.number()).length(readings);
  return z.strictObject({ order: each, bias: z.number(), logOdds: each, shares: each });
};

/** The weights by which a question is read with others. */
export const contextsFile = fittedFile({
  fileName: "contexts.json",
  name: "the weights of contexts",
  command: "npm run fit:contexts",
  schema: z.strictObject({
    format: z.literal(1),
    ...FITTED,
    /** The question and the whole message. */
    story: weightsOf(2),
    /** The message with the question before it, the message alone, and that question alone. */
    "follow-up": weightsOf(3),
  }),
});
