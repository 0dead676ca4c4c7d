/**
 * One kind of question that went unanswered on a day. It names neither the question nor who asked:
 * both fields come from the bot's own lists.
 */
export interface Unanswered {
  /** ISO 8601 day, UTC. */
  readonly day: string;
  /** The reason of the abstention. */
  readonly reason: string;
  /** The topic of the anticipated gap that was nearest; absent when none was near. */
  readonly topic?: string;
}

export interface UnansweredCount extends Unanswered {
  readonly count: number;
}

/** Port: how often questions went unanswered. */
export interface QuestionCounters {
  count(unanswered: Unanswered): Promise<void>;
  /** Counts of the days from the first to the last, both included, by day, reason and topic. */
  list(firstDay: string, lastDay: string): Promise<UnansweredCount[]>;
  /** Forgets the days before this one; the number of counts dropped. */
  prune(beforeDay: string): Promise<number>;
}
