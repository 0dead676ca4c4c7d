import type { Sentence } from "../corpus/address.js";
import type { Stem } from "./lexical-index.js";
import type { Passage } from "./passage.js";
import { termsOf } from "./sentence-words.js";
import type { Neighbour } from "./vector-index.js";

/** An anticipated question or gap as a passage. */
export type KeyPassage = Extract<Passage, { kind: "question" | "gap" }>;

/** Highest similarities of a sentence's keys that count as its support. */
const SUPPORT = 3;

/** What the anticipated questions say of each sentence; sentences by their position. */
export interface AnticipatedKeys {
  /** Positions of the sentences that a key points at; none for a gap. */
  readonly targetsOf: (key: number) => readonly number[];
  /** Stems of all keys of a sentence. */
  readonly stems: readonly ReadonlySet<string>[];
  /**
   * For each sentence its highest similarities, best first, at most three and no more than it has
   * keys. A key that is not among the nearest counts as similar as `farthest`.
   *
   * @param nearest keys, labelled by their position, best first
   */
  readonly similarities: (
    nearest: readonly Neighbour[],
    farthest: number,
  ) => (sentence: number) => number[];
}

/** @param position of a sentence among `count` */
export function readAnticipatedKeys(
  keys: readonly KeyPassage[],
  count: number,
  position: (sentence: Sentence) => number,
  stem: Stem,
): AnticipatedKeys {
  // Keys with the same targets share one list: thousands of lists would not stay in a cache.
  const lists = new Map<string, readonly number[]>();
  const targets = keys.map((passage) => {
    const own =
      passage.kind === "question" ? [passage.key.at, ...passage.key.also].map(position) : [];
    const list = lists.get(own.join()) ?? own;
    lists.set(own.join(), list);
    return list;
  });
  const stems = Array.from({ length: count }, () => new Set<string>());
  const counts = new Array<number>(count).fill(0);
  keys.forEach((passage, i) => {
    for (const target of targets[i] ?? []) {
      counts[target] = (counts[target] ?? 0) + 1;
      for (const one of termsOf(passage.text, stem)) stems[target]?.add(one);
    }
  });
  return {
    targetsOf: (key) => targets[key] ?? [],
    stems,
    similarities(nearest, farthest) {
      const found = new Map<number, number[]>();
      for (const { label, similarity } of nearest)
        for (const target of targets[label] ?? []) {
          const own = found.get(target);
          if (!own) found.set(target, [similarity]);
          else if (own.length < SUPPORT) own.push(similarity);
        }
      return (sentence) => {
        const own = found.get(sentence) ?? [];
        const most = Math.min(SUPPORT, counts[sentence] ?? 0);
        while (own.length < most) own.push(farthest);
        return own;
      };
    },
  };
}
