import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { contextsFile } from "../../../src/adapters/index/contexts-file.js";
import { rankerFile, readRankerOf } from "../../../src/adapters/index/ranker-file.js";
import { startsFile } from "../../../src/adapters/index/starts-file.js";
import { topicsFile } from "../../../src/adapters/index/topics-file.js";
import { DEFAULTS } from "../../../src/config.js";

let models: string;
beforeAll(async () => {
  models = await mkdtemp(join(tmpdir(), "fitted-"));
});

describe.each([
  ["contexts.json", contextsFile, "npm run fit:contexts"],
  ["ranker.json", rankerFile, "npm run fit"],
  ["starts.json", startsFile, "npm run fit:starts"],
  ["topics.json", topicsFile, "npm run fit:topics"],
] as const)("%s", (name, { pathOf, read }, command) => {
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
    const file = pathOf(models, "damaged");
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    await expect(read(models, "damaged")).rejects.toThrow(
      new RegExp(`${name}: expected the weights of .*; restore the file or run "${command}"$`, "u"),
    );
  });
});

test("the ranker of another encoder is read where one has none", async () => {
  const ranker = await readRankerOf("models", "another", DEFAULTS.ENCODER);
  expect(ranker.encoder.name).toBe(DEFAULTS.ENCODER);
});

test("no ranker at all is refused with its remedy", async () => {
  await expect(readRankerOf(models, "another", "a-third")).rejects.toThrow(
    /a-third.ranker\.json: expected the weights of the ranker, got ENOENT.*; restore the file or run "npm run fit"$/u,
  );
});
