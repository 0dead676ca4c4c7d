import { isDeepStrictEqual } from "node:util";
import type { BadAddress, CorpusEntry, CorpusSurvey } from "../adapters/corpus-folder.js";

/** What becomes of the served addresses when their folder has changed. */
interface Renewal {
  /** To be served; an address that has not changed is the same entry as before. */
  readonly entries: readonly CorpusEntry[];
  /** By slug. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Served as they were, because what is in their folder now cannot be read. */
  readonly kept: readonly BadAddress[];
  /** Not served, because they cannot be read and never were. */
  readonly leftOut: readonly BadAddress[];
}

/** What is to be served after `served`, now that this is in the folder. */
export function renewEntries(
  served: readonly CorpusEntry[],
  { entries, bad }: Pick<CorpusSurvey, "entries" | "bad">,
): Renewal {
  const before = new Map(served.map((entry) => [entry.address.slug, entry]));
  const isServed = ({ slug }: BadAddress): boolean => before.has(slug);
  const kept = bad.filter(isServed);
  const now = [
    ...entries.map((entry) => {
      const old = before.get(entry.address.slug);
      return old && isSame(old, entry) ? old : entry;
    }),
    ...kept.flatMap(({ slug }) => before.get(slug) ?? []),
  ];
  const slugs = new Set(now.map(({ address }) => address.slug));
  const isNew = ({ address }: CorpusEntry): boolean => !before.has(address.slug);
  return {
    entries: now,
    added: now.filter(isNew).map(slugOf),
    changed: now.filter((entry) => !isNew(entry) && !served.includes(entry)).map(slugOf),
    removed: [...before.keys()].filter((slug) => !slugs.has(slug)),
    kept,
    leftOut: bad.filter((one) => !isServed(one)),
  };
}

function isSame(a: CorpusEntry, b: CorpusEntry): boolean {
  return a.checksum === b.checksum && isDeepStrictEqual(a.address.glosses, b.address.glosses);
}

function slugOf({ address }: CorpusEntry): string {
  return address.slug;
}
