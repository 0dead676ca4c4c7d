import type { OutboxRow, OutboxStore, RowState } from "../../posts/outbox.js";
import type { Subscription } from "../../posts/subscription.js";
import { patched } from "../../posts/subscription.js";
import type { Table, Tables } from "./tables.js";
import { everythingUnder } from "./tables.js";

/** States with an index: a publisher asks for these every minute, and they are few. */
const INDEXED: readonly RowState[] = ["planned", "sending"];
const NOTICE = "notice";

/** The outbox on tables, and the removal of one subscription's rows inside a transaction. */
export function createOutboxStore(
  tables: Tables,
  subscriptions: Table<Subscription>,
): {
  readonly outbox: OutboxStore;
  /** Only inside a transaction; the number of rows. */
  readonly removeRowsOf: (subscriptionId: string) => number;
} {
  const rows = tables.table<OutboxRow>("outbox");
  /** `tag/subscription/slot`, where the tag is an indexed state or `notice`, to the row's key. */
  const index = tables.table<string>("outbox-index");
  const keyOf = (row: OutboxRow) => `${row.subscriptionId}/${row.slot}`;
  const tagsOf = (row: OutboxRow): string[] => [
    ...INDEXED.filter((state) => state === row.state),
    ...(row.notice ? [NOTICE] : []),
  ];
  const write = (row: OutboxRow): void => {
    remove(keyOf(row));
    rows.put(keyOf(row), row);
    for (const tag of tagsOf(row)) index.put(`${tag}/${keyOf(row)}`, keyOf(row));
  };
  const remove = (key: string): void => {
    const before = rows.get(key);
    if (!before) return;
    for (const tag of tagsOf(before)) index.remove(`${tag}/${key}`);
    rows.remove(key);
  };
  const listTagged = (tag: string): OutboxRow[] =>
    [...index.range(everythingUnder(tag))].flatMap(([, key]) => rows.get(key) ?? []);
  const listOf = (subscriptionId: string): OutboxRow[] =>
    [...rows.range(everythingUnder(subscriptionId))].map(([, row]) => row);

  const outbox: OutboxStore = {
    find: (subscriptionId, slot) => Promise.resolve(rows.get(`${subscriptionId}/${slot}`)),
    listIn: (state) =>
      Promise.resolve(
        INDEXED.includes(state)
          ? listTagged(state)
          : [...rows.range()].flatMap(([, row]) => (row.state === state ? [row] : [])),
      ),
    listOf: (subscriptionId) => Promise.resolve(listOf(subscriptionId)),
    listNotices: () => Promise.resolve(listTagged(NOTICE)),
    commit: (commit) =>
      tables.transact(() => {
        const fits = commit.rows.every(({ row, from }) =>
          from.includes(rows.get(keyOf(row))?.state ?? "absent"),
        );
        const change = commit.subscription;
        const subscription = change && subscriptions.get(change.id);
        if (!fits || (change && !subscription)) return false;
        for (const { row } of commit.rows) write(row);
        if (change && subscription)
          subscriptions.put(change.id, patched(subscription, change.patch));
        return true;
      }),
    prune: (before) =>
      tables.transact(() => {
        const old = [...rows.range()].filter(
          ([, row]) => row.changedAt < before && tagsOf(row).length === 0,
        );
        for (const [key] of old) remove(key);
        return old.length;
      }),
  };
  return {
    outbox,
    removeRowsOf: (subscriptionId) => {
      const own = listOf(subscriptionId);
      for (const row of own) remove(keyOf(row));
      return own.length;
    },
  };
}
