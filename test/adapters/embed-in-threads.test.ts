import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  embedInThreads,
  startEmbeddingThread,
  startEmbeddingThreads,
} from "../../src/adapters/embed-in-threads.js";
import type { EmbeddingThread } from "../../src/adapters/embed-in-threads.js";
import { readModelFolder } from "../../src/adapters/model-folder.js";
import { createEncoder } from "../../src/adapters/transformers-encoder.js";
import type { Embedding } from "../../src/retrieval/encoder.js";

const MODELS = fileURLToPath(new URL("../../models", import.meta.url));
const BUNDLED = "minilm-speech-en";
/** Only the build has the program of a thread as JavaScript. */
const SCRIPT = new URL("../../dist/src/adapters/embedding-thread.js", import.meta.url);

const texts = Array.from({ length: 1_000 }, (_, i) => `text ${i}`);
const vectorOf = (text: string): Embedding => Float32Array.of(Number(text.slice(5)));
const embedHere = (text: string): Promise<Embedding> => Promise.resolve(vectorOf(text));

/** A thread that embeds lists until it has got `lists` of them, and then fails. */
function fakeThread(lists: number): EmbeddingThread & { stopped: boolean; embedded: number } {
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
      return Promise.resolve();
    },
  };
}

describe("embedding in threads", () => {
  test.each([
    ["no thread beside this one", []],
    ["two threads", [Infinity, Infinity]],
    ["a thread that fails at once", [0]],
    ["a thread that fails later, and one that goes on", [3, Infinity]],
  ])("%s: every text once, in order, with its progress", async (_, lists) => {
    const threads = lists.map(fakeThread);
    const progress: number[] = [];
    const embeddings = await embedInThreads(
      texts,
      embedHere,
      () => threads,
      (done) => progress.push(done),
    );
    expect(embeddings).toEqual(texts.map(vectorOf));
    expect(progress).toEqual(texts.map((_, i) => i + 1));
    expect(threads.map(({ stopped }) => stopped)).toEqual(threads.map(() => true));
    threads.forEach(({ embedded }, i) => {
      expect(embedded > 0).toBe((lists[i] ?? 0) > 0);
    });
  });

  test("a failure on this thread is told, and the others are stopped", async () => {
    const threads = [fakeThread(Infinity)];
    const failing = embedInThreads(
      texts,
      () => Promise.reject(new Error("damaged")),
      () => threads,
    );
    await expect(failing).rejects.toThrow("damaged");
    expect(threads[0]?.stopped).toBe(true);
  });

  test("nothing to embed", async () => {
    expect(await embedInThreads([], embedHere, () => [])).toEqual([]);
  });
});

describe("a thread with a model of its own", async () => {
  const model = await readModelFolder(`${MODELS}/${BUNDLED}`, BUNDLED);

  test("gives the vectors that this thread gives", async () => {
    const thread = startEmbeddingThread(model, SCRIPT);
    const encoder = await createEncoder({ model: BUNDLED, modelsDir: MODELS });
    const some = ["Who pays the court?", "Mills grind the grain."];
    const expected = await Promise.all(some.map((text) => encoder.embedQuery(text)));
    expect(await thread.embed(some)).toEqual(expected);
    await thread.stop();
    await expect(thread.embed(some)).rejects.toThrow("exit code");
  });

  test.each([
    ["no program", model, new URL("nothing.js", SCRIPT), "nothing.js"],
    ["no model", { ...model, folder: "/nowhere" }, SCRIPT, "nowhere"],
  ])("%s: it says so when it is asked", async (_, broken, script, words) => {
    const thread = startEmbeddingThread(broken, script);
    await expect(thread.embed(["a"])).rejects.toThrow(words);
    await thread.stop();
  });

  test("few texts are not worth a thread", () => {
    expect(startEmbeddingThreads(model, 999)).toEqual([]);
  });
});
