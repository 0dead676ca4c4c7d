import { readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { createEncoder } from "../../../src/adapters/encoder/transformers-encoder.js";
import { similarity } from "../../../src/retrieval/encoder.js";
import type { Embedding } from "../../../src/retrieval/encoder.js";
import { encoderContract } from "../../contracts/encoder-contract.js";
import { createFakeEncoder } from "../../support/fake-encoder.js";
import { BUNDLED, bundled, MODELS, useCopiesOfModel } from "../../support/bundled-model.js";

const QUESTION = "When was the bridge opened?";

const { copyOfModel } = useCopiesOfModel();

encoderContract("the fake", () => Promise.resolve(createFakeEncoder()));
encoderContract("the bundled model", bundled);
encoderContract("a model under the name of float weights", async () => {
  const folder = await copyOfModel("float");
  await rename(join(folder, "onnx/model_quantized.onnx"), join(folder, "onnx/model.onnx"));
  return createEncoder({ model: folder, modelsDir: MODELS });
});

describe("createEncoder with local models", () => {
  it("loads the bundled model without the network", async () => {
    const fetching = vi.spyOn(globalThis, "fetch");
    const encoder = await bundled();
    await encoder.embedQuery(QUESTION);
    expect(fetching).not.toHaveBeenCalled();
    fetching.mockRestore();
    expect(encoder).toMatchObject({
      name: BUNDLED,
      dimensions: 384,
      languages: ["en", "ru", "kk"],
    });
  });

  it("loads a model once per process", async () => {
    expect(await bundled()).toBe(await bundled());
  });

  it("reads a sentence in the light of those around it", async () => {
    const encoder = await bundled();
    const [, among] = await encoder.readTogether(["Pavarotti came to Milan.", "He sang there."]);
    const [alone] = await encoder.readTogether(["He sang there."]);
    expect(among?.pieces).toEqual(alone?.pieces);
    const opera = await encoder.embedQuery("Where did Pavarotti sing?");
    const nearness = [among, alone].map((one) => similarity(opera, one?.embedding as Embedding));
    // Alone nobody knows who "he" is.
    expect(nearness[0]).toBeGreaterThan((nearness[1] as number) + 0.1);
  });

  it("gives the vectors that the model's maker computed", async () => {
    const file = join(MODELS, BUNDLED, "reference-vectors.json");
    const references = JSON.parse(await readFile(file, "utf8")) as References;
    const encoder = await bundled();
    // The vectors were made beside these weights and no others.
    expect(encoder.checksum).toBe(references.modelSha256);
    expect(references.texts.length).toBeGreaterThan(0);
    for (const { text, vector } of references.texts) {
      const cosine = similarity(await encoder.embedQuery(text), Float32Array.from(vector));
      // The maker's vectors are float32: int8 weights stay above, another pooling does not.
      expect(cosine, text).toBeGreaterThanOrEqual(0.99);
    }
  });

  it("puts paraphrases nearer than other subjects", async () => {
    const encoder = await bundled();
    const [near, far] = await encoder.embedPassages([
      "The crossing over the river was inaugurated in May.",
      "Bread prices rose again last winter.",
    ]);
    const question = await encoder.embedQuery(QUESTION);
    expect(similarity(question, near as Embedding)).toBeGreaterThan(
      similarity(question, far as Embedding),
    );
  });
});

/** What `scripts/train-encoder/reference_vectors.py` writes. */
interface References {
  readonly modelSha256: string;
  readonly texts: readonly { readonly text: string; readonly vector: readonly number[] }[];
}
