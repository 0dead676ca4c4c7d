import { badRequest } from "../api-error.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { checkLink } from "./check-link.js";
import type { Entity, FormattedText } from "./entity.js";
import { fixText } from "./fix-text.js";
import { parseHtml } from "./parse-html.js";
import { countCharacters } from "./count-characters.js";

/** Entities that a bot may set; the rest the server finds by itself and ignores when given. */
const SETTABLE = new Set([
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "blockquote",
  "expandable_blockquote",
  "code",
  "pre",
  "text_link",
  "text_mention",
  "custom_emoji",
  "date_time",
]);

/** Longer raw text is refused before parsing (telegram-bot-api Client.cpp). */
const MAX_RAW_BYTES = 32 * 1024;

/** Code points after parsing. */
const MAX_TEXT_CHARACTERS = 4096;

/** Widely reported, not official: the server drops or refuses more; the stand-in refuses. */
const MAX_ENTITIES = 100;

interface TextRequest {
  readonly text: string;
  readonly parseMode: string;
  /** The `entities` value already parsed from JSON; undefined when absent. */
  readonly entities: unknown;
  readonly allowEmpty?: boolean;
  /** The words for a text over 4096 characters: they differ between sending and editing. */
  readonly tooLong?: "message is too long" | "MESSAGE_TOO_LONG" | "message caption is too long";
  /** Code points after parsing; those of a message when absent. */
  readonly longest?: number;
}

/**
 * The text of a message as the server will keep it, from `text` with `parse_mode` or `entities`.
 * Throws the 400 that the real server gives.
 */
export function readFormattedText(request: TextRequest): FormattedText {
  const { text, parseMode } = request;
  if (text === "") {
    if (request.allowEmpty === true) return { text: "", entities: [] };
    throw badRequest("message text is empty");
  }
  if (Buffer.byteLength(text) > MAX_RAW_BYTES) throw badRequest("text is too long");
  const fixed = fixText(parse(text, parseMode, request.entities), {
    allowEmpty: request.allowEmpty ?? false,
  });
  if (countCharacters(fixed.text) > (request.longest ?? MAX_TEXT_CHARACTERS)) {
    throw badRequest(request.tooLong ?? "message is too long");
  }
  if (fixed.entities.length > MAX_ENTITIES) throw badRequest("ENTITIES_TOO_LONG");
  return fixed;
}

function parse(text: string, parseMode: string, entities: unknown): FormattedText {
  switch (parseMode.toLowerCase()) {
    case "":
    case "none":
      return { text, entities: readEntities(entities) };
    case "html":
      return parseHtml(text);
    case "markdown":
    case "markdownv2":
      throw badRequest(`parse_mode ${parseMode} is not implemented by the stand-in`);
    default:
      throw badRequest("unsupported parse_mode");
  }
}

/** The server passes over entities that it cannot read; the schema check reports those. */
function readEntities(value: unknown): Entity[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isJsonObject).flatMap((entity) => {
    const read = readEntity(entity);
    return read === undefined ? [] : [read];
  });
}

function readEntity(given: JsonObject): Entity | undefined {
  const { type, offset, length } = given;
  if (typeof type !== "string" || !Number.isInteger(offset) || !Number.isInteger(length)) return;
  if (!SETTABLE.has(type)) return;
  const entity: Entity = { type, offset: Number(offset), length: Number(length) };
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : undefined);
  const url = text("url");
  const language = text("language");
  const emoji = text("custom_emoji_id");
  if (type === "text_link") {
    const address = url === undefined ? undefined : checkLink(url);
    if (address === undefined) return undefined;
    entity.url = address;
  }
  if (type === "pre" && language !== undefined) entity.language = language;
  if (type === "text_mention" && isJsonObject(given["user"])) entity.user = given["user"];
  if (type === "custom_emoji" && emoji !== undefined) entity.custom_emoji_id = emoji;
  if (type === "date_time") {
    entity.unix_time = Number(given["unix_time"]);
    entity.date_time_format = text("date_time_format") ?? "";
  }
  return entity;
}
