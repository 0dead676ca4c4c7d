import type { Address } from "../corpus/address.js";

/** Words of a run: shorter ones stand in many speeches. */
const RUN = 6;
/** From this share of runs on it is the same text, edited. */
export const SAME = 0.9;
/** From this share on it is worth saying. */
export const ALIKE = 0.25;

export interface Likeness {
  readonly slug: string;
  /** Share of the runs of six words of the shorter text that the other has, in [0, 1]. */
  readonly share: number;
}

/** The address of the corpus that shares most with a text, undefined when none shares a run of words. */
export function findLikest(
  text: string,
  addresses: readonly Pick<Address, "slug" | "text">[],
): Likeness | undefined {
  const runs = runsOf(text);
  return addresses
    .map(({ slug, text: other }) => {
      const others = runsOf(other);
      const [fewer, more] = runs.size < others.size ? [runs, others] : [others, runs];
      const shared = [...fewer].filter((run) => more.has(run)).length;
      return { slug, share: fewer.size === 0 ? 0 : shared / fewer.size };
    })
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)[0];
}

/** Example: 0.978 is `97%`. */
export function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let i = 0; i < Math.max(1, words.length - RUN + 1); i++)
    runs.add(words.slice(i, i + RUN).join(" "));
  return runs;
}
