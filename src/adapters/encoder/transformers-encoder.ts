import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { AppError, explain } from "../../errors.js";
import type { Encoder, Reading } from "../../retrieval/encoder.js";
import { isOutOfMemory, refuseMemory } from "./address-space.js";
import { embedInProcesses, startEmbeddingProcesses } from "./embed-in-processes.js";
import { sha256OfFile } from "./file-checksum.js";
import type { DownloadListener } from "./hub-model.js";
import type { AgentFor } from "./http-get.js";
import { locateModel } from "./locate-model.js";
import type { ModelPlace } from "./locate-model.js";
import { diagnose, readModelFolder } from "./model-folder.js";
import type { ModelFolder } from "./model-folder.js";
import { createPasses } from "./passes.js";
import { loadFeatureExtractor, pool } from "./transformers-runtime.js";
import type { FeatureExtractor, TokenStates } from "./transformers-runtime.js";

export interface EncoderSettings {
  /**
   * A folder's name under `modelsDir`, such as the bundled `e5-speech`; a path of a folder;
   * or a hub id such as `Xenova/multilingual-e5-small`.
   */
  readonly model: string;
  readonly modelsDir: string;
  /** Where models of the hub are kept; default `.cache` in `modelsDir`. */
  readonly cacheDir?: string | undefined;
  /** Root of the hub or of a mirror; default https://huggingface.co. */
  readonly hubUrl?: string | undefined;
  /** None of the calls of the hub goes through a proxy when absent. */
  readonly agentFor?: AgentFor | undefined;
  /** Called while a file of a hub model arrives. */
  readonly onDownload?: DownloadListener | undefined;
  /** Called when it is known what the encoder is, before its model is loaded. */
  readonly onDescribed?: ((facts: EncoderFacts) => void) | undefined;
  /** Wait before the second attempt at a file, doubled before each further one; default 500. */
  readonly retryDelayMs?: number | undefined;
}

/** What an encoder says of itself. */
export type EncoderFacts = Pick<Encoder, "name" | "checksum" | "dimensions" | "languages">;

const loaded = new Map<string, Promise<Encoder>>();

/**
 * Loads a model, once per process; only a hub model that the cache does not hold uses the network.
 *
 * @throws AppError ENCODER_UNAVAILABLE in one line: what was looked for, where, and what to set
 */
export async function createEncoder(settings: EncoderSettings): Promise<Encoder> {
  const place = await locate(settings);
  let encoder = loaded.get(place.folder);
  if (encoder === undefined) {
    encoder = load(place, settings);
    loaded.set(place.folder, encoder);
    encoder.catch(() => loaded.delete(place.folder));
  }
  return encoder;
}

/**
 * Fetches a model that is on the hub and not in the cache, without loading it.
 *
 * @throws AppError ENCODER_UNAVAILABLE as `createEncoder` does
 */
export async function fetchModel(settings: EncoderSettings): Promise<void> {
  await fetchTo(await locate(settings), settings);
}

function locate({ model, modelsDir, cacheDir }: EncoderSettings): Promise<ModelPlace> {
  return locateModel(model, modelsDir, cacheDir ?? join(modelsDir, ".cache"));
}

async function fetchTo(place: ModelPlace, settings: EncoderSettings): Promise<void> {
  if (!place.onHub) return;
  // What downloads is loaded for those who download.
  const { fetchHubModel } = await import("./hub-model.js");
  await fetchHubModel({
    model: place.name,
    folder: place.folder,
    hubUrl: settings.hubUrl ?? "https://huggingface.co",
    agentFor: settings.agentFor,
    onDownload: settings.onDownload,
    retryDelayMs: settings.retryDelayMs,
  });
}

async function load(place: ModelPlace, settings: EncoderSettings): Promise<Encoder> {
  const { name, folder } = place;
  await fetchTo(place, settings);
  const model = await readModelFolder(resolve(folder), name);
  const facts: EncoderFacts = {
    name,
    checksum: await checksumOf(model, name),
    dimensions: model.dimensions,
    languages: model.conventions.languages,
  };
  settings.onDescribed?.(facts);
  return assemble(facts, model, await loadVerified(model, name));
}

/** Of the weights, which may be there and not be readable. */
async function checksumOf(model: ModelFolder, name: string): Promise<string> {
  try {
    return await sha256OfFile(model.weights);
  } catch (error) {
    throw await diagnose(model, name, error);
  }
}

