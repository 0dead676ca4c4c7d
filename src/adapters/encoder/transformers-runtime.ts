import { AsyncLocalStorage } from "node:async_hooks";
import { parse, relative, sep } from "node:path";
import type { FeatureExtractionPipeline } from "@xenova/transformers";
import { explain } from "../../errors.js";
import type { Embedding } from "../../retrieval/encoder.js";
import { refuseNativePart } from "../native-part.js";
import { isOutOfMemory, refuseMemory, requireAddressSpace } from "./address-space.js";
import type { ModelFolder } from "./model-folder.js";
import { WEIGHTS_LEFT_ON_DISK, withOneThread } from "./one-thread-sessions.js";

/** The tokens of a text with their last hidden states. */
export interface TokenStates {
  /** Special tokens included. */
  readonly count: number;
  /** Special tokens before the first one of the text. */
  readonly before: number;
  /** One row a token. */
  readonly rows: Float32Array;
}

/**
 * Runs one text through a model. Never several at once: an int8 model scales its activations by the
 * largest of a batch, so a vector would depend on its neighbours.
 */
export interface FeatureExtractor {
  /** Of unit length. */
  embed(text: string): Promise<Embedding>;
  states(text: string): Promise<TokenStates>;
  /** The tokens of a text without special ones, not cut at the model's limit. */
  pieces(text: string): string[];
}

/**
 * What lies beyond is not even tokenised: the tokeniser reads a whole text before it cuts it, up to
 * 2 s for 100 kB of long words. Prose has 4 to 5 characters a token, so no text that a person
 * writes loses a token to this.
 */
const CHARACTERS_PER_TOKEN = 64;

/**
 * The one place that touches @xenova/transformers. Its `env` is global to the process, so it is set
 * here to values that suit every model:
 * - `allowRemoteModels` off: the library never opens a connection; `hub-model.ts` fetches;
 * - `useFSCache`, `useBrowserCache` off: no copies in `node_modules`;
 * - `customCache` keeps it from reading the weights, which the session reads itself;
 * - `localModelPath` is the root of the file system and each model's id its path from there, so that
 *   models of several folders need no second setting.
 *
 * Threads are set by `one-thread-sessions.ts`; `env.backends.onnx` holds settings of the browser's
 * runtime only.
 *
 * The library is imported on the first call, not with this module: it costs 0.3 s, which `--help`
 * and a fake encoder need not pay.
 *
 * @throws what the library throws on a damaged model; AppError NOT_INSTALLED when the library itself
 * does not load, ENCODER_UNAVAILABLE when it gets no memory
 */
export async function loadFeatureExtractor(model: ModelFolder): Promise<FeatureExtractor> {
  const { env, pipeline } = await importLibrary();
  const { root } = parse(model.folder);
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.useBrowserCache = false;
  env.useCustomCache = true;
  env.customCache = WEIGHTS_LEFT_ON_DISK;
  env.localModelPath = root;
  const id = relative(root, model.folder).split(sep).join("/");
  const extract: FeatureExtractionPipeline = await withOneThread(model.weights, () =>
    quietly(() => pipeline("feature-extraction", id, { quantized: model.quantized })),
  );
  // Some tokenizers state no limit, or 1e30; the model would fail on the first long text.
  extract.tokenizer.model_max_length = model.maxTokens;
  const { pooling } = model.conventions;
  const longest = model.maxTokens * CHARACTERS_PER_TOKEN;
  const run = async (text: string): Promise<{ rows: Float32Array; width: number }> => {
    const { data, dims } = await quietly(() =>
      extract(text.slice(0, longest), { pooling: "none", normalize: false }),
    );
    return { rows: data as Float32Array, width: dims.at(-1) ?? 0 };
  };
  const { tokenizer } = extract;
  const idsOf = (text: string, specials: boolean): number[] =>
    tokenizer.encode(text.slice(0, longest), null, { add_special_tokens: specials });
  const [ownId] = idsOf("a", false);
  const before = Math.max(0, ownId === undefined ? 0 : idsOf("a", true).indexOf(ownId));
  return {
    async embed(text) {
      const { rows, width } = await run(text);
      return pool(rows, width, pooling);
    },
    async states(text) {
      const { rows, width } = await run(text);
      return { rows, before, count: rows.length / width };
    },
    pieces: (text) => tokenizer.model.convert_ids_to_tokens(idsOf(text, false)),
  };
}

/**
 * One unit-length vector from the vectors of a text's tokens, row after row. The library's
 * own pooling reads each number through an accessor, which took a quarter of a short question.
 */
export function pool(tokens: Float32Array, width: number, pooling: "mean" | "cls"): Embedding {
  const sum = new Float64Array(width);
  const end = pooling === "cls" ? width : tokens.length;
  for (let row = 0; row < end; row += width)
    for (let i = 0; i < width; i++) sum[i] = (sum[i] as number) + (tokens[row + i] as number);
  const length = Math.hypot(...sum);
  return Float32Array.from(sum, (value) => value / length);
}

async function importLibrary(): Promise<typeof import("@xenova/transformers")> {
  requireAddressSpace();
  try {
    return await import("@xenova/transformers");
  } catch (error) {
    if (isOutOfMemory(error)) throw refuseMemory(explain(error), error);
    throw refuseNativePart("@xenova/transformers", NATIVE_REMEDY, error);
  }
}

/** The runtime has no compiled part for musl, the C library of Alpine. */
const NATIVE_REMEDY =
  "npm ci on this machine, with optional packages; on Alpine use an image with glibc, such as node:20-bookworm-slim";

const insideLibrary = new AsyncLocalStorage<true>();
let runs = 0;
let restore = (): void => undefined;

/**
 * Keeps the library off the console while it works: it prints the tokens of a question when a run
 * fails, and warnings about a damaged file before the error that says the same. What others print
 * meanwhile passes.
 */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  if (runs++ === 0) restore = muteConsole();
  try {
    return await insideLibrary.run(true, work);
  } finally {
    if (--runs === 0) restore();
  }
}

function muteConsole(): () => void {
  /* eslint-disable no-console -- nothing is printed here: what the library prints is withheld */
  const { warn, error } = console;
  console.warn = (...words: unknown[]) => {
    if (insideLibrary.getStore() === undefined) warn.apply(console, words);
  };
  console.error = (...words: unknown[]) => {
    if (insideLibrary.getStore() === undefined) error.apply(console, words);
  };
  return () => {
    Object.assign(console, { warn, error });
  };
  /* eslint-enable no-console */
}
