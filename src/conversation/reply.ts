import type { FormattedText } from "./formatted-text.js";
import type { Deed } from "./view.js";

/**
 * What a button does: a deed of the bot (or one of a feature's own, by its data), passing an inline
 * query to another chat or to this one, copying a text, opening a link, opening the private chat
 * with a start parameter, or adding the bot to a group.
 */
export type ButtonAction =
  | { readonly kind: "deed"; readonly deed: Deed }
  | { readonly kind: "callback"; readonly data: string }
  | { readonly kind: "share"; readonly query: string }
  | { readonly kind: "search"; readonly query: string }
  | { readonly kind: "copy"; readonly text: string }
  | { readonly kind: "link"; readonly url: string }
  | { readonly kind: "private"; readonly start: string }
  | { readonly kind: "group" };

export interface Button {
  readonly label: string;
  readonly action: ButtonAction;
}

/** What the conversation says, the same in a terminal and in a chat. */
export interface Reply {
  readonly content: FormattedText;
  /** Rows of buttons, three a row at most; a terminal shows none. */
  readonly buttons?: readonly (readonly Button[])[];
}

/** A button with a deed. */
export function deedButton(label: string, deed: Deed): Button {
  return { label, action: { kind: "deed", deed } };
}

/** Buttons in rows of three. */
export function inRows(buttons: readonly Button[]): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / 3) }, (_, row) =>
    buttons.slice(row * 3, row * 3 + 3),
  );
}
