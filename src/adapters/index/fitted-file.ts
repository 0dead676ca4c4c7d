import { readFile } from "node:fs/promises";
import { join } from "node:path";
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
interface FittedKind<T> {
  /** Such as `requests.json`. */
  readonly fileName: string;
  readonly schema: z.ZodType<T>;
  /** As an error names it, such as `a request model`. */
  readonly name: string;
  /** Such as `npm run fit:requests`. */
  readonly command: string;
}

/** Weights fitted for an encoder, in a file of their own beside its model. */
export interface FittedFile<T> {
  /** Where those of an encoder stand. */
  readonly pathOf: (modelsDir: string, encoder: string) => string;
  /**
   * Reads them; undefined when none were fitted for the encoder.
   *
   * @throws AppError BAD_SETTINGS when the file is damaged
   */
  readonly read: (modelsDir: string, encoder: string) => Promise<T | undefined>;
  /**
   * Reads what nothing works without.
   *
   * @throws AppError BAD_SETTINGS when the file is missing or damaged
   */
  readonly require: (modelsDir: string, encoder: string) => Promise<T>;
}

/** What a file of fitted weights holds. */
export type ContentOf<File> = File extends FittedFile<infer T> ? T : never;

export function fittedFile<T>({ fileName, schema, name, command }: FittedKind<T>): FittedFile<T> {
  const pathOf: FittedFile<T>["pathOf"] = (modelsDir, encoder) =>
    join(modelsDir, encoder, fileName);

  const require: FittedFile<T>["require"] = async (modelsDir, encoder) => {
    const path = pathOf(modelsDir, encoder);
    try {
      return schema.parse(JSON.parse(await readFile(path, "utf8")));
    } catch (error) {
      const problem =
        error instanceof z.ZodError ? z.prettifyError(error).replaceAll("\n", " ") : explain(error);
      throw new AppError(
        "BAD_SETTINGS",
        `${path}: expected ${name}, got ${problem}; restore the file or run "${command}"`,
        { cause: error },
      );
    }
  };

  return {
    pathOf,
    require,
    read: (modelsDir, encoder) =>
      require(modelsDir, encoder).catch((error: unknown) => {
        if (error instanceof AppError && codeOf(error.cause) === "ENOENT") return undefined;
        throw error;
      }),
  };
}
