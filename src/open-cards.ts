import { createRequire } from "node:module";
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
  const { resolve } = createRequire(import.meta.url);
  const spare = (name: string): string => resolve(`@expo-google-fonts/source-serif-4/${name}.ttf`);
  return [
    {
      family: "PT Serif",
      files: {
        regular: join(folder, "PTSerif-Regular.ttf"),
        bold: join(folder, "PTSerif-Bold.ttf"),
      },
    },
    {
      family: "Source Serif 4",
      files: {
        regular: spare("400Regular/SourceSerif4_400Regular"),
        bold: spare("700Bold/SourceSerif4_700Bold"),
      },
    },
  ];
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
