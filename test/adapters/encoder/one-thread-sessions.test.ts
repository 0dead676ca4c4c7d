import fs from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { readModelFolder } from "../../../src/adapters/encoder/model-folder.js";
import { loadFeatureExtractor } from "../../../src/adapters/encoder/transformers-runtime.js";

const { InferenceSession } = createRequire(import.meta.url)(
  "onnxruntime-node",
) as typeof import("onnxruntime-node");

test("a model runs on one thread, from weights that are not read beside it", async () => {
  const create = vi.spyOn(InferenceSession, "create");
  const readFile = vi.spyOn(fs.promises, "readFile");
  const folder = fileURLToPath(new URL("../../../models/e5-speech", import.meta.url));
  const model = await readModelFolder(folder, "e5-speech");
  await loadFeatureExtractor(model);
  // A path: beside a buffer this version of the runtime ignores the options.
  expect(create.mock.calls).toEqual([
    [model.weights, expect.objectContaining({ intraOpNumThreads: 1 })],
  ]);
  const read = readFile.mock.calls.flatMap(([file]) => (typeof file === "string" ? [file] : []));
  expect(read).toContainEqual(expect.stringMatching(/tokenizer\.json$/u));
  expect(read).not.toContainEqual(expect.stringMatching(/\.onnx$/u));
});
