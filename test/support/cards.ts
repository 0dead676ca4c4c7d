import { DOMParser } from "linkedom";
import { openTypeface } from "../../src/adapters/card/harfbuzz-typeface.js";
import { encodeLink } from "../../src/adapters/card/qr-code.js";
import type { Card } from "../../src/cards/card.js";
import { composeCard } from "../../src/cards/compose-card.js";
import type { Typeface } from "../../src/cards/typeface.js";
import { cardFamilies } from "../../src/open-cards.js";

let opened: Promise<Typeface> | undefined;

/** The typeface of the cards; read once. */
export function cardTypeface(): Promise<Typeface> {
  opened ??= openTypeface(...cardFamilies());
  return opened;
}

/** What is read of an element of text; the library has types for pages only. */
interface SvgText {
  readonly textContent: string;
  getAttribute(name: string): string | null;
}

/** A line of text of an SVG. */
interface SvgLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The lines of text of a card, by the part that they are of; undefined where it cannot be set. */
export async function linesOf(
  card: Card,
): Promise<Readonly<Record<"quotation" | "citation" | "label", SvgLine[]>> | undefined> {
  const svg = composeCard(card, await cardTypeface(), encodeLink);
  if (svg === undefined) return undefined;
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  const read = (part: string): SvgLine[] =>
    [...(document.querySelectorAll(`#${part} text`) as Iterable<SvgText>)].map((line) => ({
      text: line.textContent,
      x: Number(line.getAttribute("x")),
      y: Number(line.getAttribute("y")),
      size: Number(line.getAttribute("font-size")),
    }));
  return { quotation: read("quotation"), citation: read("citation"), label: read("label") };
}
