import { join } from "node:path";
import { z } from "zod";
import { FITTED, readFitted } from "./fitted-file.js";

/** What `halvesFeatures` gives. */
const FEATURES = 6;

const schema = z.strictObject({
  format: z.literal(1),
  ...FITTED,
  bias: z.number(),
  weights: z.array(z.number()).length(FEATURES),
});

export type StartWeightsFile = z.infer<typeof schema>;

/** Where the weights of an encoder stand by which it is told whether a message is cut at a doubtful word. */
export function startWeightsFileOf(modelsDir: string, encoder: string): string {
  return join(modelsDir, encoder, "starts.json");
}

/**
 * Reads those weights; undefined when none were fitted for the encoder.
 *
 * @throws AppError BAD_SETTINGS when the file is damaged
 */
export function readStartWeightsOf(
  modelsDir: string,
  encoder: string,
): Promise<StartWeightsFile | undefined> {
  return readFitted(startWeightsFileOf(modelsDir, encoder), {
    schema,
    name: "the weights of question starts",
    command: "npm run fit:starts",
  });
}
