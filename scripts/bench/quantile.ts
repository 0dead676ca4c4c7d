/**
 * The value below which a share of the values lies, by the nearest rank: always one of the values.
 *
 * Example: `quantile([3, 1, 2], 0.5)` is 2.
 *
 * @param share in [0, 1]
 * @returns NaN when there are no values
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/**
 * At most `count` items, evenly spread over the list and in its order.
 *
 * Example: `thin([1, 2, 3, 4, 5, 6], 3)` gives `1`, `3`, `5`.
 */
export function thin<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from(
    { length: count },
    (_, i) => items[Math.floor((i * items.length) / count)] as T,
  );
}
