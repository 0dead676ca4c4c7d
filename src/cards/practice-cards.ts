import { createAddress } from "../corpus/parse-address.js";
import { quote } from "../corpus/quotation.js";
import type { Card } from "./card.js";
import { CARD_FORMATS } from "./card.js";

/** Letters without a meaning, in words of five. */
const BODY = `${"ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
  .repeat(4)
  .replaceAll(/.{5}/gu, "$& ")
  .trim()}.`;

/**
 * Cards that nobody sees, one of each format: drawn beforehand they load the fonts and warm the code,
 * so that the first card that somebody waits for costs no more than the next.
 */
export function practiceCards(): Card[] {
  const unnamed = { speaker: "", office: "", title: "", occasion: "", source: "", licence: "" };
  const address = createAddress("", {
    body: BODY,
    metadata: { ...unnamed, date: "", language: "und", sha256: "" },
  });
  const [sentence] = address.sentences;
  if (!sentence) return [];
  return CARD_FORMATS.map((format) => ({
    quotation: quote(address, sentence),
    citation: { speaker: "A", title: "A", day: "A", place: "A" },
    link: { url: "https://example.org/", label: "A" },
    format,
  }));
}
