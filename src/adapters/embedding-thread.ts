import { parentPort, workerData } from "node:worker_threads";
import type { Embedding } from "../retrieval/encoder.js";
import type { ModelFolder } from "./model-folder.js";
import { loadFeatureExtractor } from "./transformers-runtime.js";

// The program of a thread of `embed-in-threads.ts`: passages come as lists, vectors go back.
const extract = await loadFeatureExtractor(workerData as ModelFolder);

async function embedAll(texts: readonly string[]): Promise<Embedding[]> {
  const embeddings: Embedding[] = [];
  for (const text of texts) embeddings.push(await extract.embed(text));
  return embeddings;
}

parentPort?.on("message", (texts: readonly string[]) => {
  void embedAll(texts).then((embeddings) => parentPort?.postMessage(embeddings));
});
