import type { IncomingMessage } from "node:http";
import pRetry from "p-retry";
import { sha256OfFile } from "./file-checksum.js";
import { bytesOf, httpGet, NetworkError } from "./http-get.js";
import type { AgentFor } from "./http-get.js";
import { PartialFile } from "./partial-file.js";
import type { HeldPart } from "./partial-file.js";

export interface Download {
  readonly url: string;
  /** Where the whole, verified file will stand. */
  readonly path: string;
  /** `totalBytes` is undefined when the server does not tell the size. */
  readonly onProgress?:
    ((receivedBytes: number, totalBytes: number | undefined) => void) | undefined;
  /** None goes through a proxy when absent. */
  readonly agentFor?: AgentFor | undefined;
  /** Wait before the second attempt, doubled before each further one; default 500. */
  readonly retryDelayMs?: number | undefined;
  /** Longest silence of the server before an attempt is given up; default 30 000. */
  readonly stallMs?: number | undefined;
}

/**
 * Why a download ended without its file: `refused` by the server's answer, `unreachable` server, no
 * way through the `proxy`, `broken` off on every attempt, `damaged` when the checksum is wrong.
 */
type DownloadFailure = "refused" | "unreachable" | "proxy" | "broken" | "damaged";

export class DownloadError extends Error {
  override readonly name = "DownloadError";

  constructor(
    readonly failure: DownloadFailure,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** With the waits this spans 7.5 s; what has arrived is kept for the next call anyway. */
const RETRIES = 4;
const REDIRECTS = 5;

/** A server that is not there will not be there in a second: these are not tried again. */
const UNREACHABLE = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "ETIMEDOUT",
]);

/** How the codes of a proxy's faults begin; their messages are written for people. */
const PROXY_CODE = "PROXY_";

/**
 * Fetches one file: resumes what an earlier attempt or process left (Range with If-Range, RFC 9110
 * sections 13.1.5 and 14.2), tries again after a broken connection, verifies size and SHA-256 where
 * the server states them, and gives only a whole file its name.
 *
 * The checksum is the hub's `X-Linked-Etag`, the SHA-256 of a large file (`huggingface_hub`,
 * `file_download.py`). A plain `ETag` is opaque and never taken for a checksum.
 *
 * @returns `missing` when the server answers 404
 * @throws DownloadError; errors of the file system pass through
 */
export async function downloadFile(download: Download): Promise<"saved" | "missing"> {
  return pRetry(() => attempt(download), {
    retries: RETRIES,
    minTimeout: download.retryDelayMs ?? 500,
    shouldRetry: ({ error }) => error instanceof DownloadError && error.failure === "broken",
  });
}

async function attempt(download: Download): Promise<"saved" | "missing"> {
  const { url } = download;
  const partial = new PartialFile(download.path);
  const held = await partial.held();
  const silence = new Silence(url, download.stallMs ?? 30_000);
  try {
    const { response, sha256, size } = await request(download, held, silence);
    const { statusCode: status, headers } = response;
    if (status === 404) return "missing";
    if (status === 416 || !resumesAt(response, held)) await partial.discard();
    if (!isBody(response, held)) throw refusal(url, response);

    const start = status === 206 ? held.bytes : 0;
    const total = size ?? wholeSize(response, start);
    const body = bytesOf(response);
    const received = await partial.receive(body, start, headers.etag ?? null, (bytes) => {
      silence.restart();
      download.onProgress?.(bytes, total);
    });
    if (total !== undefined && received !== total) {
      if (received > total) await partial.discard();
      throw new DownloadError("broken", `${url}: expected ${total} bytes, got ${received}`);
    }
    if (sha256 !== undefined) await verify(url, partial, sha256, start > 0);
    await partial.complete();
    return "saved";
  } catch (error) {
    if (silence.signal.aborted) throw silence.signal.reason;
    throw error instanceof NetworkError ? networkError(url, error) : error;
  } finally {
    silence.end();
  }
}

