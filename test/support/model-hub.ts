import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** One request that reached the stand-in. */
interface HubRequest {
  /** `hub` answers `/resolve/`, `store` is where it redirects for large files. */
  readonly at: "hub" | "store";
  readonly file: string;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
}

/** What goes wrong, by file; changed by a test at any time. */
interface HubFaults {
  /** Answers of the hub other than the file. */
  readonly status: Map<string, number>;
  /** The checksum that the hub states in place of the true one. */
  readonly checksum: Map<string, string>;
  /** Bytes after which one answer stops, until `breakOff`. */
  readonly holdAfter: Map<string, number>;
  /** Content that takes the place of the file's. */
  readonly content: Map<string, Buffer>;
  /** Answers that do not heed Range. */
  ignoresRange: boolean;
  /** Tags that do not promise equal bytes. */
  weakTags: boolean;
}

export interface ModelHub {
  /** Root to set as HF_ENDPOINT. */
  readonly url: string;
  readonly requests: HubRequest[];
  readonly faults: HubFaults;
  /** Closes the connections that `holdAfter` holds. */
  breakOff(): void;
  close(): Promise<void>;
}

/**
 * The Hugging Face hub on this machine: serves one model's folder as the hub does. Large files are
 * redirected to a store, and the redirect states their SHA-256 (`X-Linked-Etag`) and size.
 *
 * @param path put before everything, as a mirror may
 */
export async function startModelHub(model: string, folder: string, path = ""): Promise<ModelHub> {
  const requests: HubRequest[] = [];
  const held = new Set<ServerResponse>();
  const faults: HubFaults = {
    status: new Map(),
    checksum: new Map(),
    holdAfter: new Map(),
    content: new Map(),
    ignoresRange: false,
    weakTags: false,
  };
  const hubRoot = `${path}/${model}/resolve/main/`;
  const storeRoot = "/store/";

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? "";
    const at = url.startsWith(storeRoot) ? "store" : "hub";
    const root = at === "store" ? storeRoot : hubRoot;
    const file = url.startsWith(root) ? url.slice(root.length) : undefined;
    const { range, "if-range": ifRange } = request.headers;
    requests.push({ at, file: file ?? url, range, ifRange: ifRange as string | undefined });
    // The hub answers 401 for a model that is not there, so as not to tell it from a private one.
    const status = file === undefined ? 401 : faults.status.get(file);
    const content = file === undefined ? undefined : await contentOf(file);
    if (file === undefined || status !== undefined) end(response, status ?? 401);
    else if (content === undefined) end(response, 404);
    else if (at === "hub" && isLarge(file))
      end(response, 302, {
        location: `${storeRoot}${file}`,
        "x-linked-etag": `"${faults.checksum.get(file) ?? digest("sha256", content)}"`,
        "x-linked-size": content.length,
      });
    else send(request, response, file, content);
  }

  async function contentOf(file: string): Promise<Buffer | undefined> {
    return faults.content.get(file) ?? readFile(join(folder, file)).catch(() => undefined);
  }

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    file: string,
    content: Buffer,
  ): void {
    const etag = `${faults.weakTags ? "W/" : ""}"${digest("sha1", content)}"`;
    const asked = /^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1];
    const resumes =
      asked !== undefined && !faults.ignoresRange && request.headers["if-range"] === etag;
    const start = resumes ? Number(asked) : 0;
    if (resumes && start >= content.length) {
      end(response, 416);
      return;
    }
    const body = content.subarray(start);
    response.writeHead(resumes ? 206 : 200, {
      etag,
      "content-length": body.length,
      ...(resumes && {
        "content-range": `bytes ${start}-${content.length - 1}/${content.length}`,
      }),
    });
    const holdAfter = faults.holdAfter.get(file);
    if (holdAfter === undefined) {
      response.end(body);
    } else {
      faults.holdAfter.delete(file);
      response.write(body.subarray(0, holdAfter));
      held.add(response);
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}${path}`,
    requests,
    faults,
    breakOff() {
      for (const response of held) response.destroy();
      held.clear();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function end(
  response: ServerResponse,
  status: number,
  headers: Record<string, string | number> = {},
): void {
  response.writeHead(status, headers).end(status >= 400 ? `status ${status}` : undefined);
}

function isLarge(file: string): boolean {
  return file.endsWith(".onnx") || file === "tokenizer.json";
}

function digest(algorithm: "sha1" | "sha256", content: Buffer): string {
  return createHash(algorithm).update(content).digest("hex");
}
