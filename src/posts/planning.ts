import type { NextSlot } from "./cadence.js";
import { slotsBetween } from "./cadence.js";
import type { Commit, OutboxRow, OutboxStore } from "./outbox.js";
import { plannedRow, skip } from "./outbox.js";
import type { Post } from "./post.js";

const HOUR_MS = 3_600_000;

/**
 * How late a slot may still be sent. A morning quotation that comes at noon is welcome; one that
 * comes the next day is not, and the next slot is near.
 */
export const GRACE_MS = 6 * HOUR_MS;

/**
 * How far back single slots are looked at after a pause of the process; everything before is one
 * skipped row. Keeps a clock that jumps by years from writing thousands of rows.
 */
const LOOK_BACK_MS = 35 * 24 * HOUR_MS;

/** Reasons of a skip that a clock set back may undo: the slot was only late. */
const LATE: readonly (string | undefined)[] = ["missed", "overtaken"];

/**
 * Plans what has become due for a post since it was planned last: the latest slot, if it
 * is no older than the grace period; every older one is marked skipped, to be reported. A slot
 * that has a row already is left as it is, save one skipped for being late, which was never sent.
 *
 * When the clock has been set back, slots are counted again from the moment it shows now: a clock
 * that ran ahead must not silence a post until the false moment comes. What it made late
 * is planned anew where the true time is within the grace period.
 *
 * @returns the commit that records it, or undefined when nothing changes
 */
export async function plan(
  post: Post,
  now: number,
  { nextSlot, outbox }: { readonly nextSlot: NextSlot; readonly outbox: OutboxStore },
): Promise<Commit | undefined> {
  const { id, cadence, plannedUntil } = post;
  const setBack = plannedUntil > now;
  const since = setBack ? now - GRACE_MS : Math.max(plannedUntil, now - LOOK_BACK_MS);
  const due = slotsBetween(nextSlot, cadence, since, now);
  if (!setBack && since > plannedUntil) {
    const first = nextSlot(cadence, plannedUntil);
    if (first.dueAt <= since) due.unshift(first);
  }
  const lastDue = due.at(-1);
  if (!lastDue && !setBack) return undefined;

  const rows: Commit["rows"][number][] = [];
  for (const slot of due) {
    const before = await outbox.find(id, slot.label);
    const fresh = plannedRow(id, slot, now);
    const wasLate = before?.state === "skipped" && LATE.includes(before.reason);
    if (slot === lastDue && now - slot.dueAt <= GRACE_MS) {
      if (wasLate || (!before && !setBack))
        rows.push({ row: fresh, from: [before?.state ?? "absent"] });
    } else if (!before && !setBack) {
      rows.push({ row: skip(fresh, "missed", now, "skipped"), from: ["absent"] });
    }
  }
  return {
    rows: lastDue ? [...rows, ...(await overtaken(post, lastDue.dueAt, now, outbox))] : rows,
    post: { id, patch: { plannedUntil: now } },
  };
}

/** Rows still waiting when a later slot is due: the later one goes out in their place. */
async function overtaken(
  { id }: Post,
  latestDueAt: number,
  now: number,
  outbox: OutboxStore,
): Promise<Commit["rows"]> {
  const waiting = (await outbox.listOf(id)).filter(
    (row: OutboxRow) => row.state === "planned" && row.dueAt < latestDueAt,
  );
  return waiting.map((row) => ({
    row: skip(row, "overtaken", now, "skipped"),
    from: ["planned"] as const,
  }));
}
