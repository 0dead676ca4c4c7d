/** A key near a question. */
interface Voter {
  readonly similarity: number;
  /** Positions of the sentences that it points at; none for a gap. */
  readonly targets: readonly number[];
  /** Position of the sentence that says otherwise than a gap takes for granted. */
  readonly instead?: number;
}

/** How the nearest keys vote; 0 where there is no vote. */
export interface KeyVotes {
  /** Share of the gaps among all votes, in [0, 1]. */
  readonly gapShare: number;
  /** Share of a sentence, by its position, among the votes of anticipated questions, in [0, 1]. */
  readonly keyShare: (sentence: number) => number;
  /** The sentence for which most gaps vote that it says otherwise; absent where none does. */
  readonly instead?: {
    readonly sentence: number;
    /** Among all votes, in (0, 1]. */
    readonly share: number;
  };
}

/** Temperature of the votes: a similarity 0.05 higher counts e times as much. */
const TEMPERATURE = 0.05;
/** Nearest keys that vote. */
const VOTERS = 12;

/**
 * The nearest keys vote for the sentences that they point at, or for a gap, each with the
 * exponential of its similarity.
 *
 * @param keys nearest first
 */
export function countVotes(keys: readonly Voter[]): KeyVotes {
  const highest = keys[0]?.similarity ?? 0;
  const votes = new Map<number, number>();
  const otherwise = new Map<number, number>();
  let [questions, gaps] = [0, 0];
  for (const { similarity, targets, instead } of keys.slice(0, VOTERS)) {
    const vote = Math.exp((similarity - highest) / TEMPERATURE);
    if (targets.length === 0) gaps += vote;
    else questions += vote;
    for (const target of targets) votes.set(target, (votes.get(target) ?? 0) + vote);
    if (instead !== undefined) otherwise.set(instead, (otherwise.get(instead) ?? 0) + vote);
  }
  const [most] = [...otherwise].sort(([, a], [, b]) => b - a);
  return {
    ...(most && { instead: { sentence: most[0], share: most[1] / (questions + gaps) } }),
    gapShare: gaps === 0 ? 0 : gaps / (questions + gaps),
    keyShare: (sentence) => {
      const own = votes.get(sentence);
      return own === undefined ? 0 : own / questions;
    },
  };
}
