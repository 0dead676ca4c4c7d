import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { packRequestModel, requestsFile } from "../../../src/adapters/index/requests-file.js";
import { DEFAULTS } from "../../../src/config.js";
import { WORD_ROLES } from "../../../src/requests/argument.js";
import { INTENTS } from "../../../src/requests/intent.js";
import { WORD_PLACES } from "../../../src/requests/question-starts.js";
import { STANDINGS } from "../../../src/requests/tell-follow-up.js";
import { BUCKETS } from "../../../src/requests/linear-model.js";
import type { LinearModel } from "../../../src/requests/linear-model.js";

let models: string;
beforeAll(async () => {
  models = await mkdtemp(join(tmpdir(), "requests-"));
});

async function write(encoder: string, content: string): Promise<void> {
  await mkdir(join(models, encoder));
  await writeFile(join(models, encoder, "requests.json"), content);
}

/** A model whose weights are told apart by their places. */
function modelOf<Class extends string>(classes: readonly Class[]): LinearModel<Class> {
  return {
    classes,
    bias: classes.map((_, c) => c / 8),
    vector: classes.map((_, c) => [c, -0.125]),
    named: classes.map((_, c) => Float32Array.from({ length: BUCKETS }, (__, i) => c - (i % 5))),
  };
}

test("the bundled encoder has a request model of its own checksum", async () => {
  const file = await requestsFile.read("models", DEFAULTS.ENCODER);
  expect(file?.encoder.name).toBe(DEFAULTS.ENCODER);
  expect(file?.intents.vector[0]).toHaveLength(384);
  expect(file?.roles.named[0]).toHaveLength(BUCKETS);
});

test("what is written is read again, the named weights to a byte's step", async () => {
  const model = {
    intents: modelOf(INTENTS),
    roles: modelOf(WORD_ROLES),
    starts: modelOf(WORD_PLACES),
    followUps: modelOf(STANDINGS),
  };
  await write("own", packRequestModel({ name: "own", checksum: "abc" }, model, { command: "x" }));
  const read = await requestsFile.read(models, "own");
  expect(read?.encoder).toEqual({ name: "own", checksum: "abc" });
  expect(read?.roles.classes).toEqual(WORD_ROLES);
  expect(read?.starts.classes).toEqual(WORD_PLACES);
  expect(read?.roles.bias).toEqual(model.roles.bias);
  expect(read?.intents.vector).toEqual(model.intents.vector);
  model.intents.named.forEach((row, c) => {
    const most = Math.max(...Array.from(row, Math.abs));
    const other = read?.intents.named[c] ?? [];
    expect(Math.max(...Array.from(row, (one, i) => Math.abs(one - (other[i] ?? 99))))).toBeLessThan(
      most / 127,
    );
  });
});

test("an encoder for which none was fitted has none", async () => {
  expect(await requestsFile.read("models", "another")).toBeUndefined();
});

test.each([
  ["of another format", '{"format":1}'],
  [
    "whose classes are others",
    packRequestModel(
      { name: "other", checksum: "" },
      {
        intents: modelOf(["question"]),
        roles: modelOf(["none"]),
        starts: modelOf(["within"]),
        followUps: modelOf(["alone"]),
      },
      {},
    ),
  ],
])("a file %s is refused with its remedy", async (name, content) => {
  await write(name, content);
  await expect(requestsFile.read(models, name)).rejects.toThrow(
    /requests\.json: expected a request model, got .*; restore the file or run "npm run fit:requests"$/su,
  );
});
