import { badRequest } from "../api-error.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { checkLink } from "../text/check-link.js";
import { cleanText, isInvisible } from "../text/clean-text.js";
import type { InlineButton } from "./markup.js";
import { countCharacters } from "../text/count-characters.js";

/** Bytes of UTF-8 in callback data. */
const MAX_CALLBACK_DATA_BYTES = 64;
/** Characters that a button may copy. */
const MAX_COPY_CHARACTERS = 256;

const STYLES = ["primary", "success", "danger"];

const ACTIONS = [
  "url",
  "callback_data",
  "web_app",
  "login_url",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "copy_text",
  "callback_game",
  "pay",
  "disabled",
];

/** Reads one inline button. Throws the server's 400, prefixed as the server prefixes it. */
export function parseInlineButton(given: unknown): InlineButton {
  const fail = (message: string) => badRequest(`can't parse inline keyboard button: ${message}`);
  if (!isJsonObject(given)) throw fail("InlineKeyboardButton must be an Object");
  const text = given["text"];
  if (text === undefined) throw fail(`Can't find field "text"`);
  if (typeof text !== "string") throw fail(`Field "text" must be of type String`);
  const style = given["style"];
  if (style !== undefined && !STYLES.some((known) => known === style)) {
    throw fail("invalid button style specified");
  }
  const action = ACTIONS.find((name) => name in given);
  if (action === undefined || (given[action] === "" && action === "callback_data")) {
    throw fail("Text buttons are unallowed in the inline keyboard");
  }
  // The wording of this refusal is inferred.
  const label = cleanText(text);
  if (isInvisible(label)) throw badRequest("inline keyboard button text must be non-empty");
  return {
    text: label,
    action,
    value: readValue(action, given),
    ...(typeof style === "string" ? { style } : {}),
  };
}

function readValue(action: string, given: JsonObject): unknown {
  const value = given[action];
  if (action === "callback_data") {
    if (typeof value !== "string" || Buffer.byteLength(value) > MAX_CALLBACK_DATA_BYTES) {
      throw badRequest("BUTTON_DATA_INVALID");
    }
  } else if (action === "url") {
    const url = typeof value === "string" ? checkLink(value) : undefined;
    if (url === undefined) {
      throw badRequest(`inline keyboard button URL '${String(value)}' is invalid: Wrong HTTP URL`);
    }
    return url;
  } else if (action === "copy_text") {
    const text = isJsonObject(value) ? value["text"] : undefined;
    if (typeof text !== "string" || text === "" || countCharacters(text) > MAX_COPY_CHARACTERS) {
      throw badRequest("BUTTON_COPY_TEXT_INVALID");
    }
    return { text: cleanText(text) };
  }
  return value;
}
