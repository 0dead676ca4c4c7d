import type { IncomingMessage } from "node:http";
import { badRequest } from "../api-error.js";
import { isJsonObject } from "../json.js";
import { Parameters } from "../parameters.js";

/** Larger bodies are refused; a file may have 50 MB (https://core.telegram.org/bots/api#sending-files). */
const MAX_BODY_BYTES = 50 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MAX_BODY_BYTES) throw badRequest("Request Entity Too Large");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * The parameters of a request from its query string and its body: JSON, urlencoded or multipart.
 * JSON values that are not strings are kept as their JSON text, as the server keeps them.
 */
export function readParameters(url: URL, contentType: string, body: Buffer): Parameters {
  const raw = new Map<string, string>(url.searchParams);
  const files = new Map<string, Buffer>();
  if (body.length === 0) return new Parameters(raw);
  const text = decodeUtf8(body, contentType);
  if (contentType.startsWith("application/json")) {
    for (const [name, value] of readJson(text)) raw.set(name, value);
  } else if (contentType.startsWith("multipart/form-data")) {
    readMultipart(body, contentType, raw, files);
  } else if (contentType.startsWith("application/x-www-form-urlencoded")) {
    for (const [name, value] of new URLSearchParams(text)) raw.set(name, value);
  }
  return new Parameters(raw, files);
}

function decodeUtf8(body: Buffer, contentType: string): string {
  if (contentType.startsWith("multipart/form-data")) return "";
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw badRequest("strings must be encoded in UTF-8");
  }
}

function readJson(text: string): [string, string][] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest("can't parse JSON object");
  }
  if (!isJsonObject(value)) throw badRequest("JSON object expected");
  return Object.entries(value)
    .filter(([, field]) => field !== null)
    .map(([name, field]) => [name, typeof field === "string" ? field : JSON.stringify(field)]);
}

function readMultipart(
  body: Buffer,
  contentType: string,
  raw: Map<string, string>,
  files: Map<string, Buffer>,
): void {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) throw badRequest("can't parse request: boundary not found");
  // Latin-1 keeps one character a byte, so that the text can be cut at byte positions.
  for (const part of body.toString("latin1").split(`--${boundary}`).slice(1, -1)) {
    const headEnd = part.indexOf("\r\n\r\n");
    const head = part.slice(0, headEnd);
    const name = /[; ]name="([^"]*)"/.exec(head)?.[1];
    if (headEnd < 0 || name === undefined) continue;
    const bytes = Buffer.from(part.slice(headEnd + 4, -2), "latin1");
    if (head.includes("filename=")) files.set(name, bytes);
    else raw.set(name, bytes.toString("utf8"));
  }
}
