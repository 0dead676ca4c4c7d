/** Values of the last moments, by a key: in memory only. */
interface Recent<K, V> {
  get(key: K): V | undefined;
  /** Keeps a value anew: its time begins. */
  set(key: K, value: V): void;
  /** Puts a value in the place of one that is kept: its time goes on. */
  change(key: K, value: V): void;
  delete(key: K): void;
  keys(): Iterable<K>;
}

/**
 * Values that are dropped when they are older than a limit, and the oldest first where they are too many;
 * looked at whenever one is asked for or kept.
 *
 * @param now milliseconds of the epoch
 */
export function createRecent<K, V>(
  { keptMs, most }: { readonly keptMs: number; readonly most: number },
  now: () => number,
): Recent<K, V> {
  const kept = new Map<K, { readonly value: V; readonly at: number }>();
  /** A map keeps the order of its entries, and each is set anew: the oldest stand first. */
  const dropOld = (): void => {
    for (const [key, { at }] of kept) {
      if (now() - at <= keptMs && kept.size <= most) return;
      kept.delete(key);
    }
  };
  const set = (key: K, value: V): void => {
    kept.delete(key);
    kept.set(key, { value, at: now() });
    dropOld();
  };
  return {
    get(key) {
      dropOld();
      return kept.get(key)?.value;
    },
    set,
    change(key, value) {
      dropOld();
      const before = kept.get(key);
      if (before) kept.set(key, { value, at: before.at });
      else set(key, value);
    },
    delete: (key) => void kept.delete(key),
    keys: () => kept.keys(),
  };
}
