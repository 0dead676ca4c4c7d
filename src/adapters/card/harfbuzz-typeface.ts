import { readFile } from "node:fs/promises";
import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";
import type { Typeface, Weight } from "../../cards/typeface.js";

/**
 * A typeface from font files, measured by HarfBuzz: the shaper that the renderer's is a translation
 * of, so that a line is as wide in a picture as it was measured, kerning included.
 */
export async function openTypeface(
  family: string,
  files: Readonly<Record<Weight, string>>,
): Promise<Typeface> {
  const fonts = {
    regular: await openFont(files.regular),
    bold: await openFont(files.bold),
  };
  return {
    family,
    widthOf: (text, weight) =>
      shapeText(fonts[weight], text).reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0) /
      fonts[weight].face.upem,
    has: (text, weight) =>
      // A line break is no letter; the glyph in place of one that is missing has the number 0.
      shapeText(fonts[weight], text.replaceAll("\n", " ")).every(({ codepoint }) => codepoint > 0),
  };
}

interface OpenFont {
  readonly face: Face;
  readonly font: Font;
  readonly buffer: Buffer;
}

async function openFont(file: string): Promise<OpenFont> {
  const bytes = await readFile(file);
  const face = new Face(new Blob(new Uint8Array(bytes).buffer));
  return { face, font: new Font(face), buffer: new Buffer() };
}

function shapeText({ font, buffer }: OpenFont, text: string) {
  buffer.clearContents();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphInfosAndPositions();
}
