import type { InlineList } from "../conversation/inline-list.js";
import { createRecent } from "../recent.js";

/** How long a list is kept. */
const KEPT_MILLISECONDS = 60_000;
/** Lists kept at once; the oldest go first. */
const MOST_LISTS = 1_000;

/**
 * The list that each person got last, for those who turn its page or type on without another word: in
 * memory only, not read after a minute, and dropped with the next list of anybody.
 */
export interface LastLists {
  /** @param asked all that the list depends on */
  of(personId: number, asked: string): InlineList | undefined;
  remember(personId: number, asked: string, list: InlineList): void;
  forget(personId: number): void;
}

/** @param now milliseconds of the epoch */
export function createLastLists(now: () => number): LastLists {
  const kept = createRecent<number, { readonly asked: string; readonly list: InlineList }>(
    { keptMs: KEPT_MILLISECONDS, most: MOST_LISTS },
    now,
  );
  return {
    of(personId, asked) {
      const last = kept.get(personId);
      return last?.asked === asked ? last.list : undefined;
    },
    remember(personId, asked, list) {
      kept.set(personId, { asked, list });
    },
    forget(personId) {
      kept.delete(personId);
    },
  };
}
