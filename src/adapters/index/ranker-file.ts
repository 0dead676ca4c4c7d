import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AppError, explain } from "../../errors.js";
import { CONFIDENCE_FEATURES, ORDER_FEATURES } from "../../retrieval/features.js";
import type { ConfidenceFeature, OrderFeature } from "../../retrieval/features.js";
import type { RankerModel } from "../../retrieval/ranker.js";

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

const schema = z.strictObject({
  format: z.literal(2),
  /** What the weights were fitted on, by which command, and what cross-validation showed. */
  provenance: z.record(z.string(), z.unknown()),
  encoder: z.strictObject({ name: z.string(), checksum: z.string() }),
  /** For questions in the language of the address. */
  sameLanguage: models,
  /** For questions in another one, whose words the address does not have. */
  acrossLanguages: models,
});

export type RankerFile = z.infer<typeof schema>;

/** Where the weights for an encoder stand. */
export function rankerFileOf(modelsDir: string, encoder: string): string {
  return join(modelsDir, encoder, "ranker.json");
}

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
  const own = rankerFileOf(modelsDir, encoder);
  const hasOwn = await access(own).then(
    () => true,
    () => false,
  );
  return readRankerFile(hasOwn ? own : rankerFileOf(modelsDir, otherwise));
}

/**
 * Reads the weights that `npm run fit` wrote.
 *
 * @throws AppError BAD_SETTINGS when the file is missing or is not such a file
 */
async function readRankerFile(file: string): Promise<RankerFile> {
  try {
    return schema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    const problem =
      error instanceof z.ZodError ? z.prettifyError(error).replaceAll("\n", " ") : explain(error);
    throw new AppError(
      "BAD_SETTINGS",
      `${file}: expected the weights of the ranker, got ${problem}; restore the file or run "npm run fit"`,
      { cause: error },
    );
  }
}
