import type { RequestForms } from "../words/request-forms.js";
import { splitWords } from "../words/tokenise.js";

/** Letters that a language may put after a name. */
const LONGEST_ENDING = 4;
/** A longer message with a stroke lists alike words. */
const MOST_VERSUS = 6;

/**
 * A message as the forms meet it: `Please: how often does Tokayev say “reform”?` is
 * `how often does @ say reform`.
 */
export function plainOf(
  message: string,
  withoutTalk: (message: string) => string,
  names: readonly string[],
  { versus, heldEnd }: RequestForms,
): string {
  const text = withoutTalk(withVersus(message.normalize("NFC"), versus)).toLowerCase();
  const words = text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
  return words
    .map((word) => (isNameIn(word, names) ? "@" : unstretched(word.replaceAll("’", "'"), heldEnd)))
    .join(" ")
    .replaceAll(/@(?: @)+/gu, "@");
}

/** A message with `@` for each word of the speaker's name. */
export function withoutNames(message: string, names: readonly string[]): string {
  return message.replaceAll(/\p{L}+/gu, (word) =>
    isNameIn(word.toLowerCase(), names) ? "@" : word,
  );
}

function isNameIn(word: string, names: readonly string[]): boolean {
  return names.some((name) => word.startsWith(name) && word.length <= name.length + LONGEST_ENDING);
}

/** A word without letters held for long: `moooore`, `тағыы`. */
function unstretched(word: string, heldEnd: RegExp | undefined): string {
  const short = word.replaceAll(/(\p{L})\1{3,}/gu, "$1");
  return heldEnd ? short.replace(heldEnd, "$1") : short;
}

/** A stroke between the sides of a short message: `courts / police – difference?` */
function withVersus(message: string, versus: string): string {
  return splitWords(message).length > MOST_VERSUS
    ? message
    : message.replaceAll(/\s\/\s/gu, ` ${versus} `);
}
