import type { Schedule } from "./cadence.js";
import type { Rights, SendOutcome } from "./delivery.js";
import { markUnknown, postpone, recordOutcome, recordRefusal } from "./delivery.js";
import type { Edit, Edition } from "./edition.js";
import type { Notice, OutboxRow, OutboxStore } from "./outbox.js";
import { claim, skip, withoutNotice } from "./outbox.js";
import { GRACE_MS, plan } from "./planning.js";
import type { Subscription, SubscriptionStore } from "./subscription.js";

/** Posts an edition where the subscription says; must come back, with its own time limit. */
export type Send = (subscription: Subscription, edition: Edition) => Promise<SendOutcome>;

/**
 * Tells the owner what happened to posts of one subscription, in one message; rows by slot. It
 * resolves when told, or when the owner can never be told; a rejection has it called again.
 */
export type Report = (
  subscription: Subscription,
  notices: readonly { readonly notice: Notice; readonly row: OutboxRow }[],
) => Promise<void>;

export interface PublisherParts {
  readonly store: { readonly subscriptions: SubscriptionStore; readonly outbox: OutboxStore };
  readonly schedule: Schedule;
  readonly edit: Edit;
  readonly send: Send;
  readonly verifyRights: (subscription: Subscription) => Promise<Rights>;
  readonly report: Report;
  /** Milliseconds of the epoch. */
  readonly now: () => number;
  /** Told of an error that leaves a row as it is, to be tried in the next run. */
  readonly onError: (error: unknown) => void;
}

export interface Publisher {
  /**
   * Marks what a process before left in the middle of a send as unknown, plans what is due, sends
   * what is planned, tells owners. To be called at start and every minute or so; it starts no
   * timer. A call during a run joins that run. One process at a time may publish from a store.
   */
  runDue(): Promise<void>;
}

const DAY_MS = 86_400_000;
/** How long rows are kept: long enough that no clock set back by a quarter repeats a post. */
export const KEEP_ROWS_MS = 90 * DAY_MS;

/** Posts what subscriptions ask for: each slot at most once, and none lost without a word. */
export function createPublisher(parts: PublisherParts): Publisher {
  const { store, schedule, edit, send, verifyRights, report, now, onError } = parts;
  const { subscriptions, outbox } = store;
  let running: Promise<void> | undefined;
  let prunedAt: number | undefined;

  /** Runs never overlap, so a row found in `sending` belongs to a send that nobody waits for. */
  async function recover(): Promise<void> {
    for (const row of await outbox.listIn("sending"))
      await outbox.commit(markUnknown(row, "interrupted", now()));
  }

  async function planAll(): Promise<void> {
    for (const subscription of await subscriptions.list()) {
      if (subscription.state !== "active") continue;
      await attempt(async () => {
        const commit = await plan(subscription, now(), { schedule, outbox });
        if (commit) await outbox.commit(commit);
      });
    }
  }

  async function deliver(row: OutboxRow): Promise<void> {
    const start = now();
    if (row.dueAt > start || isWaiting(row, start)) return;
    const subscription = await subscriptions.get(row.subscriptionId);
    if (subscription?.state !== "active") {
      const skipped = skip(row, subscription?.state ?? "removed", start);
      await outbox.commit({ rows: [{ row: skipped, from: ["planned"] }] });
      return;
    }
    if (start - row.dueAt > GRACE_MS) {
      const skipped = skip(row, "missed", start, "skipped");
      await outbox.commit({ rows: [{ row: skipped, from: ["planned"] }] });
      return;
    }
    const edition = await edit(subscription, row.slot);
    if (edition.kind === "nothing") {
      await withhold(row, edition.reason);
      return;
    }
    const rights = await verifyRights(subscription);
    if (rights.kind !== "granted") {
      const tried = { ...row, attempts: row.attempts + 1 };
      await outbox.commit(
        rights.kind === "denied"
          ? recordRefusal(subscription, tried, { permission: true, reason: rights.reason }, now())
          : postpone(tried, rights, now()),
      );
      return;
    }
    const part = edition.kind === "part" ? edition.part.number - 1 : undefined;
    const claimed = claim(row, part, now());
    if (!(await outbox.commit(claimed))) return;
    const sending = claimed.rows[0]?.row ?? row;
    const outcome = await sendOnce(subscription, edition);
    await outbox.commit(recordOutcome(subscription, sending, edition, outcome, now()));
  }

  /** Nothing to say for this slot: the owner is told, and a series that is over is paused. */
  async function withhold(row: OutboxRow, reason: string): Promise<void> {
    const finished = reason === "series-finished";
    await outbox.commit({
      rows: [
        {
          row: skip(row, reason, now(), finished ? "series-finished" : "skipped"),
          from: ["planned"],
        },
      ],
      ...(finished
        ? {
            subscription: {
              id: row.subscriptionId,
              patch: { state: "paused", pausedFor: "series-finished" },
            },
          }
        : {}),
    });
  }

  /** An error that the port did not classify may have come after the effect. */
  async function sendOnce(subscription: Subscription, edition: Edition): Promise<SendOutcome> {
    try {
      return await send(subscription, edition);
    } catch (error) {
      onError(error);
      return { kind: "unknown", reason: "error" };
    }
  }

  async function tellOwners(): Promise<void> {
    const untold = await outbox.listNotices();
    for (const id of new Set(untold.map((row) => row.subscriptionId))) {
      const rows = untold.filter((row) => row.subscriptionId === id);
      const subscription = await subscriptions.get(id);
      await attempt(async () => {
        if (subscription)
          await report(
            subscription,
            rows.flatMap((row) => (row.notice ? [{ notice: row.notice, row }] : [])),
          );
        for (const row of rows)
          await outbox.commit({ rows: [{ row: withoutNotice(row), from: [row.state] }] });
      });
    }
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      onError(error);
    }
  }

  async function prune(): Promise<void> {
    const time = now();
    if (prunedAt !== undefined && Math.abs(time - prunedAt) < DAY_MS) return;
    await outbox.prune(time - KEEP_ROWS_MS);
    prunedAt = time;
  }

  async function run(): Promise<void> {
    await recover();
    await attempt(planAll);
    for (const row of await outbox.listIn("planned")) await attempt(() => deliver(row));
    await attempt(tellOwners);
    await attempt(prune);
  }

  return {
    runDue() {
      running ??= run().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

/** Whether a row waits for its next try; a wait beyond the grace period is a clock's, not ours. */
function isWaiting(row: OutboxRow, now: number): boolean {
  return row.notBefore > now && row.notBefore - now <= GRACE_MS;
}
