import type { Understanding } from "./understanding.js";

/**
 * A text in its language's own letters: what was typed mostly in Latin ones is brought back, a Latin name
 * among others stays.
 */
export function inOwnLetters(
  text: string,
  understanding: Pick<Understanding, "fromLatin">,
): string {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return latin > letters / 2 ? understanding.fromLatin(text) : text;
}
