import { mkdir, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { createEncoder } from "../../../src/adapters/encoder/transformers-encoder.js";
import { similarity } from "../../../src/retrieval/encoder.js";
import { startModelHub } from "../../support/model-hub.js";
import { BUNDLED, bundled, MODELS, useCopiesOfModel } from "../../support/bundled-model.js";

const QUESTION = "When was the bridge opened?";

const { home, copyOfModel } = useCopiesOfModel();

describe("createEncoder with the files of a model", () => {
  it("puts the instructions of an e5 model before questions and passages", async () => {
    const folder = await copyOfModel("e5-small-copy");
    const instructed = await createEncoder({ model: folder, modelsDir: MODELS });
    expect(instructed.name).toBe("e5-small-copy");
    const plain = await bundled();
    // The same weights under a name without instructions, given the instruction in the text.
    expect(await instructed.embedQuery("rain")).toEqual(await plain.embedQuery("query: rain"));
    expect(await instructed.embedPassages(["rain"])).toEqual(
      await plain.embedPassages(["passage: rain"]),
    );
  });

  it("pools as the model's own files say", async () => {
    const folder = await copyOfModel("first-token");
    await mkdir(join(folder, "1_Pooling"));
    await writeFile(
      join(folder, "1_Pooling/config.json"),
      '{"pooling_mode_cls_token":true,"pooling_mode_mean_tokens":false}',
    );
    const first = await createEncoder({ model: folder, modelsDir: MODELS });
    const mean = await bundled();
    // The same weights, read otherwise.
    expect(
      similarity(await first.embedQuery(QUESTION), await mean.embedQuery(QUESTION)),
    ).toBeLessThan(0.99);
  });

  it("cuts texts at the model's limit where its tokenizer states none", async () => {
    const folder = await copyOfModel("no-limit");
    const config = join(folder, "tokenizer_config.json");
    const settings = JSON.parse(await readFile(config, "utf8")) as Record<string, unknown>;
    await writeFile(config, JSON.stringify({ ...settings, model_max_length: 1e30 }));
    const encoder = await createEncoder({ model: folder, modelsDir: MODELS });
    const long = "rain ".repeat(2_000);
    expect(await encoder.embedQuery(long)).toEqual(await (await bundled()).embedQuery(long));
  });

  it.each<[what: string, file: string, damage: (path: string) => Promise<void>, says: string]>([
    ["no-weights", "onnx", (path) => rm(path, { recursive: true }), "model_quantized.onnx"],
    ["no-config", "config.json", (path) => rm(path), "config.json"],
    ["cut-tokenizer", "tokenizer.json", (path) => truncate(path, 100), "tokenizer.json"],
    ["cut-weights", "onnx/model_quantized.onnx", (path) => truncate(path, 5_000), "loaded"],
    ["folder-for-weights", "onnx/model_quantized.onnx", replaceByFolder, "EISDIR"],
    ["list-config", "config.json", (path) => writeFile(path, "3"), "config.json"],
    ["other-size", "config.json", (path) => writeFile(path, SMALLER), "expected 24 finite"],
  ])("refuses a damaged model (%s) in one line", async (what, file, damage, says) => {
    const printed = [vi.spyOn(console, "warn"), vi.spyOn(console, "error")];
    const folder = await copyOfModel(what);
    await damage(join(folder, file));
    await expect(createEncoder({ model: folder, modelsDir: MODELS })).rejects.toMatchObject({
      code: "ENCODER_UNAVAILABLE",
      message: expect.stringMatching(
        new RegExp(`^encoder "${what}": [^\\n]*${what}[^\\n]*${says}[^\\n]*set ENCODER`),
      ) as unknown,
    });
    for (const spy of printed) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it("says where it looked for a model that is nowhere, and what to set", async () => {
    await expect(createEncoder({ model: "no-such", modelsDir: MODELS })).rejects.toMatchObject({
      code: "ENCODER_UNAVAILABLE",
      message: expect.stringMatching(/"no-such".*models.no-such.*ENCODER or MODELS_DIR/) as unknown,
    });
  });

  it("tries again after a failure", async () => {
    const folder = await copyOfModel("mended");
    await rename(join(folder, "config.json"), join(home(), "kept.json"));
    const settings = { model: folder, modelsDir: MODELS };
    await expect(createEncoder(settings)).rejects.toThrow("config.json");
    await rename(join(home(), "kept.json"), join(folder, "config.json"));
    expect((await createEncoder(settings)).dimensions).toBe(384);
  });
});

describe("createEncoder with a hub model", () => {
  it("fetches it with progress, then lives from the cache", async () => {
    const hub = await startModelHub("Test/minilm", join(MODELS, BUNDLED));
    const cacheDir = join(home(), "cache");
    const arrived = new Map<string, [number, number | undefined]>();
    const fetched = await createEncoder({
      model: "Test/minilm",
      modelsDir: MODELS,
      cacheDir,
      hubUrl: hub.url,
      onDownload: (file, ...progress) => arrived.set(file, progress),
    });
    const weights = arrived.get("onnx/model_quantized.onnx");
    expect(weights?.[0]).toBe(weights?.[1]);
    const local = await bundled();
    // The same files give the same encoder under another name.
    expect(fetched).toMatchObject({ name: "Test/minilm", checksum: local.checksum });
    expect(await fetched.embedQuery(QUESTION)).toEqual(await local.embedQuery(QUESTION));

    await hub.close();
    // Another folder, so that not this process's memory but the files answer, with the hub gone.
    await rename(cacheDir, join(home(), "moved"));
    const cached = await createEncoder({
      model: "Test/minilm",
      modelsDir: MODELS,
      cacheDir: join(home(), "moved"),
      hubUrl: hub.url,
    });
    expect(await cached.embedQuery(QUESTION)).toEqual(await local.embedQuery(QUESTION));
  });

  it("refuses in one line a hub that is not there", async () => {
    const hub = await startModelHub("Test/minilm", home());
    await hub.close();
    const model = "Test/absent";
    await expect(
      createEncoder({ model, modelsDir: MODELS, cacheDir: join(home(), "none"), hubUrl: hub.url }),
    ).rejects.toMatchObject({
      code: "ENCODER_UNAVAILABLE",
      message: expect.stringMatching(/Test\/absent.*ECONNREFUSED.*HF_ENDPOINT/) as unknown,
    });
  });
});

async function replaceByFolder(path: string): Promise<void> {
  await rm(path);
  await mkdir(path);
}

const SMALLER = '{"model_type":"bert","hidden_size":24,"max_position_embeddings":256}';
