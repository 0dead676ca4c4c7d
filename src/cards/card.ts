import type { Quotation } from "../corpus/quotation.js";

/** A tall card fills the screen of a phone, a wide one the preview of a link. */
export const CARD_FORMATS = ["tall", "wide"] as const;
export type CardFormat = (typeof CARD_FORMATS)[number];

/** In pixels. */
export const CARD_SIZES: Readonly<Record<CardFormat, { width: number; height: number }>> = {
  tall: { width: 1200, height: 1500 },
  wide: { width: 1200, height: 630 },
};

/** Characters of the longest quotation that a card takes: more would be too small to read on a phone. */
export const LONGEST_ON_CARD = 400;

/** Whose words they are and where they stand, in the words of the front matter. */
export interface CardCitation {
  readonly speaker: string;
  readonly title: string;
  /** Day in words. */
  readonly day: string;
  /** Like `¶10 s2`. */
  readonly place: string;
}

/** What the code on a card opens, and what is printed below the code. */
export interface CardLink {
  readonly url: string;
  readonly label: string;
}

/** All that stands on a picture of a quotation: its words, its citation, and a code to scan. */
export interface Card {
  readonly quotation: Quotation;
  readonly citation: CardCitation;
  /** Without it the card has no code. */
  readonly link?: CardLink;
  readonly format: CardFormat;
}