/** A resumed file may have been spoilt by its old half and is tried anew; a whole one is not. */
async function verify(
  url: string,
  partial: PartialFile,
  expected: string,
  resumed: boolean,
): Promise<void> {
  const sum = await sha256OfFile(partial.path);
  if (sum === expected) return;
  await partial.discard();
  throw new DownloadError(
    resumed ? "broken" : "damaged",
    `${url}: expected SHA-256 ${expected}, got ${sum}; what came was deleted`,
  );
}

/** Aborts a request when nothing has come for a while, and in any case at its end. */
class Silence {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly signal = this.#controller.signal;

  constructor(url: string, stallMs: number) {
    this.#timer = setTimeout(() => {
      this.#controller.abort(new DownloadError("broken", `${url}: no byte for ${stallMs} ms`));
    }, stallMs);
  }

  readonly restart = (): void => {
    this.#timer.refresh();
  };

  /** Frees the connection of a body that was not read. */
  end(): void {
    clearTimeout(this.#timer);
    this.#controller.abort();
  }
}

interface Answer {
  readonly response: IncomingMessage;
  readonly sha256: string | undefined;
  readonly size: number | undefined;
}

/** Follows redirects by hand: the hub states checksum and size on its own answer, not its store's. */
async function request(
  { url, agentFor }: Download,
  held: HeldPart,
  { signal, restart }: Silence,
): Promise<Answer> {
  const headers: Record<string, string> = { "accept-encoding": "identity" };
  if (held.bytes > 0) {
    headers["range"] = `bytes=${held.bytes}-`;
    headers["if-range"] = held.etag;
  }
  let sha256: string | undefined;
  let size: number | undefined;
  let next = url;
  for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
    const response = await httpGet(next, { agent: agentFor?.(next), headers, signal });
    restart();
    sha256 ??= /^"?([0-9a-f]{64})"?$/.exec(headerOf(response, "x-linked-etag") ?? "")?.[1];
    size ??= bytesIn(headerOf(response, "x-linked-size"));
    const { statusCode: status = 0, headers: its } = response;
    if (status < 300 || status > 399 || its.location === undefined)
      return { response, sha256, size };
    response.resume();
    next = new URL(its.location, next).href;
  }
  throw new DownloadError("refused", `${url}: more than ${REDIRECTS} redirects`);
}

function isBody(response: IncomingMessage, held: HeldPart): boolean {
  const { statusCode: status } = response;
  return status === 200 || (status === 206 && resumesAt(response, held));
}

/** Whether a partial answer goes on where the held part ends; true for every other answer. */
function resumesAt({ statusCode, headers }: IncomingMessage, held: HeldPart): boolean {
  if (statusCode !== 206) return true;
  return headers["content-range"]?.startsWith(`bytes ${held.bytes}-`) === true;
}

/** Answers worth a second try: an unusable part, a busy or failing server. */
function refusal(url: string, response: IncomingMessage): DownloadError {
  const { statusCode: status = 0, statusMessage = "" } = response;
  const passes = [206, 408, 416, 425, 429].includes(status) || status >= 500;
  const detail = headerOf(response, "x-error-message") ?? statusMessage;
  return new DownloadError(
    passes ? "broken" : "refused",
    `${url}: the server answered ${status} ${detail}`.trimEnd(),
  );
}

function wholeSize({ headers }: IncomingMessage, start: number): number | undefined {
  // The length of an encoded body is not that of the file.
  if (headers["content-encoding"] !== undefined) return undefined;
  const rest = bytesIn(headers["content-length"]);
  return rest === undefined ? undefined : start + rest;
}

function bytesIn(header: string | undefined): number | undefined {
  return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined;
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const header = headers[name];
  return Array.isArray(header) ? header[0] : header;
}

function networkError(url: string, error: NetworkError): DownloadError {
  const { code, message } = error.cause as NodeJS.ErrnoException;
  if (code?.startsWith(PROXY_CODE)) return new DownloadError("proxy", message, { cause: error });
  const reason = code ?? message;
  return new DownloadError(
    UNREACHABLE.has(reason) ? "unreachable" : "broken",
    `${url}: ${reason}`,
    { cause: error },
  );
}
