import { Worker } from "node:worker_threads";
import { AppError } from "../../errors.js";
import type { ErrorCode } from "../../errors.js";
import type { Encoder } from "../../retrieval/encoder.js";
import type { EncoderFacts, EncoderSettings } from "./transformers-encoder.js";
import { fetchModel } from "./transformers-encoder.js";

/** What the thread needs to load the model. */
export type ThreadSettings = Pick<EncoderSettings, "model" | "modelsDir" | "cacheDir">;

/** A call of one of the encoder's methods, by its number. */
export interface Asked {
  readonly id: number;
  readonly method: "embedQuery" | "embedPassages" | "readQuery" | "readTogether";
  readonly words: string | readonly string[];
  readonly waiting?: Parameters<Encoder["embedQuery"]>[1];
}

/** What the thread says: what it is, that it is loaded, and what came of each call. */
export type Told =
  | { readonly kind: "described"; readonly facts: EncoderFacts }
  | { readonly kind: "loaded" }
  | { readonly kind: "refused"; readonly code: ErrorCode; readonly lines: readonly string[] }
  | { readonly kind: "made"; readonly id: number; readonly made: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly error: unknown }
  | { readonly kind: "progress"; readonly id: number; readonly done: number };

interface Open {
  readonly resolve: (made: never) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * New objects of the thread are collected when they take so many megabytes, not 16: a thread of its own
 * has cost 48 MB, and costs 20 so, at the same speed.
 */
const YOUNG_MEGABYTES = 4;

/**
 * Loads a model in a thread of its own, so that the event loop of the bot never waits for a pass. A hub
 * model is fetched here before. When the thread breaks, so does the process: a bot that cannot read
 * questions is started anew.
 *
 * @param program its compiled program; a test that runs from `src` names the one in `dist`
 * @returns the encoder as soon as it is known what it is; it is asked when `loaded` has resolved
 * @throws AppError ENCODER_UNAVAILABLE in one line: what was looked for, where, and what to set; `loaded`
 * rejects with one where the model is there and cannot be loaded
 */
export async function createEncoderInThread(
  settings: EncoderSettings,
  program = new URL("encoder-thread.js", import.meta.url),
): Promise<Encoder> {
  await fetchModel(settings);
  const { model, modelsDir, cacheDir } = settings;
  const worker = new Worker(program, {
    workerData: { model, modelsDir, cacheDir } satisfies ThreadSettings,
    // Nothing of the bot's environment, which may hold its token.
    env: {},
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  const loaded = told(worker, "loaded").then(() => undefined);
  // Whoever awaits it is told, and it need not be awaited at once.
  loaded.catch(() => undefined);
  const { facts } = await told(worker, "described");
  return { ...facts, loaded, ...askWorker(worker, loaded) };
}

/** Resolves when the thread says this of itself, and rejects when it is refused or breaks before. */
function told<Kind extends "described" | "loaded">(
  worker: Worker,
  kind: Kind,
): Promise<Extract<Told, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const listen = (said: Told): void => {
      if (said.kind === "refused") reject(new AppError(said.code, said.lines));
      else if (said.kind !== kind) return;
      else resolve(said as Extract<Told, { kind: Kind }>);
      worker.off("message", listen);
      worker.off("error", reject);
    };
    worker.on("message", listen);
    worker.on("error", reject);
  });
}

function askWorker(
  worker: Worker,
  loaded: Promise<void>,
): Omit<Encoder, keyof EncoderFacts | "loaded"> {
  const open = new Map<number, Open>();
  let lastId = 0;
  const settle = (id: number): Open | undefined => {
    const one = open.get(id);
    open.delete(id);
    if (open.size === 0) worker.unref();
    return one;
  };
  worker.on("message", (said: Told) => {
    if (said.kind === "progress") open.get(said.id)?.onProgress?.(said.done);
    else if (said.kind === "made") settle(said.id)?.resolve(said.made as never);
    else if (said.kind === "failed") settle(said.id)?.reject(said.error);
  });
  // Only loading and a call under way keep the process; a listener that is added keeps it too.
  loaded.then(
    () => {
      worker.unref();
    },
    () => undefined,
  );
  const ask = async <T>(call: Omit<Asked, "id">, onProgress?: Open["onProgress"]): Promise<T> => {
    await loaded;
    return new Promise<T>((resolve, reject) => {
      const id = ++lastId;
      if (open.size === 0) worker.ref();
      open.set(id, { resolve, reject, onProgress });
      worker.postMessage({ ...call, id } satisfies Asked);
    });
  };
  return {
    embedQuery: (words, waiting = "asking") => ask({ method: "embedQuery", words, waiting }),
    embedPassages: (words, onProgress) => ask({ method: "embedPassages", words }, onProgress),
    readQuery: (words, waiting = "asking") => ask({ method: "readQuery", words, waiting }),
    readTogether: (words) => ask({ method: "readTogether", words }),
  };
}
