import { join } from "node:path";
import { AppError, explain } from "../../errors.js";
import { DownloadError, downloadFile } from "./download-file.js";
import type { AgentFor } from "./http-get.js";
import { isModelFolder, MODEL_FILES } from "./model-folder.js";

export interface HubModelSettings {
  /** Hub id such as `Xenova/multilingual-e5-small`. */
  readonly model: string;
  /** Where the model's files will stand, in the layout of the hub. */
  readonly folder: string;
  /** Root of the hub or of a mirror, with or without a path. */
  readonly hubUrl: string;
  /** None of the calls goes through a proxy when absent. */
  readonly agentFor?: AgentFor | undefined;
  readonly onDownload?: DownloadListener | undefined;
  /** Wait before the second attempt at a file, doubled before each further one; default 500. */
  readonly retryDelayMs?: number | undefined;
}

export type DownloadListener = (
  file: string,
  receivedBytes: number,
  totalBytes: number | undefined,
) => void;

/**
 * Fetches what a feature-extraction model needs from the hub's `main` revision, unless `folder`
 * holds it. The weights come last: a folder that has them is complete and costs no request; one
 * without them is fetched anew, except that a file broken off is resumed.
 *
 * @throws AppError ENCODER_UNAVAILABLE with the model, the file, the URL and what to set
 */
export async function fetchHubModel(settings: HubModelSettings): Promise<void> {
  if (await isModelFolder(settings.folder)) return;
  if (!/^https?:$/.test(URL.parse(settings.hubUrl)?.protocol ?? ""))
    throw new AppError(
      "BAD_SETTINGS",
      `HF_ENDPOINT: expected an http or https URL, got "${settings.hubUrl}"; unset it for https://huggingface.co`,
    );
  for (const file of MODEL_FILES.required)
    if ((await fetchFile(settings, file)) === "missing") throw missing(settings, file);
  for (const file of MODEL_FILES.optional) await fetchFile(settings, file);
  for (const file of MODEL_FILES.weights) if ((await fetchFile(settings, file)) === "saved") return;
  throw missing(settings, MODEL_FILES.weights.join(" or "));
}

async function fetchFile(settings: HubModelSettings, file: string): Promise<"saved" | "missing"> {
  const { model, folder, hubUrl, agentFor, onDownload, retryDelayMs } = settings;
  try {
    return await downloadFile({
      url: `${hubUrl.replace(/\/+$/, "")}/${model}/resolve/main/${file}`,
      path: join(folder, file),
      agentFor,
      onProgress: (received, total) => onDownload?.(file, received, total),
      retryDelayMs,
    });
  } catch (error) {
    throw unavailable(settings, file, error);
  }
}

function missing({ model, hubUrl }: HubModelSettings, file: string): AppError {
  return new AppError(
    "ENCODER_UNAVAILABLE",
    `encoder "${model}": expected ${file} on ${hubUrl}, got 404 Not Found; ` +
      `set ENCODER to a feature-extraction model with ONNX weights, such as Xenova/multilingual-e5-small`,
  );
}

function unavailable(settings: HubModelSettings, file: string, error: unknown): AppError {
  const { model, folder } = settings;
  const failure = error instanceof DownloadError ? error.failure : "disk";
  const remedy = {
    refused: "the model does not exist, is private or gated: set ENCODER to a public one",
    unreachable: "set HF_ENDPOINT to a hub that this machine reaches, or ENCODER to a local model",
    proxy: "or set ENCODER to a local model",
    broken: "try again, what has arrived is kept; or set HF_ENDPOINT to another mirror of the hub",
    damaged: "try again, or set HF_ENDPOINT to another mirror of the hub",
    disk: "set MODELS_DIR to a folder that can be written",
  }[failure];
  return new AppError(
    "ENCODER_UNAVAILABLE",
    `encoder "${model}": expected ${file} in ${folder} or on the hub, got ${explain(error)}; ${remedy}`,
    { cause: error },
  );
}
