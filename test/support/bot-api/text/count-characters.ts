/**
 * The length of a text as the server counts it against its limits: Unicode code points.
 *
 * Example: `countCharacters("a😀")` is 2.
 */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
