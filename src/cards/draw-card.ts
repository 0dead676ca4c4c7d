import type { Card } from "./card.js";
import { composeCard } from "./compose-card.js";
import type { EncodeLink } from "./compose-card.js";
import type { Typeface } from "./typeface.js";

/**
 * Port: draws a card as a PNG; undefined where its texts cannot be set: no face has all the
 * letters of a word, or they do not fit.
 */
export type DrawCard = (card: Card) => Promise<Uint8Array | undefined>;

export interface DrawParts {
  readonly typeface: Typeface;
  readonly encodeLink: EncodeLink;
  /** Port: an SVG as a PNG of its size. */
  readonly render: (svg: string) => Promise<Uint8Array>;
}

export function createDrawCard({ typeface, encodeLink, render }: DrawParts): DrawCard {
  return async (card) => {
    const svg = hasLetters(typeface, card) ? composeCard(card, typeface, encodeLink) : undefined;
    return svg === undefined ? undefined : render(svg);
  };
}

function hasLetters(typeface: Typeface, { quotation, citation }: Card): boolean {
  const { speaker, title, day, place } = citation;
  return (
    typeface.has(speaker, "bold") &&
    [quotation.text, title, day, place].every((text) => typeface.has(text, "regular"))
  );
}
