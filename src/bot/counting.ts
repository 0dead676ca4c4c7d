import type { Answer } from "../answering/answer.js";
import type { Deed } from "../conversation/view.js";
import type { FeatureParts } from "./features/feature.js";

type Counting = Pick<FeatureParts, "state" | "now">;

/** Counts a question that went unanswered by its reason: never its words, never who asked. */
export async function countUnanswered(
  { state, now }: Counting,
  answer: Answer | undefined,
): Promise<void> {
  if (answer?.kind !== "abstained") return;
  await state.counters.count({ day: dayOf(now()), reason: answer.reason });
}

/** Counts a vote on a quotation by its place: never who voted. */
export async function countVote(
  { state, now }: Counting,
  { place, useful }: Extract<Deed, { kind: "vote" }>,
): Promise<void> {
  await state.counters.count({
    day: dayOf(now()),
    reason: useful ? "vote-useful" : "vote-not-useful",
    topic: `p${place.paragraph}s${place.number}`,
  });
}

/** ISO 8601 day, UTC. */
function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, "2026-03-29".length);
}
