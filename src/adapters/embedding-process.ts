import type { Embedding } from "../retrieval/encoder.js";
import type { ModelFolder } from "./model-folder.js";
import { loadFeatureExtractor } from "./transformers-runtime.js";
import type { FeatureExtractor } from "./transformers-runtime.js";

// The program of a process of `embed-in-processes.ts`: first the model comes, then lists of passages,
// and their vectors go back. It ends with the process that started it.
let extractor: Promise<FeatureExtractor> | undefined;

async function embedAll(texts: readonly string[]): Promise<Embedding[]> {
  const extract = await extractor;
  const embeddings: Embedding[] = [];
  for (const text of texts) if (extract) embeddings.push(await extract.embed(text));
  return embeddings;
}

process.on("message", (message: ModelFolder | readonly string[]) => {
  if ("folder" in message) extractor = loadFeatureExtractor(message);
  else void embedAll(message).then((embeddings) => process.send?.(embeddings));
});
