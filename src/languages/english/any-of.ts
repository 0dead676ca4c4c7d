/**
 * A pattern for any of some words as they stand; one that matches nothing when there are none.
 *
 * Example: `["Mr. A", "B"]` gives `(?:Mr\. A|B)`.
 */
export function anyOf(words: readonly string[]): string {
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return escaped.length === 0 ? "(?!)" : `(?:${escaped.join("|")})`;
}
