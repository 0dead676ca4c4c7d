import type { CardFormat } from "../cards/card.js";

/** Changes whenever data of older messages would be misread. */
export const VERSION = "1";
/**
 * Telegram's limit, in bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton). All data here
 * is ASCII except words that people typed, which have a limit of their own, `LONGEST_CARRIED_WORDS`.
 */
export const LONGEST_CALLBACK_DATA = 64;

/** Cards by their format, as buttons name them. */
export const FORMAT_LETTERS: Readonly<Record<CardFormat, string>> = { tall: "t", wide: "w" };

/** The data of a button from its verb and arguments, after the version. */
export function joinData(...parts: readonly (string | number)[]): string {
  return [VERSION, ...parts].join(":");
}

/** Whether a button with this data is a vote, even one for an address that is gone. */
export function isVoteData(data: string): boolean {
  return data.startsWith(joinData("vote", ""));
}

/** Whether a button with this data sends a picture, even one of an address that is gone. */
export function isCardData(data: string): boolean {
  return data.startsWith(joinData("card", ""));
}
