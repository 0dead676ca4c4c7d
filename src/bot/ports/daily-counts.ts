/**
 * Something that is counted by day: a kind of question that went unanswered, or a vote on a
 * quotation. It names neither a question nor a person: all fields come from the bot's own lists.
 */
interface Counted {
  /** ISO 8601 day, UTC. */
  readonly day: string;
  /** The reason of an abstention, or which vote. */
  readonly reason: string;
  /** The topic of the anticipated gap that was nearest, or the place voted on; absent when none. */
  readonly topic?: string;
}

export interface DailyCount extends Counted {
  readonly count: number;
}

/** Port: how often things happened on a day. */
export interface DailyCounts {
  count(counted: Counted): Promise<void>;
  /** Counts of the days from the first to the last, both included, by day, reason and topic. */
  list(firstDay: string, lastDay: string): Promise<DailyCount[]>;
  /** Forgets the days before this one; the number of counts dropped. */
  prune(beforeDay: string): Promise<number>;
}
