/**
 * Reads the number that one word says: digits, digits with an ending as in `3rd` or `3-й`, or a word
 * of the lists; what stands at the same position in a list is the same number.
 *
 * @param cardinals from one on
 * @param ordinals from first on
 * @param last words for the last one, which is -1
 */
export function createNumberOf(
  cardinals: readonly string[],
  ordinals: readonly RegExp[],
  last: RegExp,
): (word: string) => number | undefined {
  return (word) => {
    const digits = /^(\d{1,4})(?:-?\p{L}{0,3})?$/u.exec(word)?.[1];
    if (digits !== undefined) return Number(digits);
    if (last.test(word)) return -1;
    const cardinal = cardinals.findIndex((one) => one.split("|").includes(word));
    const found = cardinal < 0 ? ordinals.findIndex((one) => one.test(word)) : cardinal;
    return found < 0 ? undefined : found + 1;
  };
}
