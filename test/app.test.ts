import { cp, mkdtemp, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rankerFile } from "../src/adapters/index/ranker-file.js";
import { openCorpus } from "../src/app.js";
import type { Settings } from "../src/config.js";
import { readSettings } from "../src/config.js";
import { AppError } from "../src/errors.js";
import { projectRoot } from "../src/project.js";
import type { Encoder } from "../src/retrieval/encoder.js";
import { createFakeEncoder } from "./support/fake-encoder.js";
import { TWO_ENTRIES } from "./support/two-addresses.js";

let home: string;
let settings: Settings;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "app-"));
  const shipped = readSettings({}, projectRoot());
  settings = { ...shipped, modelsDir: join(home, "models"), indexDir: join(home, "index") };
  await cp(shipped.modelsDir, settings.modelsDir, {
    recursive: true,
    filter: (path) => !path.includes("onnx"),
  });
});
afterEach(async () => {
  await rm(home, { recursive: true });
});

const NAME = "e5-speech";
const DAMAGE = `encoder "${NAME}": expected a whole model`;

/** One whose facts are known at once, and whose model turns out later to be damaged. */
function createDamagedEncoder(claims: Partial<Encoder> = {}): Encoder {
  const loaded = new Promise<void>((_, reject) => {
    setTimeout(() => {
      reject(new AppError("ENCODER_UNAVAILABLE", DAMAGE));
    }, 50);
  });
  loaded.catch(() => undefined);
  return { ...createFakeEncoder({ name: NAME, checksum: "other weights", ...claims }), loaded };
}

const open = (encoder: Encoder): Promise<unknown> =>
  openCorpus(settings, TWO_ENTRIES, false, {}, Promise.resolve(encoder));

test.each(["ranker.json", "requests.json", "starts.json", "contexts.json", "topics.json"])(
  "a damaged model is told as such where %s is damaged too",
  async (file) => {
    // The weights are those that all was fitted with: what is damaged is another part of the model.
    const { encoder: fitted } = await rankerFile.require(settings.modelsDir, NAME);
    await truncate(join(settings.modelsDir, NAME, file), 100);
    await expect(open(createDamagedEncoder(fitted))).rejects.toThrow(DAMAGE);
    // With a sound model the file is to blame.
    await expect(open(createFakeEncoder(fitted))).rejects.toThrow(file);
  },
);

test("a damaged model is told as such where no ranker can be found", async () => {
  await rm(join(settings.modelsDir, NAME, "ranker.json"));
  await expect(open(createDamagedEncoder())).rejects.toThrow(DAMAGE);
});

test("a damaged model is told as such where indexes were made with a sound one", async () => {
  const { encoder: fitted } = await rankerFile.require(settings.modelsDir, NAME);
  await openCorpus(settings, TWO_ENTRIES, false, {}, Promise.resolve(createFakeEncoder()));
  await expect(open(createDamagedEncoder(fitted))).rejects.toThrow(DAMAGE);
  await expect(open(createFakeEncoder(fitted))).rejects.toMatchObject({
    code: "BAD_INDEX",
  });
});
