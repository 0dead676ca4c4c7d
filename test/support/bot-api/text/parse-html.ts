import { badRequest } from "../api-error.js";
import { hasLoneSurrogate } from "./clean-text.js";
import { checkLink, linkedUserId } from "./check-link.js";
import { type Entity, type FormattedText, sortEntities } from "./entity.js";
import { readCharacterReference } from "./character-reference.js";
import { readStartTag, type StartTag } from "./start-tag.js";

interface OpenTag extends StartTag {
  /** Where its text begins, in UTF-16 units of the text without tags. */
  readonly textOffset: number;
}

const STYLES: Readonly<Record<string, string>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  span: "spoiler",
};

/**
 * Text and entities of a message in HTML parse mode (TDLib MessageEntity.cpp, `parse_html`).
 * Offsets in errors are bytes of the raw UTF-8 text. Throws `400 can't parse entities: …`.
 *
 * Example: `parseHtml("<b>1 &lt; 2</b>")` is `{ text: "1 < 2", entities: [bold 0..5] }`.
 */
export function parseHtml(html: string): FormattedText {
  const byteOffset = (position: number) => Buffer.byteLength(html.slice(0, position));
  const fail = (message: string) => badRequest(`can't parse entities: ${message}`);
  const entities: Entity[] = [];
  const open: OpenTag[] = [];
  let text = "";
  let position = 0;
  while (position < html.length) {
    const character = html.charAt(position);
    if (character === "&") {
      const reference = readCharacterReference(html, position);
      text += reference?.text ?? "&";
      position = reference?.end ?? position + 1;
    } else if (character !== "<") {
      text += character;
      position++;
    } else if (html.charAt(position + 1) !== "/") {
      const tag = readStartTag(html, position, (message) => fail(message(byteOffset)));
      open.push({ ...tag, textOffset: text.length });
      position = tag.end;
    } else {
      const at = `at byte offset ${byteOffset(position)}`;
      const tag = open.pop();
      if (tag === undefined) throw fail(`Unexpected end tag ${at}`);
      const match = /^<\/([^ \t\r\n\v>]*)[ \t\r\n\v]*>/.exec(html.slice(position));
      if (match === null) throw fail(`Unclosed end tag ${at}`);
      const name = (match[1] ?? "").toLowerCase();
      if (name !== "" && name !== tag.name) {
        throw fail(`Unmatched end tag ${at}, expected "</${tag.name}>", found "</${name}>"`);
      }
      closeTag(tag, text, entities, fail);
      position += match[0].length;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    throw fail(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  }
  if (hasLoneSurrogate(text)) {
    throw fail(
      "Text contains invalid Unicode characters after decoding HTML entities, " +
        "check for unmatched surrogate code units",
    );
  }
  for (const entity of entities) if (entity.type === "code") delete entity.language;
  return { text, entities: sortEntities(entities) };
}

function closeTag(
  tag: OpenTag,
  text: string,
  entities: Entity[],
  fail: (message: string) => Error,
): void {
  const span = { offset: tag.textOffset, length: text.length - tag.textOffset };
  if (span.length === 0) return;
  const previous = entities.at(-1);
  const fills = previous?.offset === span.offset && previous.length === span.length;
  const style = STYLES[tag.name];
  if (style !== undefined) {
    entities.push({ type: style, ...span });
  } else if (tag.name === "a") {
    const link = tag.argument === "" ? text.slice(tag.textOffset) : tag.argument;
    const userId = linkedUserId(link);
    const url = checkLink(link);
    if (userId !== undefined)
      entities.push({ type: "text_mention", ...span, user: { id: userId } });
    else if (url !== undefined) entities.push({ type: "text_link", ...span, url });
  } else if (tag.name === "pre") {
    if (fills && previous.type === "code" && previous.language) previous.type = "pre";
    else entities.push({ type: "pre", ...span });
  } else if (tag.name === "code") {
    if (fills && previous.type === "pre" && tag.argument !== "") previous.language = tag.argument;
    else entities.push({ type: "code", ...span, language: tag.argument });
  } else if (tag.name === "blockquote") {
    const type = tag.argument === "" ? "blockquote" : "expandable_blockquote";
    entities.push({ type, ...span });
  } else if (tag.name === "tg-emoji") {
    if (!/^[1-9]\d*$/.test(tag.argument)) throw fail("Invalid custom emoji identifier specified");
    entities.push({ type: "custom_emoji", ...span, custom_emoji_id: tag.argument });
  } else {
    const [unixTime = "", format = ""] = tag.argument.split(" ");
    if (!/^\d+$/.test(unixTime)) throw fail("Invalid date specified");
    entities.push({
      type: "date_time",
      ...span,
      unix_time: Number(unixTime),
      date_time_format: format,
    });
  }
}
