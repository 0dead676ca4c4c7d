import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "../../src/project.js";

/** Messages after a question, which lean on it or do not. */
export const FOLLOW_UPS = join("scripts", "fit", "practice-follow-ups");
/** Long messages that tell a story around a question. */
export const STORIES = join("scripts", "fit", "practice-stories");

/** What a good reply shows: places such as `p2s3`. */
const wanted = {
  /** One of them answers; none where the address does not say what is asked. */
  must: z.array(z.string()).optional(),
  /** As good, or the nearest. */
  may: z.array(z.string()).optional(),
  /** The address does not say what is asked. */
  no: z.literal(true).optional(),
};

export const followUpSchema = z.strictObject({
  language: z.string(),
  before: z.string(),
  message: z.string(),
  leans: z.boolean(),
  ...wanted,
});

export const storySchema = z.strictObject({
  language: z.string(),
  message: z.string(),
  ...wanted,
});

/** The lines of every file of a folder, each with the name of its file: the work of one author or group. */
export async function readLines<T>(
  inProject: string,
  schema: z.ZodType<T>,
): Promise<(T & { readonly file: string })[]> {
  const folder = join(projectRoot(), inProject);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".jsonl")).sort();
  const all = await Promise.all(
    files.map(async (file) =>
      (await readFile(join(folder, file), "utf8"))
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => ({ ...schema.parse(JSON.parse(line)), file })),
    ),
  );
  return all.flat();
}
