import type { CardFormat } from "../cards/card.js";
import type { Address, Sentence } from "../corpus/address.js";
import type { Quotation } from "../corpus/quotation.js";
import type { MentionKind } from "../words/request-forms.js";
import { splitWords } from "../words/tokenise.js";

/**
 * How much around the quotation is shown: sentences of the address before and after it, or its
 * whole paragraph.
 */
export type Surroundings = "paragraph" | { readonly before: number; readonly after: number };

export const NO_SURROUNDINGS: Surroundings = { before: 0, after: 0 };

/** Sentences that can be added on one side. */
export const MOST_SURROUNDINGS = 9;

/**
 * A message that shows one of several quotations of an address. It says all that is needed to draw
 * the message again, so that its buttons work after a restart.
 */
export interface View {
  /**
   * Why it is shown: it answers; it is the closest to an answer; it is near but does not answer; somebody
   * asked for the place.
   */
  readonly as: "answer" | "closest" | "near" | "place";
  readonly address: Address;
  /** Each ends with its focus; best first, never empty. */
  readonly quotations: readonly Quotation[];
  /** Which of the quotations is shown. */
  readonly index: number;
  readonly surroundings: Surroundings;
}

/**
 * Why a button leads nowhere: the first or last quotation is shown, the address begins or ends, or
 * no more fits in a message.
 */
export const EDGES = ["first", "last", "addressStart", "addressEnd", "full"] as const;
export type Edge = (typeof EDGES)[number];

/**
 * Bytes of words looked for, or of a topic, that a button can carry: with its verb, address and
 * number they fit the 64 of callback data (https://core.telegram.org/bots/api#inlinekeyboardbutton).
 */
export const LONGEST_CARRIED_WORDS = 40;

/** Of several addresses the one that is listed; all when it is absent. */
export interface Within {
  readonly within?: Address;
}

/** Taps by which a message becomes another one. */
export type Redraw =
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "paragraph"; readonly address: Address; readonly number: number }
  /** Lists subjects: the page with this paragraph, the first one when none is named. */
  | { readonly kind: "subjects"; readonly address: Address; readonly paragraph?: number }
  /** Lists sentences of all addresses with these words, lower case and a space apart; page from 0. */
  | ({ readonly kind: "found"; readonly words: string; readonly page: number } & Within)
  /** Lists sentences of all addresses that are about these words; the same of words and page. */
  | ({ readonly kind: "gathered"; readonly words: string; readonly page: number } & Within)
  /** Lists sentences of all addresses that mention something of a kind; page from 0. */
  | ({ readonly kind: "mentions"; readonly of: MentionKind; readonly page: number } & Within)
  /** Summarises an address; the words of a topic are lower case and a space apart. */
  | {
      readonly kind: "summary";
      readonly address: Address;
      readonly sentences: number;
      readonly topic?: string;
    }
  /** Welcomes again. */
  | { readonly kind: "start" };

/** What a button of the bot does when it is tapped. */
export type Tap =
  | Redraw
  /** Asks a sample question. */
  | { readonly kind: "ask"; readonly address: Address; readonly sample: number }
  /** Says which of several quotations is shown. */
  | { readonly kind: "page"; readonly page: number; readonly of: number }
  /** Says why there is nothing further that way. */
  | { readonly kind: "edge"; readonly edge: Edge }
  | {
      readonly kind: "vote";
      readonly address: Address;
      readonly place: Sentence;
      readonly useful: boolean;
    }
  /** Sends a quotation as a picture. */
  | {
      readonly kind: "card";
      readonly address: Address;
      readonly quotation: Quotation;
      readonly format: CardFormat;
    }
  | { readonly kind: "language"; readonly language: string }
  | { readonly kind: "automatic"; readonly on: boolean }
  | { readonly kind: "glosses"; readonly on: boolean }
  /** Has the chat ask one address alone; all of them again when none is named. */
  | { readonly kind: "choose"; readonly address?: Address }
  | { readonly kind: "forget" };

const REDRAWS: Readonly<Record<Redraw["kind"], true>> = {
  view: true,
  paragraph: true,
  subjects: true,
  found: true,
  gathered: true,
  mentions: true,
  summary: true,
  start: true,
};

export function isRedraw(tap: Tap): tap is Redraw {
  return Object.hasOwn(REDRAWS, tap.kind);
}

/** Words as a button carries them, each once; undefined when there are none or they do not fit. */
export function carriedWords(words: string): string | undefined {
  const carried = [...new Set(splitWords(words))].join(" ");
  const bytes = new TextEncoder().encode(carried).length;
  return bytes > 0 && bytes <= LONGEST_CARRIED_WORDS ? carried : undefined;
}
