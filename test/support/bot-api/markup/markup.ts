import type { JsonObject } from "../json.js";

/** A button under a message: its label and what it does, named by the field that says so. */
export interface InlineButton {
  readonly text: string;
  /** `callback_data`, `url`, `switch_inline_query`, `copy_text`, `disabled`, … */
  readonly action: string;
  /** The value of that field. */
  readonly value: unknown;
  readonly style?: string;
}

export interface ReplyButton {
  readonly text: string;
  readonly requestChat?: JsonObject;
}

export type Markup =
  | {
      readonly kind: "inline";
      readonly rows: readonly (readonly InlineButton[])[];
      readonly forceReply: boolean;
    }
  | {
      readonly kind: "keyboard";
      readonly rows: readonly (readonly ReplyButton[])[];
      readonly placeholder: string;
      readonly oneTime: boolean;
    }
  | { readonly kind: "remove" }
  | { readonly kind: "force-reply"; readonly placeholder: string };

/** An inline keyboard as the server sends it back inside a message. */
export function inlineKeyboardJson(markup: Markup | undefined): JsonObject | undefined {
  if (markup?.kind !== "inline") return undefined;
  return {
    inline_keyboard: markup.rows.map((row) =>
      row.map((button) => ({
        text: button.text,
        ...(button.style === undefined ? {} : { style: button.style }),
        [button.action]: button.value,
      })),
    ),
    ...(markup.forceReply ? { force_reply: true } : {}),
  };
}
