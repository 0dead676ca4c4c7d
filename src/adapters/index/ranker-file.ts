import { z } from "zod";
import { CONFIDENCE_FEATURES, ORDER_FEATURES } from "../../retrieval/features.js";
import type { ConfidenceFeature, OrderFeature } from "../../retrieval/features.js";
import type { RankerModel } from "../../retrieval/ranker.js";
import { FITTED, fittedFile } from "./fitted-file.js";
import type { ContentOf } from "./fitted-file.js";

const weights = <T extends string>(names: Record<T, unknown>) =>
  z.strictObject(
    Object.fromEntries(Object.keys(names).map((name) => [name, z.number()])),
  ) as unknown as z.ZodType<Record<T, number>>;

const model: z.ZodType<RankerModel> = z.strictObject({
  order: weights<OrderFeature>(ORDER_FEATURES),
  confidence: z.strictObject({
    bias: z.number(),
    weights: weights<ConfidenceFeature>(CONFIDENCE_FEATURES),
  }),
});

/** For addresses with and without anticipated questions. */
const models = z.strictObject({ withQuestions: model, withoutQuestions: model });

export const rankerFile = fittedFile({
  fileName: "ranker.json",
  name: "the weights of the ranker",
  command: "npm run fit",
  schema: z.strictObject({
    format: z.literal(2),
    ...FITTED,
    /** For questions in the language of the address. */
    sameLanguage: models,
    /** For questions in another one, whose words the address does not have. */
    acrossLanguages: models,
  }),
});

export type RankerFile = ContentOf<typeof rankerFile>;

/**
 * Reads the weights fitted for an encoder; those of `otherwise`, which are not calibrated for it,
 * when it has none.
 *
 * @throws AppError BAD_SETTINGS when the file that is read is missing or is not such a file
 */
export async function readRankerOf(
  modelsDir: string,
  encoder: string,
  otherwise: string,
): Promise<RankerFile> {
  return (
    (await rankerFile.read(modelsDir, encoder)) ?? (await rankerFile.require(modelsDir, otherwise))
  );
}
