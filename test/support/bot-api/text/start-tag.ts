import { readCharacterReference } from "./character-reference.js";

export interface StartTag {
  readonly name: string;
  /** The attribute that matters for the tag: address, language, class or identifier; else empty. */
  readonly argument: string;
  /** Position after the `>`. */
  readonly end: number;
}

const NAMES =
  "a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote".split(
    " ",
  );

/** Only these are spaces to the parser; a no-break space is not. */
const SPACE = /[ \t\r\n\v]/;
const NOT_SPACE_NOR_END = /[^ \t\r\n\v>]/;
const ATTRIBUTE_NAME = /[^ \t\r\n\v=>/"']/;

type Message = (byteOffset: (position: number) => number) => string;

/**
 * Reads the start tag at `begin` with its attributes. `fail` makes the error from a message that
 * may ask for byte offsets. A quoted value may hold references; an unquoted one is lower-cased.
 */
export function readStartTag(
  html: string,
  begin: number,
  fail: (message: Message) => Error,
): StartTag {
  let position = begin + 1;
  const skip = (pattern: RegExp) => {
    while (position < html.length && pattern.test(html.charAt(position))) position++;
  };
  skip(NOT_SPACE_NOR_END);
  if (position >= html.length)
    throw fail((byte) => `Unclosed start tag at byte offset ${byte(begin)}`);
  const name = html.slice(begin + 1, position).toLowerCase();
  if (!NAMES.includes(name)) {
    throw fail((byte) => `Unsupported start tag "${name}" at byte offset ${byte(begin)}`);
  }
  const unclosed = () =>
    fail((byte) => `Unclosed start tag "${name}" at byte offset ${byte(begin)}`);
  const attributes = new Map<string, string>();
  for (;;) {
    skip(SPACE);
    if (html.charAt(position) === ">") break;
    const nameBegin = position;
    skip(ATTRIBUTE_NAME);
    const attribute = html.slice(nameBegin, position);
    if (attribute === "") {
      throw fail(
        (byte) => `Empty attribute name in the tag "${name}" at byte offset ${byte(begin)}`,
      );
    }
    skip(SPACE);
    if (position >= html.length) throw unclosed();
    if (html.charAt(position) !== "=") {
      attributes.set(attribute, "");
      continue;
    }
    position++;
    skip(SPACE);
    if (position >= html.length) throw unclosed();
    const quote = html.charAt(position);
    let value = "";
    if (quote === '"' || quote === "'") {
      position++;
      while (position < html.length && html.charAt(position) !== quote) {
        const reference =
          html.charAt(position) === "&" ? readCharacterReference(html, position) : undefined;
        value += reference?.text ?? html.charAt(position);
        position = reference?.end ?? position + 1;
      }
      position++;
    } else {
      const tokenBegin = position;
      skip(/[\da-z.-]/i);
      value = html.slice(tokenBegin, position).toLowerCase();
      if (position < html.length && NOT_SPACE_NOR_END.test(html.charAt(position))) {
        throw fail((byte) => `Unexpected end of name token at byte offset ${byte(tokenBegin)}`);
      }
    }
    if (position >= html.length) throw unclosed();
    attributes.set(attribute, value);
  }
  const argument = argumentOf(name, attributes);
  if (name === "span" && argument !== "spoiler") {
    throw fail((byte) => `Tag "span" must have class "tg-spoiler" at byte offset ${byte(begin)}`);
  }
  return { name, argument, end: position + 1 };
}

function argumentOf(name: string, attributes: ReadonlyMap<string, string>): string {
  const attribute = (key: string) => attributes.get(key) ?? "";
  const after = (prefix: string, value: string) =>
    value.startsWith(prefix) ? value.slice(prefix.length) : "";
  switch (name) {
    case "a":
      return attribute("href");
    case "code":
      return after("language-", attribute("class"));
    case "span":
      return after("tg-", attribute("class"));
    case "tg-emoji":
      return attribute("emoji-id");
    case "tg-time":
      return `${attribute("unix")} ${attribute("format")}`;
    case "blockquote":
      return attributes.has("expandable") ? "1" : "";
    default:
      return "";
  }
}
