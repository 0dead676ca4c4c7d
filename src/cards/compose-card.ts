import type { Card } from "./card.js";
import { CARD_SIZES, LONGEST_ON_CARD } from "./card.js";
import { layOutCard } from "./lay-out-card.js";
import type { Line, Modules, PlacedCode } from "./lay-out-card.js";
import type { Typeface } from "./typeface.js";

/** Port: a code to scan that holds an URL. */
export type EncodeLink = (url: string) => Modules;

const PAPER = "#fbf8f2";
const INK = "#1d2733";
/** 5.6 to 1 on the paper. */
const PALE_INK = "#5c6570";
const ACCENT = "#a3472c";
const RULE = "#d9d2c3";

/**
 * A card as an SVG. The lines of `#quotation`, joined, are the quotation.
 *
 * @returns undefined where the quotation is too long or a text does not fit
 */
export function composeCard(
  card: Card,
  typeface: Typeface,
  encodeLink: EncodeLink,
): string | undefined {
  if (card.quotation.text.length > LONGEST_ON_CARD) return undefined;
  const layout = layOutCard(card, typeface, encodeLink);
  if (!layout) return undefined;
  const { width, height } = CARD_SIZES[card.format];
  const { mark, quotation, citation, rule, code } = layout;
  const toText = (line: Line, colour?: string): string => textOf(line, typeface, colour);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escape(typeface.family)}" fill="${INK}">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    toText(mark, ACCENT),
    `<g id="quotation">${quotation.map((line) => toText(line)).join("")}</g>`,
    `<rect x="${rule.x}" y="${rule.y}" width="${rule.width}" height="2" fill="${RULE}"/>`,
    `<g id="citation">${citation.map((line, i) => toText(line, i === 0 ? INK : PALE_INK)).join("")}</g>`,
    ...(code
      ? [toPath(code), `<g id="label" text-anchor="end">${toText(code.label, PALE_INK)}</g>`]
      : []),
    "</svg>",
  ].join("\n");
}

/**
 * Spaces are kept: those at the end of a line belong to the quotation. Runs of another family have a
 * place of their own, because the renderer would set the whole line in it.
 */
function textOf({ x, y, size, weight, text }: Line, typeface: Typeface, colour = INK): string {
  const bold = weight === "bold" ? ' font-weight="700"' : "";
  let left = x;
  const runs = typeface.runsOf(text, weight).map((run, i) => {
    const at = `x="${round(left)}" font-family="${escape(run.family)}"`;
    left += run.width * size;
    const isPlain = i === 0 && run.family === typeface.family;
    return isPlain ? escape(run.text) : `<tspan ${at}>${escape(run.text)}</tspan>`;
  });
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${bold} fill="${colour}" xml:space="preserve">${runs.join("")}</text>`;
}

/** Dark modules, those beside each other in a row as one bar. */
function toPath({ x, y, module, modules }: PlacedCode): string {
  const bars = modules.flatMap((row, top) =>
    [
      ...row
        .map((dark) => (dark ? "#" : " "))
        .join("")
        .matchAll(/#+/gu),
    ].map(({ 0: bar, index }) => `M${index} ${top}h${bar.length}v1h-${bar.length}z`),
  );
  return `<path id="code" transform="translate(${x} ${y}) scale(${module})" d="${bars.join("")}" shape-rendering="crispEdges"/>`;
}

function round(pixels: number): number {
  return Math.round(pixels * 1000) / 1000;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
