/** A style of a stretch of text, as Telegram names it. Offsets in UTF-16 code units. */
export interface Style {
  readonly type: "bold" | "italic" | "underline" | "strikethrough" | "blockquote";
  readonly offset: number;
  readonly length: number;
}

/** A stretch of text that leads to a page. */
interface Link extends Pick<Style, "offset" | "length"> {
  readonly type: "text_link";
  readonly url: string;
}

/** Formatting of a stretch of text. */
export type Entity = Style | Link;

/** A text and its formatting: no markup language, so nothing ever needs escaping. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/**
 * Joins plain and formatted parts.
 *
 * Example: `join("See ", styled("bold", "this"))` is `See this` with bold at 4, length 4.
 */
export function join(...parts: readonly (string | FormattedText)[]): FormattedText {
  let text = "";
  const entities: Entity[] = [];
  for (const part of parts) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    for (const entity of part.entities)
      entities.push({ ...entity, offset: entity.offset + text.length });
    text += part.text;
  }
  return { text, entities };
}

/** A part in one style, around whatever formatting it already has. */
export function styled(type: Style["type"], part: string | FormattedText): FormattedText {
  const inner = typeof part === "string" ? { text: part, entities: [] } : part;
  if (inner.text === "") return inner;
  return {
    text: inner.text,
    entities: [{ type, offset: 0, length: inner.text.length }, ...inner.entities],
  };
}

/** Words that lead to a page. */
export function linked(url: string, text: string): FormattedText {
  return { text, entities: [{ type: "text_link", offset: 0, length: text.length, url }] };
}

/** Parts with a separator between them. */
export function joinWith(
  separator: string,
  parts: readonly (string | FormattedText)[],
): FormattedText {
  return join(...parts.flatMap((part, i) => (i === 0 ? [part] : [separator, part])));
}
