import { isJsonObject } from "../json.js";
import type { FormattedText } from "../text/entity.js";
import { readFormattedText } from "../text/read-formatted-text.js";
import type { MethodCall } from "./method.js";

interface MessageContent extends FormattedText {
  readonly linkPreviewDisabled: boolean;
}

/** Code points after parsing (td MessageContent.cpp; https://core.telegram.org/bots/api#sendphoto). */
const MAX_CAPTION_CHARACTERS = 1024;

/** Reads `caption`, `parse_mode` and `caption_entities`. */
export function readCaption({ parameters }: MethodCall): FormattedText {
  return readFormattedText({
    text: parameters.text("caption"),
    parseMode: parameters.text("parse_mode"),
    entities: parameters.json("caption_entities", "caption entities"),
    allowEmpty: true,
    tooLong: "message caption is too long",
    longest: MAX_CAPTION_CHARACTERS,
  });
}

/** Reads `text`, `parse_mode`, `entities` and `link_preview_options` of a send or an edit. */
export function readContent(
  { parameters }: MethodCall,
  options: { tooLong?: "MESSAGE_TOO_LONG"; allowEmpty?: boolean } = {},
): MessageContent {
  const preview = parameters.json("link_preview_options", "link preview options");
  const formatted = readFormattedText({
    text: parameters.text("text"),
    parseMode: parameters.text("parse_mode"),
    entities: parameters.json("entities", "entities"),
    ...options,
  });
  return {
    ...formatted,
    linkPreviewDisabled: isJsonObject(preview) && preview["is_disabled"] === true,
  };
}
