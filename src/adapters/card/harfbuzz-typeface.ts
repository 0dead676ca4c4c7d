import { readFile } from "node:fs/promises";
import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";
import type { Run, Typeface, Weight } from "../../cards/typeface.js";

/** A family and its files; its name is that in the files. */
export interface Family {
  readonly family: string;
  readonly files: Readonly<Record<Weight, string>>;
}

/**
 * A typeface from font files, measured by HarfBuzz: the shaper that the renderer's is a translation
 * of, so that a line is as wide in a picture as it was measured, kerning included.
 *
 * @param spare has the letters that the first family lacks
 */
export async function openTypeface(first: Family, spare: Family): Promise<Typeface> {
  const [own, other] = [await openFamily(first), await openFamily(spare)];
  const runsOf = (text: string, weight: Weight): Run[] => {
    if (hasLetters(own[weight], text)) return [toRun(own[weight], text)];
    const runs: { font: OpenFont; text: string }[] = [];
    for (const [unit] of text.matchAll(UNIT)) {
      const isSpare = !hasLetters(own[weight], unit) && hasLetters(other[weight], unit);
      const font = (isSpare ? other : own)[weight];
      const last = runs.at(-1);
      if (last?.font === font) last.text += unit;
      else runs.push({ font, text: unit });
    }
    return runs.map((run) => toRun(run.font, run.text));
  };
  return {
    family: first.family,
    runsOf,
    widthOf: (text, weight) => runsOf(text, weight).reduce((sum, { width }) => sum + width, 0),
    has: (text, weight) =>
      runsOf(text, weight).every((run) =>
        hasLetters((run.family === spare.family ? other : own)[weight], run.text),
      ),
  };
}

/** A word, which is set in one face, or another sign with the marks that stand on it. */
const UNIT = /(?:\p{L}\p{M}*)+|\P{M}\p{M}*|\p{M}+/gu;

interface OpenFont {
  readonly family: string;
  readonly face: Face;
  readonly font: Font;
  readonly buffer: Buffer;
}

async function openFamily({ family, files }: Family): Promise<Readonly<Record<Weight, OpenFont>>> {
  return {
    regular: await openFont(family, files.regular),
    bold: await openFont(family, files.bold),
  };
}

async function openFont(family: string, file: string): Promise<OpenFont> {
  const bytes = await readFile(file);
  const face = new Face(new Blob(new Uint8Array(bytes).buffer));
  return { family, face, font: new Font(face), buffer: new Buffer() };
}

function toRun(font: OpenFont, text: string): Run {
  const advance = shapeText(font, text).reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0);
  return { family: font.family, text, width: advance / font.face.upem };
}

/** A line break is no letter; the glyph in place of one that is missing has the number 0. */
function hasLetters(font: OpenFont, text: string): boolean {
  return shapeText(font, text.replaceAll("\n", " ")).every(({ codepoint }) => codepoint > 0);
}

function shapeText({ font, buffer }: OpenFont, text: string) {
  buffer.clearContents();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphInfosAndPositions();
}
