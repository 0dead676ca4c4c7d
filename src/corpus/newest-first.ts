import type { Address } from "./address.js";

/**
 * The one order of addresses everywhere: the newest first, those of one day by their slug. What
 * names no address means the first.
 */
export function newestFirst<T extends { readonly address: Pick<Address, "date" | "slug"> }>(
  all: readonly T[],
): T[] {
  return [...all].sort(
    ({ address: a }, { address: b }) => compare(b.date, a.date) || compare(a.slug, b.slug),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