/** Loads a model and tries it, so that a damaged one is refused at the start, not at a question. */
async function loadVerified(model: ModelFolder, name: string): Promise<FeatureExtractor> {
  try {
    const extract = await loadFeatureExtractor(model);
    const trial = await extract.embed("a trial");
    if (trial.length !== model.dimensions || !trial.every(Number.isFinite))
      throw new Error(`expected ${model.dimensions} finite numbers, got ${trial.length}`);
    return extract;
  } catch (error) {
    if (isOutOfMemory(error)) throw refuseMemory(explain(error), error);
    throw error instanceof AppError ? error : await diagnose(model, name, error);
  }
}

function assemble(facts: EncoderFacts, model: ModelFolder, extract: FeatureExtractor): Encoder {
  const { queryPrefix, passagePrefix } = model.conventions;
  const passes = createPasses();
  return {
    ...facts,

    embedQuery: (question, waiting = "asking") =>
      passes.run(waiting, () => extract.embed(queryPrefix + question)),

    embedPassages: (passages, onProgress) =>
      embedInProcesses(
        passages.map((passage) => passagePrefix + passage),
        (text) => extract.embed(text),
        (count) => startEmbeddingProcesses(model, count),
        onProgress,
      ),

    async readQuery(question, waiting = "asking") {
      const { rows, before, count } = await passes.run(waiting, () =>
        extract.states(queryPrefix + question),
      );
      const [reading] = readParts(extract, queryPrefix, [question], { rows, before, count });
      const { pieces, vectors } = reading as Reading;
      const embedding = pool(rows, model.dimensions, model.conventions.pooling);
      return { embedding, pieces, vectors };
    },

    async readTogether(sentences) {
      const readings: Reading[] = [];
      for (const run of splitRuns(extract, sentences, model.maxTokens - RESERVED_TOKENS)) {
        const states = await extract.states(passagePrefix + run.join(" "));
        const together = readParts(extract, passagePrefix, run, states);
        for (const [i, reading] of together.entries()) {
          const sentence = run[i] as string;
          const alone = await extract.states(passagePrefix + sentence);
          const [own] = readParts(extract, passagePrefix, [sentence], alone);
          readings.push(mixReadings(reading, own as Reading));
        }
        await setImmediate();
      }
      return readings;
    },
  };
}

/** Tokens kept free of sentences: special ones and a model's instruction. */
const RESERVED_TOKENS = 8;

/** Runs of sentences that each fit into `limit` tokens; a longer sentence is a run of its own. */
function splitRuns(
  extract: FeatureExtractor,
  sentences: readonly string[],
  limit: number,
): string[][] {
  const runs: string[][] = [];
  let room = 0;
  for (const sentence of sentences) {
    const count = extract.pieces(sentence).length;
    if (count > room || runs.length === 0) {
      runs.push([]);
      room = limit;
    }
    runs.at(-1)?.push(sentence);
    room -= count;
  }
  return runs;
}

/**
 * The readings of texts that were read as one, after `prefix`. Tokens never span a space, so each
 * text has the tokens there that it has alone. A text of which nothing was read stands for the whole.
 */
function readParts(
  extract: FeatureExtractor,
  prefix: string,
  texts: readonly string[],
  { rows, before, count }: TokenStates,
): Reading[] {
  const width = rows.length / count;
  let at = before + extract.pieces(prefix).length;
  return texts.map((text) => {
    const start = at;
    const all = extract.pieces(text);
    at = Math.min(start + all.length, count);
    const own = rows.slice(start * width, at * width);
    return {
      embedding: pool(own.length > 0 ? own : rows, width, "mean"),
      pieces: all.slice(0, at - start),
      vectors: normaliseRows(own, width),
    };
  });
}

/**
 * The mean of two readings of a sentence, among others and alone: a deep encoder lets the first sentence
 * of a paragraph outshine the others in their own readings. Where a limit cut one of them, the first counts.
 */
function mixReadings(among: Reading, alone: Reading): Reading {
  if (among.vectors.length !== alone.vectors.length) return among;
  const mean = (a: Float32Array, b: Float32Array): Float32Array =>
    normaliseRows(
      a.map((value, i) => value + (b[i] as number)),
      among.embedding.length,
    );
  return {
    embedding: mean(among.embedding, alone.embedding),
    pieces: among.pieces,
    vectors: mean(among.vectors, alone.vectors),
  };
}

function normaliseRows(rows: Float32Array, width: number): Float32Array {
  for (let row = 0; row < rows.length; row += width) {
    let sum = 0;
    for (let i = row; i < row + width; i++) sum += (rows[i] as number) ** 2;
    const length = Math.sqrt(sum);
    for (let i = row; i < row + width; i++) rows[i] = (rows[i] as number) / length;
  }
  return rows;
}
