import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Embedding } from "../retrieval/encoder.js";
import type { ModelFolder } from "./model-folder.js";

/** Embeds texts in a process of its own, one embedding a text. */
export interface EmbeddingProcess {
  embed(texts: readonly string[]): Promise<Embedding[]>;
  stop(): void;
}

/** A process takes half a second to load its model, as long as some hundred passages take. */
const FEWEST_FOR_A_PROCESS = 1_000;
/** Each holds a model of its own, about 150 MB; what threads take stays with the bot, this does not. */
const MOST_PROCESSES = 3;
/** Texts handed to a process at a time, so that it seldom waits for the next ones. */
const CHUNK = 32;

/**
 * Embeds many texts in this process and others beside it, each taking the next texts when it is done
 * with the last. What a process that fails has not embedded, this one embeds.
 *
 * @param embedHere embeds in this process, which gets its other turns between two texts
 * @param startProcesses starts the others, for so many texts
 * @param onProgress called with the number of texts done so far
 */
export async function embedInProcesses(
  texts: readonly string[],
  embedHere: (text: string) => Promise<Embedding>,
  startProcesses: (count: number) => EmbeddingProcess[],
  onProgress?: (done: number) => void,
): Promise<Embedding[]> {
  const embeddings = new Array<Embedding>(texts.length);
  const chunks: number[] = [];
  for (let start = 0; start < texts.length; start += CHUNK) chunks.push(start);
  let done = 0;
  const keep = (at: number, embedding: Embedding): void => {
    embeddings[at] = embedding;
    onProgress?.(++done);
  };
  const workHere = async (): Promise<void> => {
    for (let start = chunks.shift(); start !== undefined; start = chunks.shift())
      for (const [i, text] of texts.slice(start, start + CHUNK).entries()) {
        keep(start + i, await embedHere(text));
        // The runtime computes on this thread: signals and timers get their turn in between.
        await setImmediate();
      }
  };
  const workThere = async (process: EmbeddingProcess): Promise<void> => {
    for (let start = chunks.shift(); start !== undefined; start = chunks.shift()) {
      const at = start;
      try {
        const made = await process.embed(texts.slice(at, at + CHUNK));
        made.forEach((embedding, i) => {
          keep(at + i, embedding);
        });
      } catch {
        chunks.push(at);
        return;
      }
    }
  };
  const processes = startProcesses(texts.length);
  try {
    await Promise.all([workHere(), ...processes.map(workThere)]);
    await workHere();
  } finally {
    for (const process of processes) process.stop();
  }
  return embeddings;
}

/** Starts a process for each further core when there are enough texts to be worth it. */
export function startEmbeddingProcesses(model: ModelFolder, count: number): EmbeddingProcess[] {
  const most = Math.min(
    MOST_PROCESSES,
    availableParallelism() - 1,
    Math.floor(count / FEWEST_FOR_A_PROCESS),
  );
  return Array.from({ length: most }, () => startEmbeddingProcess(model));
}

/**
 * It gets nothing of this process's environment, which may hold the bot's token.
 *
 * @param program where only TypeScript is run, there is none beside this file
 */
export function startEmbeddingProcess(
  model: ModelFolder,
  program = new URL("embedding-process.js", import.meta.url),
): EmbeddingProcess {
  const child = fork(fileURLToPath(program), {
    env: {},
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let failure: Error | undefined;
  let settle: { resolve(made: Embedding[]): void; reject(error: Error): void } | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    settle?.reject(failure);
  };
  child.on("message", (made) => settle?.resolve(made as Embedding[]));
  child.on("error", fail);
  child.on("exit", (code, signal) => {
    fail(new Error(`embedding process: expected it to go on, got its end (${code ?? signal})`));
  });
  child.send(model);
  return {
    embed: (texts) =>
      new Promise((resolve, reject) => {
        if (failure) throw failure;
        settle = { resolve, reject };
        child.send(texts);
      }),
    stop() {
      child.kill();
    },
  };
}
