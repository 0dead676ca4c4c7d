/**
 * A word with two neighbouring letters swapped, the first ones first.
 *
 * Example: `teh` gives `eth` and `the`.
 */
export function swapsOf(word: string): string[] {
  return Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, at) =>
      word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
  );
}
