import { badRequest } from "../api-error.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { cleanText } from "../text/clean-text.js";
import type { Markup, ReplyButton } from "./markup.js";
import { parseInlineButton } from "./parse-inline-button.js";

/** Buttons in a row after which the rest are dropped in silence (TDLib ReplyMarkup.cpp). */
const MAX_ROW_BUTTONS = 12;
/** Buttons in a keyboard after which the rest are dropped in silence (TDLib ReplyMarkup.cpp). */
const MAX_BUTTONS = 300;
/** The server's limit in bytes is not published; keyboards near it are a fault anyway. */
const MAX_MARKUP_BYTES = 10_000;
const MAX_PLACEHOLDER_CHARACTERS = 64;

/** What the chat allows of a markup. */
interface MarkupPlace {
  readonly chatType: "private" | "group" | "supergroup" | "channel" | "inline";
  /** Edits and inline messages take nothing but an inline keyboard. */
  readonly inlineOnly?: boolean;
}

/**
 * Reads `reply_markup`; undefined when it is absent or holds no buttons. Throws the server's 400.
 */
export function parseMarkup(given: unknown, place: MarkupPlace): Markup | undefined {
  if (given === undefined) return undefined;
  if (!isJsonObject(given)) throw badRequest("object expected as reply markup");
  if (Buffer.byteLength(JSON.stringify(given)) > MAX_MARKUP_BYTES) {
    throw badRequest("reply markup is too long");
  }
  const markup = readMarkup(given);
  if (markup === undefined) return undefined;
  if (markup.kind === "inline") {
    checkPlace(markup, place);
    return markup.rows.length === 0 ? undefined : markup;
  }
  if (place.inlineOnly === true) throw badRequest("inline keyboard expected");
  // The wordings of these two are inferred; that the server refuses them is documented.
  if (place.chatType === "channel") {
    throw badRequest("reply keyboards and forced replies are not supported in channels");
  }
  if (markup.kind === "keyboard" && place.chatType !== "private") {
    if (markup.rows.flat().some((button) => button.requestChat !== undefined)) {
      throw badRequest("chats can be requested in private chats only");
    }
  }
  return markup;
}

function readMarkup(given: JsonObject): Markup | undefined {
  if ("inline_keyboard" in given) {
    const rows = rowsOf(given["inline_keyboard"], "inline_keyboard", "InlineKeyboardMarkup");
    return {
      kind: "inline",
      rows: limited(rows.map((row) => row.map(parseInlineButton))),
      forceReply: given["force_reply"] === true,
    };
  }
  if ("keyboard" in given) {
    const rows = rowsOf(given["keyboard"], "keyboard", "ReplyKeyboardMarkup");
    return {
      kind: "keyboard",
      rows: limited(rows.map((row) => row.map(parseReplyButton))),
      placeholder: placeholderOf(given),
      oneTime: given["one_time_keyboard"] === true,
    };
  }
  if (given["remove_keyboard"] === true) return { kind: "remove" };
  if (given["force_reply"] === true) {
    return { kind: "force-reply", placeholder: placeholderOf(given) };
  }
  return undefined;
}

function rowsOf(given: unknown, field: string, type: string): unknown[][] {
  if (!Array.isArray(given) || !given.every((row) => Array.isArray(row))) {
    throw badRequest(`field "${field}" of the ${type} must be an Array of Arrays`);
  }
  return given as unknown[][];
}

function parseReplyButton(given: unknown): ReplyButton {
  const fail = (message: string) => badRequest(`can't parse keyboard button: ${message}`);
  if (typeof given === "string") return { text: cleanText(given) };
  if (!isJsonObject(given)) throw fail("KeyboardButton must be a String or an Object");
  const text = given["text"];
  if (text === undefined) throw fail(`Can't find field "text"`);
  if (typeof text !== "string") throw fail(`Field "text" must be of type String`);
  if (text === "") throw badRequest("keyboard button text must be non-empty");
  const requestChat = given["request_chat"];
  return { text: cleanText(text), ...(isJsonObject(requestChat) ? { requestChat } : {}) };
}

function placeholderOf(given: JsonObject): string {
  const placeholder = given["input_field_placeholder"];
  if (typeof placeholder !== "string") return "";
  return Array.from(cleanText(placeholder)).slice(0, MAX_PLACEHOLDER_CHARACTERS).join("");
}

function limited<Button>(rows: readonly (readonly Button[])[]): Button[][] {
  let left = MAX_BUTTONS;
  return rows
    .map((row) => {
      const kept = row.slice(0, Math.min(MAX_ROW_BUTTONS, left));
      left -= kept.length;
      return kept;
    })
    .filter((row) => row.length > 0);
}

function checkPlace(markup: Markup & { kind: "inline" }, place: MarkupPlace): void {
  for (const { action } of markup.rows.flat()) {
    if (action === "switch_inline_query_current_chat" && place.chatType === "channel") {
      throw badRequest(
        "can't use switch_inline_query_current_chat button in a channel chat, " +
          "because users will not be able to use the button without knowing bot's username",
      );
    }
    if (action === "web_app" && place.chatType !== "private") {
      throw badRequest("BUTTON_TYPE_INVALID");
    }
  }
}
