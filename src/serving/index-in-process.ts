import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Settings } from "../config.js";
import { AppError } from "../errors.js";

/** What building indexes takes of the settings: no secret goes to another process. */
export type IndexSettings = Pick<
  Settings,
  "corpusDir" | "indexDir" | "modelsDir" | "hubUrl" | "encoder"
>;

/** How the program ends: undefined for well. */
const endSchema = z.object({ problem: z.array(z.string()).optional() });

/**
 * Builds the missing indexes of a corpus in a process of its own, with a model of its own, so that
 * answers go on meanwhile. The process ends with this one, and when told to stop.
 *
 * @param program its compiled program
 * @throws AppError BAD_INDEX when it could not
 */
export async function indexInProcess(
  settings: IndexSettings,
  stopping: AbortSignal,
  program = new URL("index-process.js", import.meta.url),
): Promise<void> {
  const { corpusDir, indexDir, modelsDir, hubUrl, encoder } = settings;
  const fail = (lines: string | readonly string[]): AppError => new AppError("BAD_INDEX", lines);
  await new Promise<void>((resolve, reject) => {
    const child = fork(fileURLToPath(program), {
      env: {},
      execArgv: [],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      signal: stopping,
    });
    child.on("message", (message) => {
      const { problem } = endSchema.parse(message);
      if (problem) reject(fail(problem));
      else resolve();
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      reject(fail(`index process: expected it to finish, got its end (${code ?? signal ?? ""})`));
    });
    child.send({ corpusDir, indexDir, modelsDir, hubUrl, encoder } satisfies IndexSettings);
  });
}
