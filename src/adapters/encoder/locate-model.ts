import { readdir } from "node:fs/promises";
import { basename, isAbsolute, join, resolve } from "node:path";
import { AppError } from "../../errors.js";
import { isFolder } from "../is-folder.js";
import { isHubId } from "./hub-id.js";
import { MODEL_FILES } from "./model-folder.js";

/** Where a model is, or will be once it is fetched. */
export interface ModelPlace {
  /** The model's name without any path of this machine. */
  readonly name: string;
  readonly folder: string;
  /** Whether the folder may be filled from the hub. */
  readonly onHub: boolean;
}

/**
 * Finds the model that a setting means, in this order: a folder of `modelsDir`; a path of a folder;
 * a hub id, whose folder is in the cache.
 *
 * @throws AppError ENCODER_UNAVAILABLE when it is none of them
 */
export async function locateModel(
  model: string,
  modelsDir: string,
  cacheDir: string,
): Promise<ModelPlace> {
  const isPath = isAbsolute(model) || /^\.{1,2}([/\\]|$)/.test(model);
  const bundled = join(modelsDir, model);
  if (model !== "" && !isPath && (await isModel(bundled)))
    return { name: model, folder: resolve(bundled), onHub: false };
  const path = resolve(model);
  if (model !== "" && (await isFolder(path)))
    return { name: basename(path), folder: path, onHub: false };
  if (isHubId(model)) return { name: model, folder: resolve(cacheDir, model), onHub: true };
  const looked = isPath ? path : `${bundled} or ${path}`;
  throw new AppError(
    "ENCODER_UNAVAILABLE",
    `encoder "${model}": expected a folder of ${modelsDir}, a path of a folder, or a hub model ` +
      `such as Xenova/multilingual-e5-small, found no folder ${looked}; set ENCODER or MODELS_DIR`,
  );
}

/** Whether a folder holds a model, whole or not; one of fitted weights only belongs to a model of the hub. */
async function isModel(folder: string): Promise<boolean> {
  return (await isFolder(folder)) && (await readdir(folder)).some((name) => PARTS.has(name));
}

/** What stands in the folder of a model. */
const PARTS = new Set(
  [...MODEL_FILES.required, ...MODEL_FILES.optional, ...MODEL_FILES.weights].map(
    (file) => file.split("/")[0],
  ),
);
