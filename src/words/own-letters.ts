import type { Understanding } from "./understanding.js";

/**
 * A text in its language's own letters: what was typed mostly in Latin ones is brought back, a Latin name
 * among others stays.
 */
export function inOwnLetters(
  text: string,
  { fromLatin }: Pick<Understanding, "fromLatin">,
): string {
  if (!fromLatin) return text;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return latin > letters / 2 ? fromLatin(text) : text;
}
