import { badRequest } from "../api-error.js";
import type { InlineAnswer } from "../inline-answer.js";
import { isJsonObject } from "../json.js";
import { cleanText } from "../text/clean-text.js";
import type { Method, MethodCall } from "./method.js";
import { parseInlineResult } from "./parse-inline-result.js";

const MAX_RESULTS = 50;
const DEFAULT_CACHE_SECONDS = 300;
/** A longer cache_time is cut to one day (telegram-bot-api Client.cpp). */
const MAX_CACHE_SECONDS = 86_400;
const MAX_OFFSET_BYTES = 64;
const MAX_START_PARAMETER_CHARACTERS = 64;

export const answerInlineQuery: Method = (call) => {
  const { telegram, parameters } = call;
  const id = parameters.text("inline_query_id");
  const given = parameters.json("results", "inline query results");
  if (!Array.isArray(given)) throw badRequest("expected an Array of inline query results");
  if (given.length > MAX_RESULTS) throw badRequest("too many inline query results specified");
  const results = given.map(parseInlineResult);
  if (new Set(results.map((result) => result.id)).size < results.length) {
    throw badRequest("RESULT_ID_DUPLICATE");
  }
  const nextOffset = parameters.text("next_offset");
  if (Buffer.byteLength(nextOffset) > MAX_OFFSET_BYTES) throw badRequest("NEXT_OFFSET_INVALID");
  const cacheSeconds = parameters.has("cache_time")
    ? parameters.integer("cache_time")
    : DEFAULT_CACHE_SECONDS;
  const answer: InlineAnswer = {
    results,
    nextOffset,
    cacheTimeSeconds: Math.min(MAX_CACHE_SECONDS, Math.max(0, cacheSeconds)),
    isPersonal: parameters.flag("is_personal"),
    button: readButton(call),
    fromCache: false,
  };
  telegram.inlineCache.keep(telegram.inlineQueries.questionOf(id), answer);
  telegram.inlineQueries.answer(id, answer);
  return true;
};

function readButton({ parameters }: MethodCall): InlineAnswer["button"] {
  const given = parameters.json("button", "inline query results button");
  if (given === undefined) return undefined;
  const fail = (message: string) =>
    badRequest(`can't parse inline query results button: ${message}`);
  if (!isJsonObject(given)) throw fail("InlineQueryResultsButton must be an Object");
  const { text, start_parameter: startParameter } = given;
  if (typeof text !== "string") throw fail(`Can't find field "text"`);
  if ((startParameter === undefined) === (given["web_app"] === undefined)) {
    throw fail("InlineQueryResultsButton must have exactly one optional field");
  }
  const label = cleanText(text);
  if (label.trim() === "") throw badRequest("SWITCH_PM_TEXT_EMPTY");
  if (startParameter === undefined) return { text: label, startParameter: "" };
  const parameter = typeof startParameter === "string" ? startParameter : "";
  if (parameter === "") throw badRequest("can't use empty start_parameter");
  if (parameter.length > MAX_START_PARAMETER_CHARACTERS) {
    throw badRequest("too long start_parameter specified");
  }
  if (!/^[\w-]+$/.test(parameter)) {
    throw badRequest("unallowed characters in start_parameter are used");
  }
  return { text: label, startParameter: parameter };
}
