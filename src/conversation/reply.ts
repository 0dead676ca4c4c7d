import type { CardFormat } from "../cards/card.js";
import type { Address } from "../corpus/address.js";
import type { Quotation } from "../corpus/quotation.js";
import type { Messages } from "./messages.js";
import type { FormattedText } from "./formatted-text.js";
import { join } from "./formatted-text.js";
import type { Edge, Tap } from "./view.js";

/**
 * What a button does: a tap of the bot (or one of a feature's own, by its data), passing an inline
 * query to another chat or to this one, copying a text, opening the private chat with a start
 * parameter, or adding the bot to a group.
 */
type ButtonAction =
  | { readonly kind: "tap"; readonly tap: Tap }
  | { readonly kind: "callback"; readonly data: string }
  | { readonly kind: "share"; readonly query: string }
  | { readonly kind: "search"; readonly query: string }
  | { readonly kind: "copy"; readonly text: string }
  | { readonly kind: "private"; readonly start: string }
  | { readonly kind: "group" };

export interface Button {
  readonly label: string;
  readonly action: ButtonAction;
  /** A terminal, which has no buttons, prints its label as a line that can be typed. */
  readonly canBeTyped?: true;
}

/** A quotation that is to be shown as a picture. */
export interface CardWish {
  readonly address: Address;
  readonly quotation: Quotation;
  readonly format: CardFormat;
}

/** What the conversation says, the same in a terminal and in a chat. */
export interface Reply {
  readonly content: FormattedText;
  /** Rows of buttons, three a row at most. */
  readonly buttons?: readonly (readonly Button[])[];
  /** What it says is the caption of this picture, where there can be one. */
  readonly card?: CardWish;
}

/** A reply of words alone, without formatting and buttons. */
export function plain(words: string): Reply {
  return { content: join(words) };
}

/** A button with a tap. */
export function tapButton(label: string, tap: Tap): Button {
  return { label, action: { kind: "tap", tap } };
}

/** A button that leads nowhere: it keeps its place in the row, and a tap on it says why. */
export function edgeButton({ buttons }: Messages, edge: Edge): Button {
  return tapButton(buttons.edge, { kind: "edge", edge });
}

/**
 * A row that leafs through pages, none when there is one page only; the page shown leads to itself.
 *
 * @param page from 0
 */
export function pageRow(
  messages: Messages,
  page: number,
  pages: number,
  to: (page: number) => Tap,
): Button[][] {
  if (pages <= 1) return [];
  const { previous, next } = messages.buttons;
  return [
    [
      page > 0 ? tapButton(previous, to(page - 1)) : edgeButton(messages, "first"),
      tapButton(`${page + 1}/${pages}`, to(page)),
      page < pages - 1 ? tapButton(next, to(page + 1)) : edgeButton(messages, "last"),
    ],
  ];
}

/** A button with a tap that stands in a row of its own and can be typed. */
export function lineButton(label: string, tap: Tap): Button {
  return { ...tapButton(label, tap), canBeTyped: true };
}

/** Buttons in rows of three. */
export function inRows(buttons: readonly Button[]): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / 3) }, (_, row) =>
    buttons.slice(row * 3, row * 3 + 3),
  );
}
