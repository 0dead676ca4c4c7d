import { encodeQR } from "qr";
import type { EncodeLink } from "../../cards/compose-card.js";

/** The least that the library takes; the card has a margin of its own. */
const BORDER = 1;

/** A QR code that can be read with a seventh of it covered or smudged. */
export const encodeLink: EncodeLink = (url) =>
  encodeQR(url, "raw", { ecc: "medium", border: BORDER })
    .slice(BORDER, -BORDER)
    .map((row) => row.slice(BORDER, -BORDER));
