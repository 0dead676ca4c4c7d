import type { Answer } from "../answering/answer.js";
import { placeId } from "../conversation/place.js";
import type { UnansweredOnDay } from "../conversation/show/unanswered.js";
import type { Tap } from "../conversation/view.js";
import type { DailyCounts } from "./ports/daily-counts.js";

/** What counting works with. */
interface Counting {
  readonly state: { readonly counters: DailyCounts };
  /** Milliseconds of the epoch. */
  readonly now: () => number;
}

/** Days that the list of unanswered questions covers, today included. */
export const LISTED_DAYS = 30;

const DAY_MS = 86_400_000;

/** Stored in the place of an abstention's reason, because votes are kept in the same counts. */
const VOTES = { useful: "vote-useful", notUseful: "vote-not-useful" } as const;

/**
 * Counts a question that went unanswered by its reason and the topic of the nearest gap. Both are the
 * corpus's words: never those of the question, never who asked.
 */
export async function countUnanswered(
  { state, now }: Counting,
  answer: Answer | undefined,
): Promise<void> {
  if (answer?.kind !== "abstained") return;
  const { reason, gapTopic } = answer;
  await state.counters.count({
    day: dayOf(now()),
    reason,
    ...(gapTopic === undefined ? {} : { topic: gapTopic }),
  });
}

/** Counts of the questions that went unanswered in the last `LISTED_DAYS` days. */
export async function listUnanswered({
  state,
  now,
}: {
  readonly state: { readonly counters: Pick<DailyCounts, "list"> };
  readonly now: () => number;
}): Promise<UnansweredOnDay[]> {
  const firstDay = dayOf(now() - (LISTED_DAYS - 1) * DAY_MS);
  const counts = await state.counters.list(firstDay, dayOf(now()));
  const votes: readonly string[] = Object.values(VOTES);
  return counts
    .filter(({ reason }) => !votes.includes(reason))
    .map(({ topic, ...unanswered }) => ({
      ...unanswered,
      ...(topic === undefined ? {} : { gapTopic: topic }),
    }));
}

/** Counts a vote on a quotation by its place: never who voted. */
export async function countVote(
  { state, now }: Counting,
  { address, place, useful }: Extract<Tap, { kind: "vote" }>,
): Promise<void> {
  await state.counters.count({
    day: dayOf(now()),
    reason: useful ? VOTES.useful : VOTES.notUseful,
    topic: placeId({ address, sentence: place }),
  });
}

/** ISO 8601 day, UTC. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, "2026-03-29".length);
}
