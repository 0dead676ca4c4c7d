import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AppError, explain } from "../../errors.js";
import { INTENTS } from "../../requests/intent.js";
import type { Intent } from "../../requests/intent.js";

const weights = z.strictObject({ bias: z.number(), weights: z.array(z.number()) });

const schema = z.strictObject({
  format: z.literal(1),
  /** What the weights were fitted on, by which command, and what cross-validation showed. */
  provenance: z.record(z.string(), z.unknown()),
  encoder: z.strictObject({ name: z.string(), checksum: z.string() }),
  model: z.strictObject(
    Object.fromEntries(INTENTS.map((intent) => [intent, weights])) as Record<
      Intent,
      typeof weights
    >,
  ),
});

export type IntentFile = z.infer<typeof schema>;

/** Where the intent model of an encoder stands. */
export function intentFileOf(modelsDir: string, encoder: string): string {
  return join(modelsDir, encoder, "intents.json");
}

/**
 * Reads the intent model fitted for an encoder; undefined when none was: messages are then read by their
 * words alone.
 *
 * @throws AppError BAD_SETTINGS when the file is damaged
 */
export async function readIntentsOf(
  modelsDir: string,
  encoder: string,
): Promise<IntentFile | undefined> {
  const file = intentFileOf(modelsDir, encoder);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new AppError("BAD_SETTINGS", `${file}: expected an intent model, got ${explain(error)}`);
  });
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError(
      "BAD_SETTINGS",
      `${file}: expected an intent model, got ${explain(error)}; restore the file or run "npm run fit:intents"`,
    );
  }
}
