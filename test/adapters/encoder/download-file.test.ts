import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { downloadFile } from "../../../src/adapters/encoder/download-file.js";
import type { Download } from "../../../src/adapters/encoder/download-file.js";
import { startModelHub } from "../../support/model-hub.js";
import type { ModelHub } from "../../support/model-hub.js";

const FILE = "onnx/model.onnx";
const CUT = 300_000;
/** A megabyte in which every place differs from its neighbours, so that a wrong offset shows. */
const CONTENT = Buffer.from(
  Uint32Array.from({ length: 262_144 }, (_, i) => i * 2_654_435_761).buffer,
);

let folder: string;
let hub: ModelHub;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "download-"));
  await mkdir(join(folder, "hub/onnx"), { recursive: true });
  await writeFile(join(folder, "hub", FILE), CONTENT);
  hub = await startModelHub("org/name", join(folder, "hub"));
});
afterEach(async () => {
  await hub.close();
  await rm(folder, { recursive: true });
});

function download(options: Partial<Download> = {}): Promise<"saved" | "missing"> {
  const url = `${hub.url}/org/name/resolve/main/${FILE}`;
  return downloadFile({ url, path: join(folder, "got/model"), retryDelayMs: 1, ...options });
}

/** Breaks the connection off once the client holds what was sent before. */
function breakingOff(received: number): void {
  if (received === CUT) hub.breakOff();
}

/** Leaves what a process leaves whose connection broke off on its last attempt. */
async function downloadInPart(): Promise<void> {
  hub.faults.holdAfter.set(FILE, CUT);
  const failing = (received: number): void => {
    if (received === CUT) hub.faults.status.set(FILE, 503);
    breakingOff(received);
  };
  await expect(download({ onProgress: failing })).rejects.toThrow("503");
  hub.faults.status.clear();
  hub.requests.length = 0;
}

async function files(): Promise<string[]> {
  return (await readdir(join(folder, "got"))).sort();
}

const got = (): Promise<Buffer> => readFile(join(folder, "got/model"));
const rangesAtStore = (): (string | undefined)[] =>
  hub.requests.filter(({ at }) => at === "store").map(({ range }) => range);

describe("downloadFile", () => {
  it("saves the bytes, reports growing progress up to the size, and leaves nothing beside", async () => {
    const steps: (readonly [number, number | undefined])[] = [];
    expect(await download({ onProgress: (...step) => steps.push(step) })).toBe("saved");
    expect((await got()).equals(CONTENT)).toBe(true);
    expect(steps.map(([bytes]) => bytes)).toEqual(
      steps.map(([bytes]) => bytes).sort((a, b) => a - b),
    );
    expect(steps.at(-1)).toEqual([CONTENT.length, CONTENT.length]);
    expect(await files()).toEqual(["model"]);
  });

  it("resumes where the connection broke off", async () => {
    hub.faults.holdAfter.set(FILE, CUT);
    await download({ onProgress: breakingOff });
    // The second request asks for what is missing of the version that it began.
    expect(rangesAtStore()).toEqual([undefined, `bytes=${CUT}-`]);
    expect(hub.requests.at(-1)?.ifRange).toMatch(/^"[0-9a-f]{40}"$/);
    expect((await got()).equals(CONTENT)).toBe(true);
  });

  it("resumes what an earlier process left", async () => {
    await downloadInPart();
    expect(await files()).toEqual(["model.partial", "model.partial.etag"]);
    await download();
    expect(rangesAtStore()).toEqual([`bytes=${CUT}-`]);
    expect((await got()).equals(CONTENT)).toBe(true);
    expect(await files()).toEqual(["model"]);
  });

  it("starts again when the server does not resume", async () => {
    await downloadInPart();
    hub.faults.ignoresRange = true;
    await download();
    expect((await got()).equals(CONTENT)).toBe(true);
  });

  it("starts again when the file has changed on the server meanwhile", async () => {
    await downloadInPart();
    const changed = Buffer.from(CONTENT).fill(7, 0, 10);
    hub.faults.content.set(FILE, changed);
    await download();
    expect((await got()).equals(changed)).toBe(true);
  });

  it("does not resume a version whose tag does not promise equal bytes", async () => {
    hub.faults.weakTags = true;
    hub.faults.holdAfter.set(FILE, CUT);
    await download({ onProgress: breakingOff });
    expect(rangesAtStore()).toEqual([undefined, undefined]);
    expect((await got()).equals(CONTENT)).toBe(true);
  });

  it("starts again when the held part is already as long as the file", async () => {
    await downloadInPart();
    await writeFile(join(folder, "got/model.partial"), CONTENT);
    await download();
    expect(rangesAtStore()).toEqual([`bytes=${CONTENT.length}-`, undefined]);
    expect((await got()).equals(CONTENT)).toBe(true);
  });

  it("starts again once when a resumed file has a wrong checksum", async () => {
    await downloadInPart();
    await writeFile(join(folder, "got/model.partial"), Buffer.alloc(CUT));
    await download();
    expect(rangesAtStore()).toEqual([`bytes=${CUT}-`, undefined]);
    expect((await got()).equals(CONTENT)).toBe(true);
  });

  it("deletes a whole file with a wrong checksum and does not ask for it again", async () => {
    hub.faults.checksum.set(FILE, "0".repeat(64));
    await expect(download()).rejects.toMatchObject({
      failure: "damaged",
      message: expect.stringContaining("SHA-256 0000") as string,
    });
    expect(await files()).toEqual([]);
    expect(rangesAtStore()).toHaveLength(1);
  });

  it("gives up after five attempts at a server that fails", async () => {
    hub.faults.status.set(FILE, 500);
    await expect(download()).rejects.toMatchObject({ failure: "broken" });
    expect(hub.requests).toHaveLength(5);
  });

  it("tries again when the server falls silent", async () => {
    hub.faults.holdAfter.set(FILE, CUT);
    await download({ stallMs: 200 });
    expect((await got()).equals(CONTENT)).toBe(true);
  });

  it("tells a file that is not there from one that is refused", async () => {
    hub.faults.status.set(FILE, 404);
    expect(await download()).toBe("missing");
    hub.faults.status.set(FILE, 403);
    await expect(download()).rejects.toMatchObject({ failure: "refused" });
    // Neither answer changes by asking again.
    expect(hub.requests).toHaveLength(2);
  });

  it("decodes what a server has encoded although it was asked not to", async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(CONTENT));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    expect(await download({ url: `http://127.0.0.1:${port}/model` })).toBe("saved");
    expect((await got()).equals(CONTENT)).toBe(true);
    server.close();
  });

  it("does not callUntilAnswered where nothing listens", async () => {
    await hub.close();
    await expect(download()).rejects.toMatchObject({
      failure: "unreachable",
      message: expect.stringContaining("ECONNREFUSED") as string,
    });
    hub = await startModelHub("org/name", folder);
  });
});
