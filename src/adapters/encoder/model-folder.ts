import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError, explain } from "../../errors.js";
import { conventionsOf } from "./model-conventions.js";
import type { ModelConventions } from "./model-conventions.js";

/** The files of a model in the layout of the hub and of @xenova/transformers. */
export const MODEL_FILES = {
  required: ["config.json", "tokenizer.json", "tokenizer_config.json"],
  optional: ["special_tokens_map.json", "1_Pooling/config.json"],
  /** The first that exists is used. */
  weights: ["onnx/model_quantized.onnx", "onnx/model.onnx"],
} as const;

/** A model on this disk, and how to use it. */
export interface ModelFolder {
  readonly folder: string;
  /** Path of the ONNX file. */
  readonly weights: string;
  readonly quantized: boolean;
  /** Of its vectors: `projection_dim` of its config when it has a last layer that shortens them. */
  readonly dimensions: number;
  /** Longest input of the model, special tokens included. */
  readonly maxTokens: number;
  readonly conventions: ModelConventions;
}

/** Whether a folder holds every file that a model needs. */
export async function isModelFolder(folder: string): Promise<boolean> {
  const present = await Promise.all(MODEL_FILES.required.map((file) => exists(join(folder, file))));
  return present.every(Boolean) && (await findWeights(folder)) !== undefined;
}

/**
 * Reads what a model says about itself. `1_Pooling/config.json` of sentence-transformers decides the
 * pooling where it is present; the prefixes come from the model's name, or else from the name of
 * the model it was converted from (`_name_or_path`).
 *
 * @param name the name under which the model was asked for
 * @throws AppError ENCODER_UNAVAILABLE naming the file that is missing, damaged or not understood
 */
export async function readModelFolder(folder: string, name: string): Promise<ModelFolder> {
  const weights = await findWeights(folder);
  if (weights === undefined) throw refuse(name, folder, `no ${MODEL_FILES.weights.join(" or ")}`);
  const config = await readObject(folder, "config.json", name);
  const tokenizer = await readObject(folder, "tokenizer_config.json", name);
  const dimensions = numberIn(config, "projection_dim", "hidden_size", "d_model", "dim");
  if (dimensions === undefined)
    throw refuse(name, folder, "no hidden_size or projection_dim in config.json");
  const origin = config["_name_or_path"];
  const conventions = conventionsOf(name, typeof origin === "string" ? origin : "");
  return {
    folder,
    weights: join(folder, weights),
    quantized: weights === MODEL_FILES.weights[0],
    dimensions,
    maxTokens: Math.min(numberIn(tokenizer, "model_max_length") ?? Infinity, positions(config)),
    conventions: { ...conventions, pooling: await pooling(folder, name, conventions.pooling) },
  };
}

/**
 * Says which file of a model the library could not read.
 *
 * @returns the damage of the first damaged JSON file, or of the weights when none is
 */
export async function diagnose(
  model: ModelFolder,
  name: string,
  cause: unknown,
): Promise<AppError> {
  for (const file of MODEL_FILES.required)
    try {
      await readObject(model.folder, file, name);
    } catch (error) {
      if (error instanceof AppError) return error;
    }
  return refuse(name, model.folder, `a model that cannot be loaded (${explain(cause)})`, cause);
}

async function findWeights(folder: string): Promise<string | undefined> {
  for (const file of MODEL_FILES.weights) if (await exists(join(folder, file))) return file;
  return undefined;
}

/** RoBERTa counts positions from after the padding token, so two of its 514 are no input's. */
function positions(config: Record<string, unknown>): number {
  const all = numberIn(config, "max_position_embeddings") ?? Infinity;
  const offset = /roberta|camembert|mpnet/.test(String(config["model_type"])) ? 2 : 0;
  return all - offset;
}

async function pooling(
  folder: string,
  name: string,
  byName: ModelConventions["pooling"],
): Promise<ModelConventions["pooling"]> {
  const file = MODEL_FILES.optional[1];
  if (!(await exists(join(folder, file)))) return byName;
  const config = await readObject(folder, file, name);
  if (config["pooling_mode_mean_tokens"] === true) return "mean";
  if (config["pooling_mode_cls_token"] === true) return "cls";
  throw refuse(name, folder, `a pooling in ${file} that is neither mean nor cls`);
}

async function readObject(
  folder: string,
  file: string,
  name: string,
): Promise<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, file), "utf8"));
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch (error) {
    throw refuse(name, folder, `an unreadable ${file} (${explain(error)})`, error);
  }
  throw refuse(name, folder, `a ${file} that is not an object`);
}

function numberIn(config: Record<string, unknown>, ...keys: readonly string[]): number | undefined {
  for (const key of keys) {
    const value = config[key];
    if (typeof value === "number" && value > 0) return value;
  }
  return undefined;
}

function refuse(name: string, folder: string, got: string, cause?: unknown): AppError {
  return new AppError(
    "ENCODER_UNAVAILABLE",
    `encoder "${name}": expected a whole feature-extraction model in ${folder}, got ${got}; ` +
      "restore or delete the folder, or set ENCODER to another model",
    { cause },
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
