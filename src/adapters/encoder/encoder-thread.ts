import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "../../errors.js";
import type { Encoder } from "../../retrieval/encoder.js";
import type { Asked, ThreadSettings, Told } from "./encoder-in-thread.js";
import { createEncoder } from "./transformers-encoder.js";

// The program of the thread of `encoder-in-thread.ts`: it says what the encoder is, then carries out calls.
const tell = (told: Told): void => parentPort?.postMessage(told);

function carryOut(encoder: Encoder, { id, method, words, waiting }: Asked): Promise<unknown> {
  if (method === "embedQuery" || method === "readQuery")
    return encoder[method](words as string, waiting);
  return encoder[method](words as readonly string[], (done) => {
    tell({ kind: "progress", id, done });
  });
}

try {
  const encoder = await createEncoder({
    ...(workerData as ThreadSettings),
    onDescribed(facts) {
      tell({ kind: "described", facts });
    },
  });
  parentPort?.on("message", (asked: Asked) => {
    carryOut(encoder, asked).then(
      (made) => {
        tell({ kind: "made", id: asked.id, made });
      },
      (error: unknown) => {
        tell({ kind: "failed", id: asked.id, error });
      },
    );
  });
  tell({ kind: "loaded" });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  tell({ kind: "refused", code: error.code, lines: error.lines });
}
