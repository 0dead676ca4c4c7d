import { join } from "node:path";
import { z } from "zod";
import type { ContextWeights } from "../../retrieval/in-context.js";
import { FITTED, readFitted } from "./fitted-file.js";

/** @param readings of a question in such a context, its own text's among them */
const weightsOf = (readings: number): z.ZodType<ContextWeights> => {
  const each = z.array(z.number()).length(readings);
  return z.strictObject({ order: each, bias: z.number(), logOdds: each, shares: each });
};

const schema = z.strictObject({
  format: z.literal(1),
  ...FITTED,
  /** The question and the whole message. */
  story: weightsOf(2),
  /** The message with the question before it, the message alone, and that question alone. */
  "follow-up": weightsOf(3),
});

export type ContextModelFile = z.infer<typeof schema>;

/** Where the weights of an encoder stand by which a question is read with others. */
export function contextModelFileOf(modelsDir: string, encoder: string): string {
  return join(modelsDir, encoder, "contexts.json");
}

/**
 * Reads those weights; undefined when none were fitted for the encoder.
 *
 * @throws AppError BAD_SETTINGS when the file is damaged
 */
export function readContextModelOf(
  modelsDir: string,
  encoder: string,
): Promise<ContextModelFile | undefined> {
  return readFitted(contextModelFileOf(modelsDir, encoder), {
    schema,
    name: "the weights of contexts",
    command: "npm run fit:contexts",
  });
}
