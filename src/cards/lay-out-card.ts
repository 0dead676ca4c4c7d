import { MEASURES } from "./card-measures.js";
import type { Measures } from "./card-measures.js";
import type { Card } from "./card.js";
import { setText } from "./set-text.js";
import type { SetText, TextBox } from "./set-text.js";
import type { Typeface, Weight } from "./typeface.js";

const LEADING = 1.3;
/** From the rule to what stands below it, in units of the speaker's size. */
const GAP_BELOW_RULE = 0.9;
/** Modules around a code that stay empty (ISO/IEC 18004). */
const QUIET_MODULES = 4;

/** One line of text; `x` and `y` are the beginning of its baseline, in pixels. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly text: string;
}

/** Where everything on a card stands. */
export interface CardLayout {
  /** The opening quotation mark, an ornament. */
  readonly mark: Line;
  readonly quotation: readonly Line[];
  readonly rule: { readonly x: number; readonly y: number; readonly width: number };
  /** The speaker first. */
  readonly citation: readonly Line[];
  readonly code?: PlacedCode;
}

/** The code to scan, and below it the label, which ends at `x` of its line. */
export interface PlacedCode {
  readonly x: number;
  readonly y: number;
  /** Of one of its modules; whole pixels, so that all are alike. */
  readonly module: number;
  readonly modules: Modules;
  readonly label: Line;
}

/** The modules of a code to scan, row by row, true where it is dark, without a margin. */
export type Modules = readonly (readonly boolean[])[];

/**
 * From the baseline of an opening quotation mark up and down to its ink, and from its left edge to it,
 * in units of its size: the ink stands at the margin.
 */
const MARKS = {
  latin: { text: "“", up: 0.71, down: -0.43, left: 0.065 },
  cyrillic: { text: "«", up: 0.45, down: 0, left: 0.02 },
} as const;
/** From a baseline up to the top of a line's ink, in units of its size: the capitals. */
const CAPITALS = 0.7;

/**
 * @param encodeLink gives the modules of a code that holds an URL
 * @returns undefined where a text does not fit at the smallest size
 */
export function layOutCard(
  card: Card,
  typeface: Typeface,
  encodeLink: (url: string) => Modules,
): CardLayout | undefined {
  const measures = MEASURES[card.format];
  const words = layOutWords(card.quotation.text, measures, typeface);
  const foot = layOutFoot(card, measures, typeface, encodeLink);
  if (!words || !foot) return undefined;
  const { margin: x, width, rule: y } = measures;
  return { ...words, ...foot, rule: { x, y, width } };
}

/** The mark and the words below it, in the middle of their room. */
function layOutWords(
  text: string,
  { margin, width, top, bottom, mark: markSize, words }: Measures,
  typeface: Typeface,
): Pick<CardLayout, "mark" | "quotation"> | undefined {
  const mark = MARKS[/\p{Script=Cyrillic}/u.test(text) ? "cyrillic" : "latin"];
  const markHeight = (mark.up + mark.down) * markSize;
  const gap = 0.2 * markSize;
  const height = bottom - top - markHeight - gap;
  const set = setText(typeface, text, { ...words, width, height, weight: "regular" });
  if (!set) return undefined;
  const used = markHeight + gap + (set.lines.length - 1) * set.lineHeight + CAPITALS * set.size;
  const begin = top + (bottom - top - used) / 2;
  const first = begin + markHeight + gap + CAPITALS * set.size;
  return {
    mark: {
      x: margin - mark.left * markSize,
      y: begin + mark.up * markSize,
      size: markSize,
      weight: "bold",
      text: mark.text,
    },
    quotation: toLines(set, margin, first, "regular"),
  };
}

/** The citation, and the code at its right. */
function layOutFoot(
  { citation: { speaker, title, day, place }, link }: Card,
  measures: Measures,
  typeface: Typeface,
  encodeLink: (url: string) => Modules,
): Pick<CardLayout, "citation" | "code"> | undefined {
  const { margin, width, rule, speaker: speakerSize, small, code: codeSize } = measures;
  const room = link ? width - codeSize - margin / 2 : width;
  const box = (size: number, lines: number, weight: Weight): TextBox => ({
    width: room,
    height: size * LEADING * lines,
    largest: size,
    smallest: size / 2,
    weight,
    leading: LEADING,
  });
  const texts = [
    { text: speaker, box: box(speakerSize, 1, "bold") },
    { text: title, box: box(small, 2, "regular") },
    { text: `${day} · ${place}`, box: box(small, 1, "regular") },
  ] as const;
  const citation: Line[] = [];
  let y = rule + GAP_BELOW_RULE * speakerSize;
  for (const { text, box: its } of texts) {
    const set = setText(typeface, text, its);
    if (!set) return undefined;
    citation.push(...toLines(set, margin, y + CAPITALS * its.largest, its.weight));
    y += set.lines.length * set.lineHeight + 0.3 * small;
  }
  if (!link) return { citation };
  const code = placeCode(encodeLink(link.url), link.label, measures, typeface);
  return code && { citation, code };
}

/** The code in the corner, with its label right below the margin that scanners need. */
function placeCode(
  modules: Modules,
  text: string,
  { margin, width, rule, codeGap, code, label }: Measures,
  typeface: Typeface,
): PlacedCode | undefined {
  const module = Math.floor(code / modules.length);
  const set = setText(typeface, text, {
    width: width / 2,
    height: label * LEADING,
    largest: label,
    smallest: label / 2,
    weight: "regular",
    leading: LEADING,
  });
  const [y, right] = [rule + codeGap, margin + width];
  const bottom = y + module * (modules.length + QUIET_MODULES);
  const [line] = set ? toLines(set, right, bottom + CAPITALS * set.size, "regular") : [];
  return module > 0 && line
    ? { x: right - module * modules.length, y, module, modules, label: line }
    : undefined;
}

function toLines(set: SetText, x: number, first: number, weight: Weight): Line[] {
  return set.lines.map((text, i) => ({
    x,
    y: first + i * set.lineHeight,
    size: set.size,
    weight,
    text,
  }));
}
