import { Worker } from "node:worker_threads";
import { AppError } from "../../errors.js";
import type { ErrorCode } from "../../errors.js";
import type { Encoder } from "../../retrieval/encoder.js";
import type { EncoderSettings } from "./transformers-encoder.js";
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

/** What an encoder says of itself. */
type Facts = Pick<Encoder, "name" | "checksum" | "dimensions" | "languages">;

/** What the thread says: what it is once it is loaded, and what came of each call. */
export type Told =
  | { readonly kind: "loaded"; readonly facts: Facts }
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
 * Loads a model in a thread of its own, so that the event loop of the bot never waits for a pass. A hub
 * model is fetched here before. When the thread breaks, so does the process: a bot that cannot read
 * questions is started anew.
 *
 * @param program its compiled program; a test that runs from `src` names the one in `dist`
 * @throws AppError ENCODER_UNAVAILABLE in one line: what was looked for, where, and what to set
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
  });
  const facts = await new Promise<Facts>((resolve, reject) => {
    worker.once("message", (told: Told) => {
      worker.off("error", reject);
      if (told.kind === "loaded") resolve(told.facts);
      else if (told.kind === "refused") reject(new AppError(told.code, told.lines));
    });
    worker.once("error", reject);
  });
  return { ...facts, ...askWorker(worker) };
}

function askWorker(worker: Worker): Omit<Encoder, keyof Facts> {
  const open = new Map<number, Open>();
  let lastId = 0;
  const settle = (id: number): Open | undefined => {
    const one = open.get(id);
    open.delete(id);
    if (open.size === 0) worker.unref();
    return one;
  };
  worker.on("message", (told: Told) => {
    if (told.kind === "progress") open.get(told.id)?.onProgress?.(told.done);
    else if (told.kind === "made") settle(told.id)?.resolve(told.made as never);
    else if (told.kind === "failed") settle(told.id)?.reject(told.error);
  });
  // Only a call under way keeps the process; a listener that is added keeps it too.
  worker.unref();
  const ask = <T>(call: Omit<Asked, "id">, onProgress?: Open["onProgress"]): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = ++lastId;
      if (open.size === 0) worker.ref();
      open.set(id, { resolve, reject, onProgress });
      worker.postMessage({ ...call, id } satisfies Asked);
    });
  return {
    embedQuery: (words, waiting = "asking") => ask({ method: "embedQuery", words, waiting }),
    embedPassages: (words, onProgress) => ask({ method: "embedPassages", words }, onProgress),
    readQuery: (words, waiting = "asking") => ask({ method: "readQuery", words, waiting }),
    readTogether: (words) => ask({ method: "readTogether", words }),
  };
}
