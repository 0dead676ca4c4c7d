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
    const whole = shapeRun(own[weight], text);
    if (whole.hasLetters) return [whole.run];
    const runs: { font: OpenFont; text: string }[] = [];
    for (const [unit] of text.matchAll(UNIT)) {
      const isSpare =
        !shapeRun(own[weight], unit).hasLetters && shapeRun(other[weight], unit).hasLetters;
      const font = (isSpare ? other : own)[weight];
      const last = runs.at(-1);
      if (last?.font === font) last.text += unit;
      else runs.push({ font, text: unit });
    }
    return runs.map((run) => shapeRun(run.font, run.text).run);
  };
  return {
    family: first.family,
    runsOf,
    widthOf: (text, weight) => runsOf(text, weight).reduce((sum, { width }) => sum + width, 0),
    has: (text, weight) =>
      runsOf(text, weight).every(
        (run) => shapeRun((run.family === spare.family ? other : own)[weight], run.text).hasLetters,
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

/**
 * A text set in one font, and whether the font has all letters of it: a line break is none, and is
 * as wide as a space; the glyph in place of one that is missing has the number 0.
 */
function shapeRun(
  font: OpenFont,
  text: string,
): { readonly run: Run; readonly hasLetters: boolean } {
  const glyphs = shapeText(font, text.replaceAll("\n", " "));
  const advance = glyphs.reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0);
  return {
    run: { family: font.family, text, width: advance / font.face.upem },
    hasLetters: glyphs.every(({ codepoint }) => codepoint > 0),
  };
}

function shapeText({ font, buffer }: OpenFont, text: string) {
  buffer.clearContents();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphInfosAndPositions();
}
