import type { NextSlot } from "./cadence.js";
import type { Notice, OutboxRow } from "./outbox.js";
import { withoutNotice } from "./outbox.js";
import { plan } from "./planning.js";
import type { Post } from "./post.js";
import { markUnknown } from "./send-outcome.js";
import type { SendSlotParts } from "./send-slot.js";
import { sendSlot } from "./send-slot.js";

/**
 * Tells the owner what became of slots of one post, in one message; rows by slot. It resolves when
 * told, or when the owner can never be told; a rejection has it called again.
 */
export type Report = (
  post: Post,
  notices: readonly { readonly notice: Notice; readonly row: OutboxRow }[],
) => Promise<void>;

interface SendDueParts extends SendSlotParts {
  readonly nextSlot: NextSlot;
  readonly report: Report;
}

/**
 * Marks what a process before left in the middle of a send as unknown, plans what is due, sends
 * what is planned, tells owners. To be called at start and every minute or so; it starts no timer.
 * A call during a run joins that run. One process at a time may send from a store.
 */
export type SendDue = () => Promise<void>;

const DAY_MS = 86_400_000;
/** How long rows are kept: long enough that no clock set back by a quarter repeats a slot. */
export const KEEP_ROWS_MS = 90 * DAY_MS;

/** Sends what chats have scheduled: each slot at most once, and none lost without a word. */
export function createSendDue(parts: SendDueParts): SendDue {
  let running: Promise<void> | undefined;
  let prunedAt: number | undefined;

  async function run(): Promise<void> {
    await markInterrupted(parts);
    await attempt(parts, () => planAll(parts));
    for (const row of await parts.store.outbox.listIn("planned"))
      await attempt(parts, () => sendSlot(parts, row));
    await attempt(parts, () => tellOwners(parts));
    await attempt(parts, pruneDaily);
  }

  async function pruneDaily(): Promise<void> {
    const time = parts.now();
    if (prunedAt !== undefined && Math.abs(time - prunedAt) < DAY_MS) return;
    await parts.store.outbox.prune(time - KEEP_ROWS_MS);
    prunedAt = time;
  }

  return () => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
}

/** Runs never overlap, so a row found in `sending` belongs to a send that nobody waits for. */
async function markInterrupted({ store: { outbox }, now }: SendDueParts): Promise<void> {
  for (const row of await outbox.listIn("sending"))
    await outbox.commit(markUnknown(row, "interrupted", now()));
}

async function planAll(parts: SendDueParts): Promise<void> {
  const { store, nextSlot, now } = parts;
  const { posts, outbox } = store;
  for (const post of await posts.list()) {
    if (post.state !== "active") continue;
    await attempt(parts, async () => {
      const commit = await plan(post, now(), { nextSlot, outbox });
      if (commit) await outbox.commit(commit);
    });
  }
}

async function tellOwners(parts: SendDueParts): Promise<void> {
  const untold = await parts.store.outbox.listNotices();
  for (const id of new Set(untold.map((row) => row.postId)))
    await attempt(parts, () =>
      tellOwner(
        parts,
        id,
        untold.filter((row) => row.postId === id),
      ),
    );
}

async function tellOwner(
  { store: { posts, outbox }, report }: SendDueParts,
  id: string,
  rows: readonly OutboxRow[],
): Promise<void> {
  const post = await posts.get(id);
  const notices = rows.flatMap((row) => (row.notice ? [{ notice: row.notice, row }] : []));
  if (post) await report(post, notices);
  for (const row of rows)
    await outbox.commit({ rows: [{ row: withoutNotice(row), from: [row.state] }] });
}

/** What fails is told and waits for the next run; the others go on. */
async function attempt({ onError }: SendDueParts, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    onError(error);
  }
}
