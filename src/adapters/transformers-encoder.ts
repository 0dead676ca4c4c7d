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
    const trial = await extract("a trial");
    if (trial.length !== model.dimensions || !trial.every(Number.isFinite))
      throw new Error(`expected ${model.dimensions} finite numbers, got ${trial.length}`);
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
  return {
    name,
    checksum,
    dimensions: model.dimensions,
    languages,

    embedQuery: (question) => extract(queryPrefix + question),

    async embedPassages(passages, onProgress) {
      const embeddings: Embedding[] = [];
      for (const passage of passages) {
        embeddings.push(await extract(passagePrefix + passage));
        onProgress?.(embeddings.length);
        // The runtime computes on this thread: signals and timers get their turn in between.
        await setImmediate();
      }
      return embeddings;
    },
  };
}
