import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { AppError } from "../errors.js";
import type { Embedding, Encoder } from "../retrieval/encoder.js";
import { sha256OfFile } from "./file-checksum.js";
import { fetchHubModel } from "./hub-model.js";
import type { DownloadListener } from "./hub-model.js";
import { locateModel } from "./locate-model.js";
import type { ModelPlace } from "./locate-model.js";
import { diagnose, readModelFolder } from "./model-folder.js";
import type { ModelFolder } from "./model-folder.js";
import { loadFeatureExtractor } from "./transformers-runtime.js";
import type { FeatureExtractor } from "./transformers-runtime.js";

export interface EncoderSettings {
  /**
   * A folder's name under `modelsDir`, such as the bundled `minilm-speech-en`; a path of a folder;
   * or a hub id such as `Xenova/multilingual-e5-small`.
   */
  readonly model: string;
  readonly modelsDir: string;
  /** Where models of the hub are kept; default `.cache` in `modelsDir`. */
  readonly cacheDir?: string | undefined;
  /** Root of the hub or of a mirror; default https://huggingface.co. */
  readonly hubUrl?: string | undefined;
  /** Called while a file of a hub model arrives. */
  readonly onDownload?: DownloadListener | undefined;
  /** Wait before the second attempt at a file, doubled before each further one; default 500. */
  readonly retryDelayMs?: number | undefined;
}

const loaded = new Map<string, Promise<Encoder>>();

/**
 * Loads a model, once per process; only a hub model that the cache does not hold uses the network.
 *
 * @throws AppError ENCODER_UNAVAILABLE in one line: what was looked for, where, and what to set
 */
export async function createEncoder(settings: EncoderSettings): Promise<Encoder> {
  const cacheDir = settings.cacheDir ?? join(settings.modelsDir, ".cache");
  const place = await locateModel(settings.model, settings.modelsDir, cacheDir);
  let encoder = loaded.get(place.folder);
  if (encoder === undefined) {
    encoder = load(place, settings);
    loaded.set(place.folder, encoder);
    encoder.catch(() => loaded.delete(place.folder));
  }
  return encoder;
}

async function load(place: ModelPlace, settings: EncoderSettings): Promise<Encoder> {
  const { name, folder } = place;
  if (place.onHub)
    await fetchHubModel({
      model: name,
      folder,
      hubUrl: settings.hubUrl ?? "https://huggingface.co",
      onDownload: settings.onDownload,
      retryDelayMs: settings.retryDelayMs,
    });
  const model = await readModelFolder(resolve(folder), name);
  const [extract, checksum] = await Promise.all([
    loadVerified(model, name),
    sha256OfFile(model.weights),
  ]);
  return assemble(name, checksum, model, extract);
}

/** Loads a model and tries it, so that a damaged one is refused at the start, not at a question. */
async function loadVerified(model: ModelFolder, name: string): Promise<FeatureExtractor> {
  try {
    const extract = await loadFeatureExtractor(model);
    const [trial] = await extract(["a trial"]);
    if (trial?.length !== model.dimensions || !trial.every(Number.isFinite))
      throw new Error(`expected ${model.dimensions} finite numbers, got ${trial?.length ?? 0}`);
    return extract;
  } catch (error) {
    throw error instanceof AppError ? error : await diagnose(model, name, error);
  }
}

function assemble(
  name: string,
  checksum: string,
  model: ModelFolder,
  extract: FeatureExtractor,
): Encoder {
  const { queryPrefix, passagePrefix, languages } = model.conventions;
  // An int8 model scales its activations by the largest in the batch, so a passage's vector would
  // depend on its neighbours (cosine down to 0.998 in batches of 32) for a fifth of the time.
  const batchSize = model.quantized ? 1 : 32;
  return {
    name,
    checksum,
    dimensions: model.dimensions,
    languages,

    async embedQuery(question) {
      const [embedding] = await extract([queryPrefix + question]);
      return embedding as Embedding;
    },

    async embedPassages(passages, onProgress) {
      // Texts of like length share a batch: the model computes every padding token.
      const lengths = passages.map((passage) => passage.length);
      const order = [...passages.keys()].sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0));
      const embeddings = new Array<Embedding>(passages.length);
      for (let start = 0; start < order.length; start += batchSize) {
        const batch = order.slice(start, start + batchSize);
        const rows = await extract(batch.map((i) => `${passagePrefix}${passages[i] ?? ""}`));
        batch.forEach((i, row) => (embeddings[i] = rows[row] as Embedding));
        onProgress?.(start + batch.length);
        // The runtime computes on this thread: signals and timers get their turn between batches.
        await setImmediate();
      }
      return embeddings;
    },
  };
}
