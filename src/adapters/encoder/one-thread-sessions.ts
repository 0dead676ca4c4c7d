import { AsyncLocalStorage } from "node:async_hooks";
import { createRequire } from "node:module";

/** The path of the weights of the model that is being loaded. */
const weightsInLoading = new AsyncLocalStorage<string>();
let isSet = false;

/**
 * Stands where @xenova/transformers looks for files before it reads them: the weights, which a session
 * reads from their path, are not read into memory beside it, twice their size.
 */
export const WEIGHTS_LEFT_ON_DISK = {
  match: (file: string): Promise<Response | undefined> =>
    Promise.resolve(
      weightsInLoading.getStore() !== undefined && file.endsWith(".onnx")
        ? new Response()
        : undefined,
    ),
  put: (): Promise<void> => Promise.resolve(),
};

/**
 * Without an arena, in which the runtime would keep what its largest run needed: 28 MB less, at the same
 * speed, because one text needs few and small tensors.
 */
const ONE_THREAD = {
  executionProviders: ["cpu"],
  intraOpNumThreads: 1,
  enableCpuMemArena: false,
};

/**
 * Sessions of onnxruntime-node that begin inside `work` run on one thread. @xenova/transformers 2.17
 * passes no session options, and the runtime would let a thread on each core wait for work: a question
 * takes as long with two threads as with one, at twice the processor time, and longer where other
 * programs use the cores.
 *
 * The session reads the weights from their path, because onnxruntime-node 1.14 ignores the options
 * beside a buffer; it knows no `wasm`, which the library names beside `cpu`.
 *
 * @param weights path of the ONNX file that `work` loads
 */
export function withOneThread<T>(weights: string, work: () => T): T {
  if (!isSet) setOneThread();
  isSet = true;
  return weightsInLoading.run(weights, work);
}

function setOneThread(): void {
  const { InferenceSession } = createRequire(import.meta.url)(
    "onnxruntime-node",
  ) as typeof import("onnxruntime-node");
  const create = InferenceSession.create.bind(InferenceSession);
  InferenceSession.create = ((model: Uint8Array, options?: object) => {
    const weights = weightsInLoading.getStore();
    return weights === undefined
      ? create(model, options)
      : create(weights, { ...options, ...ONE_THREAD });
  }) as typeof InferenceSession.create;
}
