import type { JsonObject } from "./json.js";

const PREFIXES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  429: "Too Many Requests",
  500: "Internal Server Error",
};

/**
 * The description as the server words it: the prefix of the code, then the text with its first
 * letter lower-cased unless the second character is upper-case or `_` (telegram-bot-api Query.cpp).
 *
 * Example: `describe(400, "Chat not found")` is `"Bad Request: chat not found"`;
 * `describe(400, "BUTTON_DATA_INVALID")` is `"Bad Request: BUTTON_DATA_INVALID"`.
 */
function describe(code: number, text: string): string {
  const prefix = PREFIXES[code];
  if (prefix === undefined) return text;
  if (text === "") return prefix;
  const second = text.charAt(1);
  const keepsCase = second === "_" || /[A-Z]/.test(second);
  const worded = keepsCase ? text : text.charAt(0).toLowerCase() + text.slice(1);
  return `${prefix}: ${worded}`;
}

/** A request that the server refuses; becomes `{ ok: false, error_code, description }`. */
export class ApiError extends Error {
  readonly code: number;
  /** `retry_after` or `migrate_to_chat_id`, as the server sends them. */
  readonly parameters: JsonObject | undefined;

  constructor(code: number, text: string, parameters?: JsonObject) {
    super(describe(code, text));
    this.name = "ApiError";
    this.code = code;
    this.parameters = parameters;
  }
}

export function badRequest(text: string): ApiError {
  return new ApiError(400, text);
}

export function forbidden(text: string): ApiError {
  return new ApiError(403, text);
}

/** 429 with `retry_after` in the body; the HTTP layer repeats it in the `Retry-After` header. */
export function tooManyRequests(retryAfterSeconds: number): ApiError {
  return new ApiError(429, `retry after ${retryAfterSeconds}`, { retry_after: retryAfterSeconds });
}
