import { get as getByHttp } from "node:http";
import type { Agent, IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { get as getByHttps } from "node:https";
import { pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** What connects to an address; undefined for Node's own agent, with no proxy on the way. */
export type AgentFor = (url: string) => Agent | undefined;

/** A failure of the network or of the connection, told apart from those of the disk. */
export class NetworkError extends Error {
  override readonly name = "NetworkError";
}

/**
 * Asks for an address and gives the answer when its head has come; follows no redirect.
 *
 * @throws NetworkError with what has happened as its cause
 */
export function httpGet(
  url: string,
  options: { agent: Agent | undefined; headers: OutgoingHttpHeaders; signal: AbortSignal },
): Promise<IncomingMessage> {
  const get = url.startsWith("https:") ? getByHttps : getByHttp;
  return new Promise((resolve, reject) => {
    get(url, options, resolve).on("error", (cause) => {
      reject(new NetworkError(cause.message, { cause }));
    });
  });
}

/** The bytes of an answer, decoded where the server has encoded them although it was asked not to. */
export async function* bytesOf(response: IncomingMessage): AsyncGenerator<Uint8Array> {
  const decode = DECODERS.get(response.headers["content-encoding"] ?? "");
  try {
    yield* (
      decode ? pipeline(response, decode(), () => undefined) : response
    ) as AsyncIterable<Buffer>;
  } catch (cause) {
    throw new NetworkError((cause as Error).message, { cause });
  }
}

const DECODERS = new Map([
  ["gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);
