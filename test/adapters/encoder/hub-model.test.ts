import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isHubId } from "../../../src/adapters/encoder/hub-id.js";
import { fetchHubModel } from "../../../src/adapters/encoder/hub-model.js";
import type { HubModelSettings } from "../../../src/adapters/encoder/hub-model.js";
import { createAgentFor } from "../../../src/adapters/service/proxy-agent.js";
import { startModelHub } from "../../support/model-hub.js";
import type { ModelHub } from "../../support/model-hub.js";
import { startProxy } from "../../support/proxy.js";

const MODEL = "Test/minilm";
const FILES = {
  "config.json": '{"hidden_size":4}',
  "tokenizer.json": '{"version":"1.0"}',
  "tokenizer_config.json": "{}",
  "onnx/model_quantized.onnx": "weights in eight bits",
  "onnx/model.onnx": "weights in thirty-two bits",
};

let home: string;
let hub: ModelHub;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "hub-model-"));
  await mkdir(join(home, "hub/onnx"), { recursive: true });
  for (const [file, content] of Object.entries(FILES))
    await writeFile(join(home, "hub", file), content);
  hub = await startModelHub(MODEL, join(home, "hub"));
});
afterEach(async () => {
  await hub.close();
  await rm(home, { recursive: true });
});

function fetchModel(settings: Partial<HubModelSettings> = {}): Promise<void> {
  const folder = join(home, "cache", MODEL);
  return fetchHubModel({ model: MODEL, folder, hubUrl: hub.url, retryDelayMs: 1, ...settings });
}

const read = (file: string): Promise<string> => readFile(join(home, "cache", MODEL, file), "utf8");

/** The message of the refusal that a fetch ends in. */
async function refusal(): Promise<string> {
  const error: unknown = await fetchModel().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "AppError", code: "ENCODER_UNAVAILABLE" });
  return (error as Error).message;
}

describe("fetchHubModel", () => {
  it("fetches the files that a model needs, the weights last, and says how far it is", async () => {
    const arrived = new Map<string, number>();
    await fetchModel({ onDownload: (file, bytes) => arrived.set(file, bytes) });
    // The float weights are not fetched: the quantized ones are there.
    expect([...arrived.keys()]).toEqual([
      "config.json",
      "tokenizer.json",
      "tokenizer_config.json",
      "onnx/model_quantized.onnx",
    ]);
    for (const [file, bytes] of arrived) {
      const content = FILES[file as keyof typeof FILES];
      expect(await read(file)).toBe(content);
      expect(bytes).toBe(content.length);
    }
  });

  it("asks for nothing when the folder holds the model", async () => {
    await fetchModel();
    hub.requests.length = 0;
    await fetchModel();
    expect(hub.requests).toEqual([]);
  });

  it("fetches optional files where there are any", async () => {
    await mkdir(join(home, "hub/1_Pooling"));
    await writeFile(join(home, "hub/1_Pooling/config.json"), '{"pooling_mode_cls_token":true}');
    await fetchModel();
    expect(await read("1_Pooling/config.json")).toContain("cls");
  });

  it("takes the float weights where there are no quantized ones", async () => {
    hub.faults.status.set("onnx/model_quantized.onnx", 404);
    await fetchModel();
    expect(await read("onnx/model.onnx")).toBe(FILES["onnx/model.onnx"]);
  });

  it("fetches from a mirror whose root has a path, with or without a slash at its end", async () => {
    await hub.close();
    hub = await startModelHub(MODEL, join(home, "hub"), "/mirrors/hf");
    await fetchModel({ hubUrl: `${hub.url}/` });
    expect(await read("config.json")).toBe(FILES["config.json"]);
  });

  it("names the model and the file that the hub does not have", async () => {
    hub.faults.status.set("tokenizer.json", 404);
    const message = await refusal();
    for (const part of [MODEL, "tokenizer.json", hub.url, "404", "set ENCODER"])
      expect(message).toContain(part);
  });

  it("names both weights when the model has neither", async () => {
    hub.faults.status.set("onnx/model_quantized.onnx", 404).set("onnx/model.onnx", 404);
    const message = await refusal();
    for (const part of ["onnx/model_quantized.onnx or onnx/model.onnx", "404"])
      expect(message).toContain(part);
  });

  it.each([401, 403])(
    "says of answer %i that the model is absent, private or gated",
    async (code) => {
      hub.faults.status.set("config.json", code);
      const message = await refusal();
      for (const part of [MODEL, `${code}`, "private or gated"]) expect(message).toContain(part);
    },
  );

  it("says where it looked and what to set when the hub cannot be reached", async () => {
    await hub.close();
    const message = await refusal();
    for (const part of [
      MODEL,
      join(home, "cache", MODEL),
      hub.url,
      "ECONNREFUSED",
      "HF_ENDPOINT",
      "ENCODER",
    ])
      expect(message).toContain(part);
    // Nothing is written before the hub has answered.
    await expect(stat(join(home, "cache"))).rejects.toThrow("ENOENT");
    hub = await startModelHub(MODEL, home);
  });

  it("refuses weights with a wrong checksum and keeps nothing of them", async () => {
    hub.faults.checksum.set("onnx/model_quantized.onnx", "0".repeat(64));
    const message = await refusal();
    for (const part of ["onnx/model_quantized.onnx", "SHA-256", "deleted", "HF_ENDPOINT"])
      expect(message).toContain(part);
    const weights = join(home, "cache", MODEL, "onnx/model_quantized.onnx");
    await expect(stat(weights)).rejects.toThrow("ENOENT");
    await expect(stat(`${weights}.partial`)).rejects.toThrow("ENOENT");
  });

  it("says that the folder cannot be written", async () => {
    await writeFile(join(home, "cache"), "a file where the folder should be");
    const message = await refusal();
    for (const part of [MODEL, "MODELS_DIR"]) expect(message).toContain(part);
  });

  it("refuses an endpoint that is no web address before asking anybody", async () => {
    await expect(fetchModel({ hubUrl: "huggingface" })).rejects.toMatchObject({
      code: "BAD_SETTINGS",
      message: expect.stringContaining("HF_ENDPOINT") as unknown,
    });
  });
});

