import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  embedInProcesses,
  startEmbeddingProcess,
  startEmbeddingProcesses,
} from "../../../src/adapters/encoder/embed-in-processes.js";
import type * as EmbedInProcesses from "../../../src/adapters/encoder/embed-in-processes.js";
import type { EmbeddingProcess } from "../../../src/adapters/encoder/embed-in-processes.js";
import { readModelFolder } from "../../../src/adapters/encoder/model-folder.js";
import { createEncoder } from "../../../src/adapters/encoder/transformers-encoder.js";
import type { Embedding } from "../../../src/retrieval/encoder.js";

const MODELS = fileURLToPath(new URL("../../../models", import.meta.url));
const BUNDLED = "e5-speech";
/** Only the build has a helper's program as JavaScript. */
const BUILT = new URL("../../../dist/src/adapters/encoder/embed-in-processes.js", import.meta.url);
const PROGRAM = new URL("embedding-process.js", BUILT);

const texts = Array.from({ length: 1_000 }, (_, i) => `text ${i}`);
const vectorOf = (text: string): Embedding => Float32Array.of(Number(text.slice(5)));
const embedHere = (text: string): Promise<Embedding> => Promise.resolve(vectorOf(text));

type Fake = EmbeddingProcess & { stopped: boolean; embedded: number };

/** A helper that embeds so many lists, and then gives what `atLast` gives. */
function fakeHelper(lists: number, atLast: () => Promise<Embedding[]> = failing): Fake {
  return {
    stopped: false,
    embedded: 0,
    embed(some) {
      if (lists-- <= 0) return atLast();
      this.embedded += some.length;
      return Promise.resolve(some.map(vectorOf));
    },
    stop() {
      this.stopped = true;
    },
  };
}
const failing = (): Promise<Embedding[]> => Promise.reject(new Error("out of memory"));
const short = (): Promise<Embedding[]> => Promise.resolve([vectorOf("text 0")]);

describe("embedding in processes", () => {
  test.each<[string, () => Fake[], helping: boolean[]]>([
    ["no helper", () => [], []],
    ["two helpers", () => [fakeHelper(Infinity), fakeHelper(Infinity)], [true, true]],
    ["a helper that fails at once", () => [fakeHelper(0)], [false]],
    ["one that fails later, one that goes on", () => [fakeHelper(3), fakeHelper(99)], [true, true]],
    ["a helper that loses texts", () => [fakeHelper(1, short)], [true]],
  ])("%s: every text once, in order, with its progress", async (_, start, helping) => {
    const helpers = start();
    const progress: number[] = [];
    const embeddings = await embedInProcesses(
      texts,
      embedHere,
      () => helpers,
      (done) => progress.push(done),
    );
    expect(embeddings).toEqual(texts.map(vectorOf));
    expect(progress).toEqual(texts.map((_text, i) => i + 1));
    expect(helpers.map(({ embedded }) => embedded > 0)).toEqual(helping);
    expect(helpers.every(({ stopped }) => stopped)).toBe(true);
  });

  test.each([
    ["embedding", () => Promise.reject(new Error("damaged")), () => undefined],
    [
      "progress",
      embedHere,
      () => {
        throw new Error("damaged");
      },
    ],
  ])("a failure of %s here is told, and the helpers are stopped", async (_, embed, onProgress) => {
    const helper = fakeHelper(Infinity);
    const embedding = embedInProcesses(texts, embed, () => [helper], onProgress);
    await expect(embedding).rejects.toThrow("damaged");
    expect(helper.stopped).toBe(true);
  });

  test("nothing to embed", async () => {
    expect(await embedInProcesses([], embedHere, () => [])).toEqual([]);
  });
});

describe("a process with a model of its own", async () => {
  const model = await readModelFolder(`${MODELS}/${BUNDLED}`, BUNDLED);

  test("gives the vectors that this process gives, by the program that stands beside it", async () => {
    const built = (await import(BUILT.href)) as typeof EmbedInProcesses;
    const helper = built.startEmbeddingProcess(model);
    const encoder = await createEncoder({ model: BUNDLED, modelsDir: MODELS });
    const some = ["Who pays the court?", "Mills grind the grain."];
    const expected = await Promise.all(some.map((text) => encoder.embedQuery(text)));
    expect(await helper.embed(some)).toEqual(expected);
    helper.stop();
    await expect(helper.embed(some)).rejects.toThrow("got its end");
  });

  test.each([
    ["no program", model, new URL("nothing.js", PROGRAM), "got its end (1)"],
    ["no model", { ...model, folder: "/nowhere" }, PROGRAM, "got its end (1)"],
    ["no process at all", model, new URL("https://example.org/program.js"), "scheme file"],
  ])("%s: it says so when it is asked", async (_, broken, program, words) => {
    const helper = startEmbeddingProcess(broken, program);
    await expect(helper.embed(["a"])).rejects.toThrow(words);
    helper.stop();
  });

  test("few texts are not worth a process", () => {
    expect(startEmbeddingProcesses(model, 999)).toEqual([]);
  });
});
