import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  contextModelFileOf,
  readContextModelOf,
} from "../../../src/adapters/index/context-model-file.js";
import { readRankerOf } from "../../../src/adapters/index/ranker-file.js";
import {
  readStartWeightsOf,
  startWeightsFileOf,
} from "../../../src/adapters/index/start-weights-file.js";
import {
  readTopicWeightsOf,
  topicWeightsFileOf,
} from "../../../src/adapters/index/topic-weights-file.js";
import { DEFAULTS } from "../../../src/config.js";

let models: string;
beforeAll(async () => {
  models = await mkdtemp(join(tmpdir(), "fitted-"));
});

describe.each([
  ["contexts.json", contextModelFileOf, readContextModelOf, "npm run fit:contexts"],
  ["starts.json", startWeightsFileOf, readStartWeightsOf, "npm run fit:starts"],
  ["topics.json", topicWeightsFileOf, readTopicWeightsOf, "npm run fit:topics"],
] as const)("%s", (name, fileOf, read, command) => {
  test("was fitted for the bundled encoder with the weights that the ranker was fitted with", async () => {
    const file = await read("models", DEFAULTS.ENCODER);
    const ranker = await readRankerOf("models", DEFAULTS.ENCODER, DEFAULTS.ENCODER);
    expect(file?.encoder).toEqual(ranker.encoder);
    expect(file?.provenance["command"]).toBe(command);
  });

  test("may lack for another encoder", async () => {
    expect(await read(models, "another")).toBeUndefined();
  });

  test.each([
    ["no JSON", "{"],
    ["weights of another kind", '{"format":1,"weights":{"bias":"much"}}'],
  ])("with %s is refused with its remedy", async (_, content) => {
    const file = fileOf(models, "damaged");
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    await expect(read(models, "damaged")).rejects.toThrow(
      new RegExp(`${name}: expected the weights of .*; restore the file or run "${command}"$`, "u"),
    );
  });
});
