import { join } from "node:path";
import type { Family } from "./adapters/card/harfbuzz-typeface.js";
import { openTypeface } from "./adapters/card/harfbuzz-typeface.js";
import { encodeLink } from "./adapters/card/qr-code.js";
import { renderSvg } from "./adapters/card/resvg-render.js";
import type { DrawCard } from "./cards/draw-card.js";
import { createDrawCard } from "./cards/draw-card.js";
import { projectRoot } from "./project.js";

/** The families of cards: their own, and one for the letters that it lacks, such as `₸`. */
export function cardFamilies(): readonly [own: Family, spare: Family] {
  const folder = join(projectRoot(), "src", "adapters", "card", "fonts");
  const familyOf = (family: string, file: string): Family => ({
    family,
    files: { regular: join(folder, `${file}-Regular.ttf`), bold: join(folder, `${file}-Bold.ttf`) },
  });
  return [familyOf("PT Serif", "PTSerif"), familyOf("Source Serif 4", "SourceSerif4")];
}

/**
 * What draws cards; the fonts are read for the first of them.
 *
 * @param render turns an SVG into a PNG with these font files; in this thread when absent
 */
export function openCards(
  render: (svg: string, fontFiles: readonly string[]) => Promise<Uint8Array> = (...given) =>
    Promise.resolve(renderSvg(...given)),
): DrawCard {
  let opened: Promise<DrawCard> | undefined;
  const open = async (): Promise<DrawCard> => {
    const families = cardFamilies();
    const fontFiles = families.flatMap(({ files }) => Object.values(files));
    return createDrawCard({
      typeface: await openTypeface(...families),
      encodeLink,
      render: (svg) => render(svg, fontFiles),
    });
  };
  return async (card) => {
    opened ??= open();
    return (await opened)(card);
  };
}
