/**
 * The first of each list, then the second of each, and so on, so that no list hides the others.
 *
 * Example: `[[1, 2, 3], [4]]` gives `[1, 4, 2, 3]`
 */
export function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) =>
    lists.flatMap((list) => list.slice(i, i + 1)),
  ).flat();
}
