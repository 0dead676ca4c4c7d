import { splitWords } from "../words/tokenise.js";
import type { Understanding } from "../words/understanding.js";
import type { Entity } from "./formatted-text.js";

/**
 * Whether somebody who replies to a message asks to have that message checked, rather than a
 * question of their own: nothing, a few words of checking, or words that are no question.
 *
 * Example: `is this a real quote?` asks for a check, `what about the courts?` does not.
 */
export function asksForCheck(
  words: string,
  { isFunctionWord, isCheckingWord }: Pick<Understanding, "isFunctionWord" | "isCheckingWord">,
): boolean {
  if (!words.includes("?")) return true;
  return splitWords(words).every((word) => isFunctionWord(word) || isCheckingWord(word));
}

const WHOLLY_QUOTED = /^\s*(["“„«])([\s\S]+)(["”“»])[\s.!?]*$/u;

/**
 * The words inside a message that is nothing but a quotation in quotation marks, or undefined.
 *
 * Example: `“There was no coercion.”` gives `There was no coercion.`
 */
export function whollyQuoted(text: string): string | undefined {
  const inside = WHOLLY_QUOTED.exec(text)?.[2];
  return inside !== undefined && !/["“”„«»]/u.test(inside) ? inside : undefined;
}

/**
 * The words of a message that are to be checked: those in its blockquotes when it has some, because
 * the words around a blockquote are the writer's own; otherwise all.
 */
export function claimIn(
  text: string,
  entities: readonly Pick<Entity, "offset" | "length">[],
): string {
  if (entities.length === 0) return text;
  return entities.map(({ offset, length }) => text.slice(offset, offset + length)).join("\n");
}
