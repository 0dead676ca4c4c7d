import type { Messages } from "../messages.js";
import { join } from "../formatted-text.js";
import type { Reply } from "../reply.js";

/** How often questions of one kind went unanswered on a day. */
export interface UnansweredOnDay {
  /** ISO 8601 day, UTC. */
  readonly day: string;
  readonly reason: string;
  /** Topic of the nearest anticipated gap, in the words of the corpus; absent when none was near. */
  readonly topic?: string;
  readonly count: number;
}

/** Topics that are listed; what is asked more rarely is summed up in one line. */
const MOST_TOPICS = 50;

/** What went unanswered, a line a topic, the most frequent first; the newest day first. */
export function showUnanswered(
  { locale, operator }: Messages,
  counts: readonly UnansweredOnDay[],
  days: number,
): Reply {
  if (counts.length === 0) return { content: join(operator.nothingUnanswered(days)) };
  const byTopic = new Map<string, Map<string, number>>();
  for (const { day, reason, topic = nameOf(operator.withoutTopic, reason), count } of counts) {
    const byDay = byTopic.get(topic) ?? new Map<string, number>();
    byTopic.set(topic, byDay.set(day, (byDay.get(day) ?? 0) + count));
  }
  const topics = [...byTopic]
    .map(([topic, byDay]) => ({ topic, byDay, count: sum([...byDay.values()]) }))
    .sort((a, b) => b.count - a.count || a.topic.localeCompare(b.topic, locale));
  const lines = topics.slice(0, MOST_TOPICS).map(({ topic, byDay, count }) => {
    const listed = [...byDay].sort(([a], [b]) => (a < b ? 1 : -1));
    return operator.unansweredTopic(
      topic,
      count,
      listed.map(([day, ofDay]) => ({ day: showDay(locale, day), count: ofDay })),
    );
  });
  const others = topics.slice(MOST_TOPICS);
  const rest =
    others.length === 0
      ? []
      : [operator.otherTopics(others.length, sum(others.map(({ count }) => count)))];
  return { content: join([operator.unansweredLead(days), ...lines, ...rest].join("\n")) };
}

function nameOf(names: Readonly<Record<string, string>>, reason: string): string {
  return names[reason] ?? reason;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Example: `2026-03-29` is `29 Mar`. */
function showDay(locale: string, day: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
  }).format(Date.parse(day));
}
