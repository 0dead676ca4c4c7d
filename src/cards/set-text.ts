import { breakLines, countLines, splitPieces } from "./break-lines.js";
import type { Typeface, Weight } from "./typeface.js";

/** Where a text goes, and how large it may be, in pixels. */
export interface TextBox {
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  readonly smallest: number;
  readonly weight: Weight;
  /** From line to line, in units of the size. */
  readonly leading: number;
}

/** A text in lines of one size; joined they are the text. */
export interface SetText {
  readonly size: number;
  /** Pixels from line to line. */
  readonly lineHeight: number;
  readonly lines: readonly string[];
}

/** Pixels from one size to the next smaller one. */
const STEP = 2;

/** A last line of one short word is avoided, but not by a text much smaller than it could be. */
const LEAST_WITHOUT_LONELY_WORD = 0.8;
/** A word that takes less of the width than this is short. */
const SHORT = 0.4;
/** Of so few words one may well stand alone. */
const FEW_WORDS = 3;

/** Sets a text as large as its box allows; undefined where it does not fit at the smallest size. */
export function setText(typeface: Typeface, text: string, box: TextBox): SetText | undefined {
  const pieces = splitPieces(text, (part) => typeface.widthOf(part, box.weight));
  let largest: SetText | undefined;
  for (let size = box.largest; size >= box.smallest; size -= STEP) {
    if (largest && size < largest.size * LEAST_WITHOUT_LONELY_WORD) break;
    const count = countLines(pieces, box.width / size);
    const lineHeight = size * box.leading;
    if (count === undefined || count * lineHeight > box.height) continue;
    const lines = breakLines(pieces, box.width / size, count);
    const isLonely = endsInOneWord(lines) && (pieces.at(-1)?.width ?? 0) * size < SHORT * box.width;
    if (pieces.length <= FEW_WORDS || !isLonely) return { size, lineHeight, lines };
    largest ??= { size, lineHeight, lines };
  }
  return largest;
}

function endsInOneWord(lines: readonly string[]): boolean {
  return lines.length > 1 && !/\s/u.test(lines.at(-1) ?? "");
}
