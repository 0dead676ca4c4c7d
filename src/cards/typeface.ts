export type Weight = "regular" | "bold";

/** Port: the typeface that cards are set in. */
export interface Typeface {
  /** As SVG names it. */
  readonly family: string;
  /** Width of a text set in one line, in units of the size that it is set in. */
  widthOf(text: string, weight: Weight): number;
  /** Whether it has every letter and mark of a text. */
  has(text: string, weight: Weight): boolean;
}
