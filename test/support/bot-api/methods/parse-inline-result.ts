import { badRequest } from "../api-error.js";
import type { InlineResult } from "../inline-answer.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { parseMarkup } from "../markup/parse-markup.js";
import { cleanText, isInvisible } from "../text/clean-text.js";
import { readFormattedText } from "../text/read-formatted-text.js";

/** Bytes of a result identifier. */
const MAX_ID_BYTES = 64;

/**
 * Reads one inline result. Articles with text content are modelled; another type or content is
 * refused as not implemented. Throws the server's 400.
 */
export function parseInlineResult(given: unknown): InlineResult {
  const fail = (message: string) => badRequest(`can't parse inline query result: ${message}`);
  if (!isJsonObject(given)) throw fail("InlineQueryResult must be an Object");
  const text = (name: string): string => {
    const value = given[name];
    if (value === undefined) return "";
    if (typeof value !== "string") throw fail(`Field "${name}" must be of type String`);
    return value;
  };
  for (const name of ["type", "id"]) {
    if (given[name] === undefined) throw fail(`Can't find field "${name}"`);
  }
  const type = text("type");
  const id = text("id");
  if (id === "" || Buffer.byteLength(id) > MAX_ID_BYTES) throw badRequest("RESULT_ID_INVALID");
  if (type !== "article") {
    throw fail(`type ${type} is not implemented by the stand-in`);
  }
  const title = cleanText(text("title"));
  if (isInvisible(title)) throw badRequest("ARTICLE_TITLE_EMPTY");
  const content = given["input_message_content"];
  if (!isJsonObject(content)) throw fail("Input message content is not specified");
  return {
    id,
    type,
    title,
    description: cleanText(text("description")),
    content: readInlineContent(content),
    markup: parseMarkup(given["reply_markup"], { chatType: "inline", inlineOnly: true }),
  };
}

function readInlineContent(content: JsonObject): InlineResult["content"] {
  const { message_text: text, parse_mode: parseMode, entities } = content;
  if (typeof text !== "string") {
    throw badRequest(
      "can't parse inline query result: only text content is implemented by the stand-in",
    );
  }
  const preview = content["link_preview_options"];
  const formatted = readFormattedText({
    text,
    parseMode: typeof parseMode === "string" ? parseMode : "",
    entities,
    tooLong: "MESSAGE_TOO_LONG",
  });
  return {
    ...formatted,
    linkPreviewDisabled: isJsonObject(preview) && preview["is_disabled"] === true,
  };
}
