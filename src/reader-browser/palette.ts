import type { ThemeParams } from "./fragment.js";

/** The colours of a page, as `reader.css` names them. */
interface Palette {
  readonly scheme: "light" | "dark";
  readonly colours: Readonly<
    Record<"paper" | "ink" | "quiet" | "line" | "accent" | "mark", string>
  >;
}

/** Least contrasts of WCAG 2.2: 1.4.6 for the text itself, 1.4.3 for the rest. */
const TEXT_CONTRAST = 7;
const OTHER_CONTRAST = 4.5;
const MARKS = { light: "#fbe8a6", dark: "#574713" } as const;

/**
 * The page in Telegram's colours; undefined where they are not given, or too near to each other to
 * read a long text by.
 */
export function paletteOf(theme: ThemeParams): Palette | undefined {
  const [paper, ink] = [readColour(theme["bg_color"]), readColour(theme["text_color"])];
  if (!paper || !ink || contrast(paper, ink) < TEXT_CONTRAST) return undefined;
  const scheme = luminance(paper) < luminance(ink) ? "dark" : "light";
  const link = readColour(theme["link_color"]);
  const mark = readColour(MARKS[scheme]);
  const quiet = [0.4, 0.3, 0.2, 0.1]
    .map((share) => mix(ink, paper, share))
    .find((one) => contrast(one, paper) >= OTHER_CONTRAST);
  return {
    scheme,
    colours: {
      paper: write(paper),
      ink: write(ink),
      quiet: write(quiet ?? ink),
      line: write(mix(ink, paper, 0.85)),
      accent: write(link && contrast(link, paper) >= OTHER_CONTRAST ? link : ink),
      mark: write(mark && contrast(ink, mark) >= OTHER_CONTRAST ? mark : paper),
    },
  };
}

/** Red, green, blue in [0, 255]. */
type Colour = readonly [number, number, number];

function readColour(value: unknown): Colour | undefined {
  if (typeof value !== "string") return undefined;
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(value) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}

function write(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** @param share of the second colour, in [0, 1] */
function mix(one: Colour, other: Colour, share: number): Colour {
  const part = (i: 0 | 1 | 2): number => Math.round(one[i] + (other[i] - one[i]) * share);
  return [part(0), part(1), part(2)];
}

/** Relative luminance in [0, 1] (WCAG 2.2). */
function luminance(colour: Colour): number {
  const linear = (part: number): number =>
    part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  const [red, green, blue] = colour;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio in [1, 21] (WCAG 2.2). */
function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
