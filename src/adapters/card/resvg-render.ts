import { Resvg } from "@resvg/resvg-js";

/** Renders an SVG as a PNG of its size, with these fonts and no others. Takes about 0.1 s of a core. */
export function renderSvg(svg: string, fontFiles: readonly string[]): Uint8Array {
  const image = new Resvg(svg, {
    font: { fontFiles: [...fontFiles], loadSystemFonts: false },
    logLevel: "off",
  });
  return image.render().asPng();
}
