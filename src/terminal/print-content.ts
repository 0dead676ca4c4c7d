import { createColors } from "picocolors";
import type { Entity, FormattedText } from "../conversation/formatted-text.js";

/** A stream that text is printed to; colours are used on a terminal only. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Prints a formatted text and an empty line after it. */
export function printContent(output: Output, content: FormattedText): void {
  output.write(`${toTerminal(content, output.isTTY === true)}\n\n`);
}

/**
 * A formatted text for a terminal: each line of a blockquote begins with a bar, the rest is colour,
 * or nothing on a plain stream, where a difference is marked by characters.
 *
 * Example: a blockquote `So it is.` becomes `│ So it is.`
 */
export function toTerminal(content: FormattedText, colours: boolean): string {
  const { text, entities } = content;
  const cuts = new Set([0, text.length]);
  for (const { offset, length } of entities) cuts.add(offset).add(offset + length);
  for (const { index } of text.matchAll(/\n/gu)) cuts.add(index).add(index + 1);
  const places = [...cuts].sort((a, b) => a - b);
  let printed = "";
  let atLineStart = true;
  for (const [i, start] of places.entries()) {
    const part = text.slice(start, places[i + 1]);
    if (part === "") continue;
    const own = entities.filter((one) => one.offset <= start && start < one.offset + one.length);
    const quoted = own.some(({ type }) => type === "blockquote");
    if (atLineStart && quoted) printed += colours ? createColors(true).cyan("│ ") : "│ ";
    printed += part === "\n" ? part : style(part, own, colours);
    atLineStart = part === "\n";
  }
  return printed;
}

function style(part: string, entities: readonly Entity[], colours: boolean): string {
  const colour = createColors(colours);
  return entities.reduce((styled, { type }) => {
    switch (type) {
      case "bold":
        return colour.bold(styled);
      case "italic":
        return colour.italic(styled);
      case "underline":
        return colours ? colour.underline(styled) : `[+${styled}+]`;
      case "strikethrough":
        return colours ? colour.strikethrough(styled) : `[-${styled}-]`;
      case "blockquote":
      case "text_link":
        return styled;
    }
  }, part);
}
