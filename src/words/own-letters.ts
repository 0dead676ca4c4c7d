import type { Understanding } from "./understanding.js";

/** Words in other letters beside which Latin ones are another language's, and none typed in the wrong letters. */
const LEAST_OTHERS = 2;

/**
 * A text in its language's own letters: what was typed mostly in Latin ones is brought back; a Latin name among
 * others stays, and so does a quotation that words in other letters stand beside.
 */
export function inOwnLetters(
  text: string,
  { fromLatin }: Pick<Understanding, "fromLatin">,
): string {
  if (!fromLatin) return text;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const others = text.match(/(?!\p{Script=Latin})\p{L}+/gu) ?? [];
  return latin > letters / 2 && others.length < LEAST_OTHERS ? fromLatin(text) : text;
}
