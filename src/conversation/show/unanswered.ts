import { sum } from "../../words/sum.js";
import type { Messages } from "../messages.js";
import { plain } from "../reply.js";
import type { Reply } from "../reply.js";

/** How often questions of one kind went unanswered on a day. */
export interface UnansweredOnDay {
  /** ISO 8601 day, UTC. */
  readonly day: string;
  readonly reason: string;
  /** Topic of the nearest anticipated gap, in the words of the corpus; absent when none was near. */
  readonly gapTopic?: string;
  readonly count: number;
}

/** Gap topics that are listed; what is asked more rarely is summed up in one line. */
const MOST_LISTED = 50;

/** What went unanswered, a line a gap topic, the most frequent first; its newest day first. */
export function showUnanswered(
  { locale, operator }: Messages,
  counts: readonly UnansweredOnDay[],
  days: number,
): Reply {
  if (counts.length === 0) return plain(operator.nothingUnanswered(days));
  const byTopic = new Map<string, Map<string, number>>();
  for (const {
    day,
    reason,
    gapTopic = nameOf(operator.withoutGapTopic, reason),
    count,
  } of counts) {
    const byDay = byTopic.get(gapTopic) ?? new Map<string, number>();
    byTopic.set(gapTopic, byDay.set(day, (byDay.get(day) ?? 0) + count));
  }
  const topics = [...byTopic]
    .map(([gapTopic, byDay]) => ({ gapTopic, byDay, count: sum([...byDay.values()]) }))
    .sort((a, b) => b.count - a.count || a.gapTopic.localeCompare(b.gapTopic, locale));
  const lines = topics.slice(0, MOST_LISTED).map(({ gapTopic, byDay, count }) => {
    const listed = [...byDay].sort(([a], [b]) => (a < b ? 1 : -1));
    return operator.unansweredGap(
      gapTopic,
      count,
      listed.map(([day, ofDay]) => ({ day: showDay(locale, day), count: ofDay })),
    );
  });
  const others = topics.slice(MOST_LISTED);
  const rest =
    others.length === 0
      ? []
      : [operator.otherGaps(others.length, sum(others.map(({ count }) => count)))];
  return plain([operator.unansweredLead(days), ...lines, ...rest].join("\n"));
}

function nameOf(names: Readonly<Record<string, string>>, reason: string): string {
  return names[reason] ?? reason;
}

/** Example: `2026-03-29` is `29 Mar`. */
function showDay(locale: string, day: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
  }).format(Date.parse(day));
}
