import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  embedInProcesses,
  startEmbeddingProcess,
  startEmbeddingProcesses,
} from "../../src/adapters/embed-in-processes.js";
import type { EmbeddingProcess } from "../../src/adapters/embed-in-processes.js";
import { readModelFolder } from "../../src/adapters/model-folder.js";
import { createEncoder } from "../../src/adapters/transformers-encoder.js";
import type { Embedding } from "../../src/retrieval/encoder.js";

const MODELS = fileURLToPath(new URL("../../models", import.meta.url));
const BUNDLED = "minilm-speech-en";
/** Only the build has the program of a process as JavaScript. */
const SCRIPT = new URL("../../dist/src/adapters/embedding-process.js", import.meta.url);

const texts = Array.from({ length: 1_000 }, (_, i) => `text ${i}`);
const vectorOf = (text: string): Embedding => Float32Array.of(Number(text.slice(5)));
const embedHere = (text: string): Promise<Embedding> => Promise.resolve(vectorOf(text));

/** A process that embeds lists until it has got `lists` of them, and then fails. */
function fakeProcess(lists: number): EmbeddingProcess & { stopped: boolean; embedded: number } {
  return {
    stopped: false,
    embedded: 0,
    embed(some) {
      if (lists-- <= 0) return Promise.reject(new Error("out of memory"));
      this.embedded += some.length;
      return Promise.resolve(some.map(vectorOf));
    },
    stop() {
      this.stopped = true;
    },
  };
}

describe("embedding in processes", () => {
  test.each([
    ["no process beside this one", []],
    ["two processes", [Infinity, Infinity]],
    ["a process that fails at once", [0]],
    ["a process that fails later, and one that goes on", [3, Infinity]],
  ])("%s: every text once, in order, with its progress", async (_, lists) => {
    const processes = lists.map(fakeProcess);
    const progress: number[] = [];
    const embeddings = await embedInProcesses(
      texts,
      embedHere,
      () => processes,
      (done) => progress.push(done),
    );
    expect(embeddings).toEqual(texts.map(vectorOf));
    expect(progress).toEqual(texts.map((_, i) => i + 1));
    expect(processes.map(({ stopped }) => stopped)).toEqual(processes.map(() => true));
    processes.forEach(({ embedded }, i) => {
      expect(embedded > 0).toBe((lists[i] ?? 0) > 0);
    });
  });

  test("a failure on this process is told, and the others are stopped", async () => {
    const processes = [fakeProcess(Infinity)];
    const failing = embedInProcesses(
      texts,
      () => Promise.reject(new Error("damaged")),
      () => processes,
    );
    await expect(failing).rejects.toThrow("damaged");
    expect(processes[0]?.stopped).toBe(true);
  });

  test("nothing to embed", async () => {
    expect(await embedInProcesses([], embedHere, () => [])).toEqual([]);
  });
});

describe("a process with a model of its own", async () => {
  const model = await readModelFolder(`${MODELS}/${BUNDLED}`, BUNDLED);

  test("gives the vectors that this process gives", async () => {
    const process = startEmbeddingProcess(model, SCRIPT);
    const encoder = await createEncoder({ model: BUNDLED, modelsDir: MODELS });
    const some = ["Who pays the court?", "Mills grind the grain."];
    const expected = await Promise.all(some.map((text) => encoder.embedQuery(text)));
    expect(await process.embed(some)).toEqual(expected);
    process.stop();
    await expect(process.embed(some)).rejects.toThrow("got its end");
  });

  test.each([
    ["no program", model, new URL("nothing.js", SCRIPT)],
    ["no model", { ...model, folder: "/nowhere" }, SCRIPT],
  ])("%s: it ends, and says so when it is asked", async (_, broken, script) => {
    const process = startEmbeddingProcess(broken, script);
    await expect(process.embed(["a"])).rejects.toThrow("got its end (1)");
    process.stop();
  });

  test("few texts are not worth a process", () => {
    expect(startEmbeddingProcesses(model, 999)).toEqual([]);
  });
});
