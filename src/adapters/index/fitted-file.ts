import { readFile } from "node:fs/promises";
import { z } from "zod";
import { AppError, codeOf, explain } from "../../errors.js";

/** What every file of fitted weights says beside them. */
export const FITTED = {
  /** What the weights were fitted on, by which command, and what cross-validation showed. */
  provenance: z.record(z.string(), z.unknown()),
  /** With which encoder; the weights say nothing of another. */
  encoder: z.strictObject({ name: z.string(), checksum: z.string() }),
};

/** What a file of fitted weights is, and what writes it. */
export interface FittedKind<T> {
  readonly schema: z.ZodType<T>;
  /** As an error names it, such as `a request model`. */
  readonly name: string;
  /** Such as `npm run fit:requests`. */
  readonly command: string;
}

/**
 * Reads fitted weights; undefined when there is no such file.
 *
 * @throws AppError BAD_SETTINGS when the file is damaged
 */
export async function readFitted<T>(
  file: string,
  { schema, name, command }: FittedKind<T>,
): Promise<T | undefined> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw new AppError("BAD_SETTINGS", `${file}: expected ${name}, got ${explain(error)}`);
  });
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const problem =
      error instanceof z.ZodError ? z.prettifyError(error).replaceAll("\n", " ") : explain(error);
    throw new AppError(
      "BAD_SETTINGS",
      `${file}: expected ${name}, got ${problem}; restore the file or run "${command}"`,
      { cause: error },
    );
  }
}
