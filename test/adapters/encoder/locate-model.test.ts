import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { locateModel } from "../../../src/adapters/encoder/locate-model.js";

let models: string;
beforeAll(async () => {
  models = await mkdtemp(join(tmpdir(), "models-"));
});
afterAll(async () => {
  await rm(models, { recursive: true });
});

async function write(model: string, ...files: readonly string[]): Promise<void> {
  await mkdir(join(models, model), { recursive: true });
  for (const file of files) await writeFile(join(models, model, file), "{}");
}

test("a folder of fitted weights belongs to a model of the hub, whichever were fitted", async () => {
  await write("Test/minilm", "ranker.json", "requests.json", "topics.json");
  expect(await locateModel("Test/minilm", models, join(models, ".cache"))).toEqual({
    name: "Test/minilm",
    folder: join(models, ".cache/Test/minilm"),
    onHub: true,
  });
});

test("a folder that lacks parts of its model is no model of the hub", async () => {
  await write("Test/damaged", "ranker.json", "tokenizer.json");
  expect(await locateModel("Test/damaged", models, join(models, ".cache"))).toEqual({
    name: "Test/damaged",
    folder: join(models, "Test/damaged"),
    onHub: false,
  });
});