describe("isHubId", () => {
  it.each([
    ["Xenova/multilingual-e5-small", true],
    ["BAAI/bge-small-en-v1.5", true],
    ["e5-speech", false], // no organisation: a folder's name
    ["../secret", false], // would leave the cache
    ["org/..", false], // likewise
    ["a/b/c", false], // a path
    ["org/name?x", false], // would change the URL
    ["", false],
  ])("%j: %j", (text, expected) => {
    expect(isHubId(text)).toBe(expected);
  });
});

describe.each([
  ["http", "http"],
  ["socks5", "socks5h"],
] as const)("fetchHubModel through a proxy of kind %s", (kind, scheme) => {
  /** A hub whose name only the proxy knows. */
  async function fetchThrough(given: string, asked?: string): Promise<string[]> {
    const credentials = asked === undefined ? {} : { credentials: asked };
    const proxy = await startProxy({ kind, port: Number(new URL(hub.url).port), ...credentials });
    const url = `${scheme}://${given}${proxy.host}`;
    const one = { setting: "BOT_PROXY", url };
    const agentFor = createAgentFor({ https: one, http: one, except: "" });
    try {
      await fetchModel({ hubUrl: "http://hub.test", agentFor });
    } finally {
      await proxy.close();
    }
    return [...new Set(proxy.asked)];
  }

  it.each([
    ["without a password", "", undefined],
    ["with its password", "ann:sesame@", "ann:sesame"],
  ])("brings the files, those of the store too, %s", async (_, given, asked) => {
    expect(await fetchThrough(given, asked)).toEqual(["hub.test:80"]);
    for (const file of ["config.json", "tokenizer.json"] as const)
      expect(await read(file)).toBe(FILES[file]);
    expect(new Set(hub.requests.map(({ at }) => at))).toEqual(new Set(["hub", "store"]));
  });

  it("ends in one line without the password when the proxy refuses it", async () => {
    const failing = fetchThrough("ann:sesame@", "ann:another");
    await expect(failing).rejects.toMatchObject({
      code: "ENCODER_UNAVAILABLE",
      message: expect.stringMatching(
        /^encoder "Test\/minilm": [^\n]* got proxy [^\n]+; check [^\n]*BOT_PROXY[^\n]*$/u,
      ) as string,
    });
    await expect(failing).rejects.not.toThrow("sesame");
    expect(hub.requests).toEqual([]);
  });
});
