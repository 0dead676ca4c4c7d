import { ApiError, badRequest } from "./api-error.js";
import { isJsonObject, type JsonObject } from "./json.js";
import { METHODS } from "./methods/all-methods.js";
import { DescribedResult } from "./methods/method.js";
import type { Parameters } from "./parameters.js";
import { checkParameters, type Departure } from "./schema/check-parameters.js";
import type { Schema } from "./schema/schema.js";
import type { Telegram } from "./telegram.js";

/**
 * Parameters whose absence or wrong shape the methods report in the server's own words. For the
 * others the specification speaks: the call is refused before the method sees it.
 */
const REPORTED_BY_METHODS = new Set([
  "action",
  "button",
  "callback_query_id",
  "caption",
  "caption_entities",
  "chat_id",
  "commands",
  "description",
  "entities",
  "from_chat_id",
  "guest_query_id",
  "inline_query_id",
  "language_code",
  "limit",
  "message_id",
  "message_thread_id",
  "offset",
  "parse_mode",
  "photo",
  "reply_markup",
  "reply_parameters",
  "result",
  "results",
  "scope",
  "short_description",
  "text",
  "timeout",
  "allowed_updates",
  "url",
  "user_id",
]);

/** Valid parameters with effects that the stand-in does not model; it refuses to ignore them. */
const NOT_MODELLED = [
  "business_connection_id",
  "direct_messages_topic_id",
  "ephemeral_message_parameters",
  "has_spoiler",
  "rich_message",
  "show_caption_above_media",
  "suggested_post_parameters",
];

/** The method as the specification spells it, whatever its case in the request. */
export function findMethodName(schema: Schema, given: string): string | undefined {
  if (Object.hasOwn(schema.methods, given)) return given;
  const wanted = given.toLowerCase();
  return Object.keys(schema.methods).find((name) => name.toLowerCase() === wanted);
}

/**
 * Carries out one request: compares it with the specification, notes every departure as a
 * violation, and runs the method. Throws an `ApiError` for what the server refuses.
 */
export async function dispatch(
  telegram: Telegram,
  method: string,
  parameters: Parameters,
  onAbort: (giveUp: () => void) => void,
): Promise<DescribedResult> {
  const { schema } = telegram;
  const fields = schema.methods[method] ?? {};
  const departures = checkParameters(schema, fields, parameters.raw, parameters.files);
  for (const departure of departures) {
    telegram.calls.violations.push({ method, problem: wordDeparture(departure) });
  }
  for (const name of unusedFiles(parameters, fields)) {
    telegram.calls.violations.push({ method, problem: `file that nothing refers to: ${name}` });
  }
  const run = METHODS[method];
  if (run === undefined) throw notImplemented(telegram, method, `method ${method}`);
  const ignored = NOT_MODELLED.find((name) => name in fields && parameters.has(name));
  if (ignored !== undefined) throw notImplemented(telegram, method, `parameter ${ignored}`);
  refuse(departures);
  const result = await run({ telegram, parameters, onAbort });
  return result instanceof DescribedResult ? result : new DescribedResult(result, "");
}

/** Files that are no parameter and that no parameter names as `attach://…`. */
function unusedFiles({ raw, files }: Parameters, fields: object): string[] {
  const named = [...raw.values()];
  return [...files.keys()].filter(
    (name) => !(name in fields) && !named.some((text) => text.includes(`attach://${name}`)),
  );
}

function notImplemented(telegram: Telegram, method: string, what: string): ApiError {
  const problem = `${what} is not implemented by the stand-in`;
  telegram.calls.violations.push({ method, problem });
  return new ApiError(500, problem);
}

function refuse(departures: readonly Departure[]): void {
  const serious = departures.find(
    ({ kind, path }) =>
      kind !== "unknown parameter" && !REPORTED_BY_METHODS.has(/^\w+/.exec(path)?.[0] ?? ""),
  );
  if (serious === undefined) return;
  throw badRequest(
    serious.kind === "missing parameter"
      ? `parameter "${serious.path}" is required`
      : `can't parse parameter "${serious.path}"`,
  );
}

function wordDeparture({ kind, path, expected }: Departure): string {
  return expected === undefined ? `${kind}: ${path}` : `${kind}: ${path}, expected ${expected}`;
}

/** The parameters for people to read: JSON ones parsed, numbers as numbers. */
export function readable(schema: Schema, method: string, parameters: Parameters): JsonObject {
  const fields = schema.methods[method] ?? {};
  return Object.fromEntries(
    [...parameters.raw].map(([name, text]) => {
      if (fields[name]?.shape.kind === "string") return [name, text];
      try {
        const value: unknown = JSON.parse(text);
        const isPlain = typeof value === "number" && String(value) !== text;
        return [name, isPlain ? text : value];
      } catch {
        return [name, text];
      }
    }),
  );
}

/** The body of a refusal. */
export function errorJson(error: ApiError): JsonObject {
  return {
    ok: false,
    error_code: error.code,
    description: error.message,
    ...(isJsonObject(error.parameters) ? { parameters: error.parameters } : {}),
  };
}

/** The body of a success. */
export function successJson({ result, description }: DescribedResult): JsonObject {
  return { ok: true, result, ...(description === "" ? {} : { description }) };
}
