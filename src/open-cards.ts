import { join } from "node:path";
import { openTypeface } from "./adapters/card/harfbuzz-typeface.js";
import { encodeLink } from "./adapters/card/qr-code.js";
import { renderSvg } from "./adapters/card/resvg-render.js";
import type { DrawCard } from "./cards/draw-card.js";
import { createDrawCard } from "./cards/draw-card.js";
import { projectRoot } from "./project.js";

const FAMILY = "PT Serif";
const FILES = { regular: "PTSerif-Regular.ttf", bold: "PTSerif-Bold.ttf" };

/**
 * What draws cards; the fonts are read for the first of them.
 *
 * @param render turns an SVG into a PNG with these font files; in this thread when absent
 */
export function openCards(
  render: (svg: string, fontFiles: readonly string[]) => Promise<Uint8Array> = (...given) =>
    Promise.resolve(renderSvg(...given)),
): DrawCard {
  const folder = join(projectRoot(), "src", "adapters", "card", "fonts");
  const files = { regular: join(folder, FILES.regular), bold: join(folder, FILES.bold) };
  let opened: Promise<DrawCard> | undefined;
  return async (card) => {
    opened ??= openTypeface(FAMILY, files).then((typeface) =>
      createDrawCard({
        typeface,
        encodeLink,
        render: (svg) => render(svg, Object.values(files)),
      }),
    );
    return (await opened)(card);
  };
}
