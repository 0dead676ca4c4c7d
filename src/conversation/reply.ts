import type { FormattedText } from "./formatted-text.js";

/**
 * What a button does: asks a sample question, opens something by data, passes an inline query to
 * another chat, copies a text, or opens a link.
 */
export type ButtonAction =
  | { readonly kind: "callback"; readonly data: string }
  | { readonly kind: "share"; readonly query: string }
  | { readonly kind: "search"; readonly query: string }
  | { readonly kind: "copy"; readonly text: string }
  | { readonly kind: "link"; readonly url: string };

export interface Button {
  readonly label: string;
  readonly action: ButtonAction;
}

/** What the conversation says, the same in a terminal and in a chat. */
export interface Reply {
  readonly content: FormattedText;
  /** Rows of buttons; a terminal shows none. */
  readonly buttons?: readonly (readonly Button[])[];
}
