import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Embedding } from "../../retrieval/encoder.js";
import type { ModelFolder } from "./model-folder.js";

/** A process that embeds texts. It takes one list after another, never two at a time. */
export interface EmbeddingProcess {
  /** One embedding a text, in order; rejects when the process has ended. */
  embed(texts: readonly string[]): Promise<Embedding[]>;
  stop(): void;
}

/** A process takes half a second to load its model, as long as some hundred texts take. */
const FEWEST_FOR_A_PROCESS = 1_000;
/** Each has a model of its own, about 150 MB. */
const MOST_PROCESSES = 3;
/** Texts in a list: enough that a process seldom waits for the next one. */
const LIST_LENGTH = 32;

/**
 * Embeds many texts in this process and in helpers beside it, each taking the next list of texts when
 * it is done with the last. What a helper that fails has not embedded, this process embeds. Helpers are
 * processes and not threads, because a thread's memory stays with the bot after its end.
 *
 * @param embedHere embeds in this process, which gets its other turns between two texts
 * @param startHelpers starts the helpers that so many texts are worth
 * @param onProgress called with the number of texts done so far
 */
export async function embedInProcesses(
  texts: readonly string[],
  embedHere: (text: string) => Promise<Embedding>,
  startHelpers: (textCount: number) => EmbeddingProcess[],
  onProgress?: (done: number) => void,
): Promise<Embedding[]> {
  const embeddings = new Array<Embedding>(texts.length);
  const starts: number[] = [];
  for (let start = 0; start < texts.length; start += LIST_LENGTH) starts.push(start);
  const listFrom = (start: number): readonly string[] => texts.slice(start, start + LIST_LENGTH);
  let done = 0;
  const keep = (at: number, embedding: Embedding): void => {
    embeddings[at] = embedding;
    onProgress?.(++done);
  };
  const workHere = async (): Promise<void> => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift())
      for (const [i, text] of listFrom(start).entries()) {
        keep(start + i, await embedHere(text));
        // The runtime computes on this thread: signals and timers get their turn in between.
        await setImmediate();
      }
  };
  const workThere = async (helper: EmbeddingProcess): Promise<void> => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
      const made = await helper.embed(listFrom(start)).catch(() => []);
      if (made.length < listFrom(start).length) {
        starts.push(start);
        return;
      }
      for (const [i, embedding] of made.entries()) keep(start + i, embedding);
    }
  };
  const helpers = startHelpers(texts.length);
  try {
    await Promise.all([workHere(), ...helpers.map(workThere)]);
    await workHere();
  } finally {
    for (const helper of helpers) helper.stop();
  }
  return embeddings;
}

/** Starts a process for each further core, three at most, when there are enough texts to be worth it. */
export function startEmbeddingProcesses(model: ModelFolder, textCount: number): EmbeddingProcess[] {
  const most = Math.min(
    MOST_PROCESSES,
    availableParallelism() - 1,
    Math.floor(textCount / FEWEST_FOR_A_PROCESS),
  );
  return Array.from({ length: most }, () => startEmbeddingProcess(model));
}

/**
 * Starts a process with a model of its own. It gets nothing of this process's environment, which may
 * hold the bot's token, and ends with this process.
 *
 * @param program its compiled program; a test that runs from `src` names the one in `dist`
 */
export function startEmbeddingProcess(
  model: ModelFolder,
  program = new URL("embedding-process.js", import.meta.url),
): EmbeddingProcess {
  let failure: Error | undefined;
  let settle: { resolve(made: Embedding[]): void; reject(error: Error): void } | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    settle?.reject(failure);
  };
  let child: ChildProcess | undefined;
  try {
    child = fork(fileURLToPath(program), {
      env: {},
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.on("message", (made) => settle?.resolve(made as Embedding[]));
    child.on("error", fail);
    child.on("exit", (code, signal) => {
      fail(new Error(`embedding process: expected it to go on, got its end (${code ?? signal})`));
    });
    child.send(model);
  } catch (error) {
    // Without file descriptors or memory for it, the child may lack what it should have.
    fail(error as Error);
  }
  return {
    embed: (texts) =>
      new Promise((resolve, reject) => {
        if (failure) throw failure;
        settle = { resolve, reject };
        child?.send(texts);
      }),
    stop() {
      child?.kill();
    },
  };
}
