import type { CardFormat } from "./card.js";
import type { TextBox } from "./set-text.js";

/** Measures of a format, in pixels from the upper left corner. */
export interface Measures {
  readonly margin: number;
  readonly width: number;
  /** The quotation stands in the middle between these. */
  readonly top: number;
  readonly bottom: number;
  /** Size of the quotation mark. */
  readonly mark: number;
  readonly words: Pick<TextBox, "largest" | "smallest" | "leading">;
  readonly rule: number;
  /** Sizes of the citation. */
  readonly speaker: number;
  readonly small: number;
  /** From the rule to the code. */
  readonly codeGap: number;
  /** The code is as large as it can be within this. */
  readonly code: number;
  readonly label: number;
}

export const MEASURES: Readonly<Record<CardFormat, Measures>> = {
  tall: {
    margin: 100,
    width: 1000,
    top: 90,
    bottom: 1130,
    mark: 220,
    words: { largest: 116, smallest: 28, leading: 1.3 },
    rule: 1190,
    speaker: 42,
    small: 31,
    codeGap: 38,
    code: 190,
    label: 22,
  },
  wide: {
    margin: 72,
    width: 1056,
    top: 44,
    bottom: 370,
    mark: 110,
    words: { largest: 72, smallest: 20, leading: 1.28 },
    rule: 404,
    speaker: 32,
    small: 24,
    codeGap: 20,
    code: 150,
    label: 18,
  },
};
