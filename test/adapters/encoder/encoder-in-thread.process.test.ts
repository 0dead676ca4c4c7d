import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createEncoderInThread } from "../../../src/adapters/encoder/encoder-in-thread.js";
import { createEncoder } from "../../../src/adapters/encoder/transformers-encoder.js";
import { encoderContract } from "../../contracts/encoder-contract.js";

const MODELS = fileURLToPath(new URL("../../../models", import.meta.url));
const BUNDLED = { model: "e5-speech", modelsDir: MODELS };
const BUILT = new URL("../../../dist/src/adapters/encoder/", import.meta.url);
/** Only the build has the thread's program as JavaScript. */
const PROGRAM = new URL("encoder-thread.js", BUILT);

encoderContract("a model in a thread", () => createEncoderInThread(BUNDLED, PROGRAM));

test("it is the encoder that this thread has, vector by vector", async () => {
  const there = await createEncoderInThread(BUNDLED, PROGRAM);
  const here = await createEncoder(BUNDLED);
  const { name, checksum, dimensions, languages } = here;
  expect(there).toMatchObject({ name, checksum, dimensions, languages });
  const question = "When was the bridge opened?";
  expect(await there.embedQuery(question)).toEqual(await here.embedQuery(question));
  expect(await there.readQuery(question, "typing")).toEqual(await here.readQuery(question));
});

test("a model that is not there is refused in the words of this thread", async () => {
  const refused = createEncoderInThread({ ...BUNDLED, model: "./nowhere" }, PROGRAM);
  await expect(refused).rejects.toMatchObject({ name: "AppError", code: "ENCODER_UNAVAILABLE" });
});

test("a program that is not there is told, and nothing waits for it", async () => {
  const broken = createEncoderInThread(BUNDLED, new URL("nothing.js", PROGRAM));
  await expect(broken).rejects.toThrow("nothing.js");
});

test("it is known before it is loaded, and refuses to be asked when it cannot be", async () => {
  const telling = (...said: readonly object[]): URL =>
    new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort } from "node:worker_threads";
        for (const one of ${JSON.stringify(said)}) parentPort.postMessage(one);`)}`,
    );
  const facts = { name: "a", checksum: "b", dimensions: 1, languages: [] };
  const damaged = { kind: "refused", code: "ENCODER_UNAVAILABLE", lines: ["encoder: damaged"] };
  const encoder = await createEncoderInThread(
    BUNDLED,
    telling({ kind: "described", facts }, damaged),
  );
  expect(encoder).toMatchObject(facts);
  await expect(encoder.loaded).rejects.toThrow("encoder: damaged");
  await expect(encoder.embedQuery("a question")).rejects.toThrow("encoder: damaged");
});

/** Runs a program that opens an encoder in a thread and then goes on. */
async function run(
  then: string,
  program = PROGRAM.href,
): Promise<{ code: number | null; output: string; complaint: string }> {
  const source = `
    import { createEncoderInThread } from "${new URL("encoder-in-thread.js", BUILT).href}";
    const encoder = await createEncoderInThread(${JSON.stringify(BUNDLED)}, new URL(${JSON.stringify(program)}));
    ${then}`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", source]);
  let output = "";
  let complaint = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output, complaint };
}

test.each([
  [
    "after a call, for which it waits",
    "console.log((await encoder.embedQuery('a')).length);",
    "384\n",
  ],
  ["without any", "console.log(encoder.dimensions);", "384\n"],
])("a process ends by itself %s", async (_, then, output) => {
  expect(await run(then)).toEqual({ code: 0, output, complaint: "" });
});

test("when the thread breaks, so does the process, which is then started anew", async () => {
  const breaking = `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", () => { throw new Error("the thread is broken"); });
    parentPort.postMessage({ kind: "described", facts: { name: "a", checksum: "b", dimensions: 1, languages: [] } });
    parentPort.postMessage({ kind: "loaded" });`)}`;
  const end = await run("await encoder.embedQuery('a question');", breaking);
  expect(end.code).toBe(1);
  expect(end.complaint).toContain("the thread is broken");
});
