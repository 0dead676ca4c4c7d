import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Embedding } from "../retrieval/encoder.js";
import type { ModelFolder } from "./model-folder.js";

/** Embeds texts, one embedding a text. */
export interface EmbeddingThread {
  embed(texts: readonly string[]): Promise<Embedding[]>;
  stop(): Promise<void>;
}

/** A thread takes half a second to load its model: as long as this many passages take. */
const FEWEST_FOR_A_THREAD = 1_000;
/** Each thread holds a model of its own; more of them than this would ask for much memory. */
const MOST_THREADS = 3;
/** Texts handed to a thread at a time, so that it seldom waits for the next ones. */
const CHUNK = 32;

/**
 * Embeds many texts with this thread and others beside it, each taking the next texts when it is
 * done with the last. What a thread that fails has not embedded, this one embeds.
 *
 * @param embedHere runs on this thread, which gets its other turns between two texts
 * @param startThreads starts the others, for so many texts
 * @param onProgress called with the number of texts done so far
 */
export async function embedInThreads(
  texts: readonly string[],
  embedHere: (text: string) => Promise<Embedding>,
  startThreads: (count: number) => EmbeddingThread[],
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
  const workThere = async (thread: EmbeddingThread): Promise<void> => {
    for (let start = chunks.shift(); start !== undefined; start = chunks.shift()) {
      const at = start;
      try {
        const made = await thread.embed(texts.slice(at, at + CHUNK));
        made.forEach((embedding, i) => {
          keep(at + i, embedding);
        });
      } catch {
        chunks.push(at);
        return;
      }
    }
  };
  const threads = startThreads(texts.length);
  try {
    await Promise.all([workHere(), ...threads.map(workThere)]);
    await workHere();
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
  return embeddings;
}

/** Starts a thread for each further core when there are enough texts to be worth it. */
export function startEmbeddingThreads(model: ModelFolder, count: number): EmbeddingThread[] {
  const most = Math.min(
    MOST_THREADS,
    availableParallelism() - 1,
    Math.floor(count / FEWEST_FOR_A_THREAD),
  );
  return Array.from({ length: most }, () => startEmbeddingThread(model));
}

/** @param script the thread's program; where only TypeScript is run, there is none beside this file */
export function startEmbeddingThread(
  model: ModelFolder,
  script = new URL("embedding-thread.js", import.meta.url),
): EmbeddingThread {
  const worker = new Worker(script, { workerData: model });
  let failure: Error | undefined;
  let settle: { resolve(made: Embedding[]): void; reject(error: Error): void } | undefined;
  worker.on("message", (made: Embedding[]) => settle?.resolve(made));
  const fail = (error: Error): void => {
    failure ??= error;
    settle?.reject(failure);
  };
  worker.on("error", fail);
  worker.on("exit", (code) => {
    fail(new Error(`embedding thread: expected it to go on, got exit code ${code}`));
  });
  return {
    embed: (texts) =>
      new Promise((resolve, reject) => {
        if (failure) throw failure;
        settle = { resolve, reject };
        worker.postMessage(texts);
      }),
    async stop() {
      await worker.terminate();
    },
  };
}
