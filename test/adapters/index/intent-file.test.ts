import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readIntentsOf } from "../../../src/adapters/index/intent-file.js";
import { DEFAULTS } from "../../../src/config.js";

test("the bundled encoder has an intent model of its own checksum", async () => {
  const file = await readIntentsOf("models", DEFAULTS.ENCODER);
  expect(file?.encoder.name).toBe(DEFAULTS.ENCODER);
  expect(file?.model.question.weights).toHaveLength(384);
});

test("an encoder for which none was fitted has none", async () => {
  expect(await readIntentsOf("models", "another")).toBeUndefined();
});

test("a damaged file is refused with its remedy", async () => {
  const models = await mkdtemp(join(tmpdir(), "intents-"));
  await mkdir(join(models, "broken"));
  await writeFile(join(models, "broken", "intents.json"), '{"format":1}');
  await expect(readIntentsOf(models, "broken")).rejects.toThrow(
    /intents\.json: expected an intent model, got .*; restore the file or run "npm run fit:intents"$/u,
  );
});
