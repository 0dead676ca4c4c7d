import type { Embedding } from "../../retrieval/encoder.js";
import type { ModelFolder } from "./model-folder.js";
import { loadFeatureExtractor } from "./transformers-runtime.js";
import type { FeatureExtractor } from "./transformers-runtime.js";

// The program of a process of `embed-in-processes.ts`: first the model comes, then lists of texts, and
// their embeddings go back. A failure ends it, and so does the end of the process that started it.
let extractor: Promise<FeatureExtractor> | undefined;

async function embedAll(extract: FeatureExtractor, texts: readonly string[]): Promise<Embedding[]> {
  const embeddings: Embedding[] = [];
  for (const text of texts) embeddings.push(await extract.embed(text));
  return embeddings;
}

process.on("message", (message) => {
  if (extractor)
    void extractor
      .then((extract) => embedAll(extract, message as readonly string[]))
      .then((embeddings) => process.send?.(embeddings));
  else extractor = loadFeatureExtractor(message as ModelFolder);
});
