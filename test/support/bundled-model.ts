import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";
import { createEncoder } from "../../src/adapters/encoder/transformers-encoder.js";
import type { Encoder } from "../../src/retrieval/encoder.js";

/** The folder of models, and the name of the one that the project comes with. */
export const MODELS = fileURLToPath(new URL("../../models", import.meta.url));
export const BUNDLED = "e5-speech";

/** The bundled encoder, one a process. */
export function bundled(): Promise<Encoder> {
  return createEncoder({ model: BUNDLED, modelsDir: MODELS });
}

/** A folder of a test file's own, removed after it, and copies of the bundled model in it. */
export function useCopiesOfModel(): {
  readonly home: () => string;
  /** A copy under another name, to be damaged or served; its folder. */
  readonly copyOfModel: (name: string) => Promise<string>;
} {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "encoder-"));
  });
  afterAll(async () => {
    await rm(home, { recursive: true });
  });
  return {
    home: () => home,
    async copyOfModel(name) {
      const folder = join(home, name);
      await cp(join(MODELS, BUNDLED), folder, { recursive: true });
      return folder;
    },
  };
}
