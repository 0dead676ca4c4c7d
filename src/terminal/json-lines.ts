import { createInterface } from "node:readline";
import { z } from "zod";
import { AppError } from "../errors.js";

/**
 * Reads JSON Lines from stdin and checks every line before the first is handled, so that bad input
 * leaves nothing half done. Empty lines are skipped.
 *
 * @throws AppError BAD_INPUT naming the line, what was expected and what came
 */
export async function readRecords<T>(schema: z.ZodType<T>, expected: string): Promise<T[]> {
  const records: T[] = [];
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === "") continue;
    records.push(parseRecord(schema, expected, `standard input, line ${number}`, line));
  }
  return records;
}

/** One line of JSON Lines. */
export function parseRecord<T>(
  schema: z.ZodType<T>,
  expected: string,
  place: string,
  line: string,
): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new AppError("BAD_INPUT", `${place}: expected ${expected}, got no JSON`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue && issue.path.length > 0 ? `"${issue.path.join(".")}": ` : "";
  throw new AppError(
    "BAD_INPUT",
    `${place}: expected ${expected}, got ${field}${issue?.message ?? "something else"}`,
  );
}

/** One JSON line on stdout. */
export function writeRecord(record: unknown): void {
  process.stdout.write(`${JSON.stringify(record)}\n`);
}

/** An id as the caller gave it. */
export const idSchema = z.union([z.string(), z.number()]);
