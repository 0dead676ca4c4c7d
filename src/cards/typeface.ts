export type Weight = "regular" | "bold";

/** Letters of a text that stand in one family. */
export interface Run {
  /** As SVG names it. */
  readonly family: string;
  readonly text: string;
  /** In units of the size that it is set in. */
  readonly width: number;
}

/** Port: the typeface that cards are set in. */
export interface Typeface {
  /** As SVG names it; letters that it lacks are set in others. */
  readonly family: string;
  /** A text in runs, which joined are the text: one where the family has all letters of it. */
  runsOf(text: string, weight: Weight): readonly Run[];
  /** Width of a text set in one line, in units of the size that it is set in. */
  widthOf(text: string, weight: Weight): number;
  /** Whether it has every letter and mark of a text. */
  has(text: string, weight: Weight): boolean;
}
