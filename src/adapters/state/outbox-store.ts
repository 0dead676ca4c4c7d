import type { OutboxRow, OutboxStore, RowState } from "../../posts/outbox.js";
import type { Post } from "../../posts/post.js";
import { patched } from "../../posts/post.js";
import type { Table, Tables } from "./tables.js";
import { everythingUnder } from "./tables.js";

/** States with an index: they are asked for every minute, and they are few. */
const INDEXED: readonly RowState[] = ["planned", "sending"];
const NOTICE = "notice";

/**
 * A row on disk. Posts were once called subscriptions: the table of posts and this field keep that
 * name, so that the state of an older version can be read.
 */
type StoredRow = Omit<OutboxRow, "postId"> & { readonly subscriptionId: string };

/** The outbox on tables, and the removal of one post's rows inside a transaction. */
export function createOutboxStore(
  tables: Tables,
  posts: Table<Post>,
): {
  readonly outbox: OutboxStore;
  /** Only inside a transaction; the number of rows. */
  readonly removeRowsOf: (postId: string) => number;
} {
  const rows = openRows(tables);
  /** `tag/post/slot`, where the tag is an indexed state or `notice`, to the row's key. */
  const index = tables.table<string>("outbox-index");
  const keyOf = (row: OutboxRow) => `${row.postId}/${row.slot}`;
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
  const listOf = (postId: string): OutboxRow[] =>
    [...rows.range(everythingUnder(postId))].map(([, row]) => row);

  const outbox: OutboxStore = {
    find: (postId, slot) => Promise.resolve(rows.get(`${postId}/${slot}`)),
    listIn: (state) =>
      Promise.resolve(
        INDEXED.includes(state)
          ? listTagged(state)
          : [...rows.range()].flatMap(([, row]) => (row.state === state ? [row] : [])),
      ),
    listOf: (postId) => Promise.resolve(listOf(postId)),
    listNotices: () => Promise.resolve(listTagged(NOTICE)),
    commit: (commit) =>
      tables.transact(() => {
        const fits = commit.rows.every(({ row, from }) =>
          from.includes(rows.get(keyOf(row))?.state ?? "absent"),
        );
        const change = commit.post;
        const post = change && posts.get(change.id);
        if (!fits || (change && !post)) return false;
        for (const { row } of commit.rows) write(row);
        if (change && post) posts.put(change.id, patched(post, change.patch));
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
    removeRowsOf: (postId) => {
      const own = listOf(postId);
      for (const row of own) remove(keyOf(row));
      return own.length;
    },
  };
}

function openRows(tables: Tables): Table<OutboxRow> {
  const stored = tables.table<StoredRow>("outbox");
  const fromStored = ({ subscriptionId: postId, ...row }: StoredRow): OutboxRow => ({
    postId,
    ...row,
  });
  return {
    get(key) {
      const row = stored.get(key);
      return row && fromStored(row);
    },
    put(key, { postId: subscriptionId, ...row }) {
      stored.put(key, { subscriptionId, ...row });
    },
    remove: (key) => stored.remove(key),
    range: (bounds) => [...stored.range(bounds)].map(([key, row]) => [key, fromStored(row)]),
  };
}
