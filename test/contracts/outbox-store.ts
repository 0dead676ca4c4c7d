import { describe, expect, it } from "vitest";
import type { OutboxRow } from "../../src/posts/outbox.js";
import { claimedRow, plannedRow, skip, withoutNotice } from "../../src/posts/outbox.js";
import type { MakeStore } from "./contract.js";
import { eachWith } from "./contract.js";
import { postOf } from "./post-store.js";

const slot = (day: number) => ({
  label: `2026-06-${`${day}`.padStart(2, "0")}T09:00`,
  dueAt: day * 86_400_000,
});
const planned = (day: number, id = "a") => plannedRow(id, slot(day), 1000);

export function describeOutboxStore(makeStore: MakeStore): void {
  describe("as an outbox", () => {
    const world = eachWith(makeStore);
    const add = (...rows: OutboxRow[]) =>
      world.store.outbox.commit({ rows: rows.map((row) => ({ row, from: ["absent"] })) });

    it("gives back what was committed, whole", async () => {
      const { outbox } = world.store;
      const row: OutboxRow = {
        ...planned(1),
        part: 0,
        messageId: 5,
        reason: "x",
        notice: "failed",
      };
      expect(await outbox.find("a", row.slot)).toBeUndefined();
      expect(await add(row)).toBe(true);
      expect(await outbox.find("a", row.slot)).toEqual(row);
    });

    it("has one row for a post and slot: the second is refused", async () => {
      expect(await add(planned(1))).toBe(true);
      expect(await add(planned(1))).toBe(false);
      expect(await add(planned(1, "b"))).toBe(true);
    });

    it("lets only one of two claims pass", async () => {
      const { outbox } = world.store;
      await add(planned(1));
      const claim = (now: number) =>
        outbox.commit({ rows: [{ row: claimedRow(planned(1), 0, now), from: ["planned"] }] });
      expect(await Promise.all([claim(2000), claim(2001)])).toEqual([true, false]);
      expect((await outbox.find("a", slot(1).label))?.changedAt).toBe(2000);
    });

    it("writes all rows and the post's fields, or nothing", async () => {
      const { outbox, posts } = world.store;
      await posts.add(postOf("a"));
      await add(planned(1));
      const both = (from: "planned" | "sent") => ({
        rows: [
          { row: planned(2), from: ["absent"] as const },
          { row: { ...planned(1), state: "sent" as const }, from: [from] },
        ],
        post: { id: "a", patch: { nextPart: 9 } },
      });
      expect(await outbox.commit(both("sent"))).toBe(false);
      expect(await outbox.find("a", slot(2).label)).toBeUndefined();
      expect((await posts.get("a"))?.nextPart).toBe(0);
      expect(await outbox.commit(both("planned"))).toBe(true);
      expect((await outbox.listOf("a")).map(({ state }) => state)).toEqual(["sent", "planned"]);
      expect((await posts.get("a"))?.nextPart).toBe(9);
    });

    it("refuses a commit whose post does not exist", async () => {
      const { outbox } = world.store;
      const rows = [{ row: planned(1), from: ["absent"] as const }];
      expect(await outbox.commit({ rows, post: { id: "a", patch: {} } })).toBe(false);
      expect(await outbox.listOf("a")).toEqual([]);
    });

    it("lists rows by state, by post and by notice, each in order", async () => {
      const { outbox } = world.store;
      // "a-b" sorts between "a" and "a/": neither may see the other's rows.
      await add(
        planned(2),
        planned(1),
        planned(3, "a-b"),
        skip(planned(4), "missed", 2000, "skipped"),
      );
      const slots = (rows: OutboxRow[]) => rows.map((row) => `${row.postId} ${row.slot}`);
      expect(slots(await outbox.listOf("a"))).toEqual(
        [1, 2, 4].map((day) => `a ${slot(day).label}`),
      );
      const waiting = slots(await outbox.listIn("planned"));
      // In which order the two posts come is the store's affair.
      expect(waiting.filter((one) => one.startsWith("a "))).toEqual(
        [1, 2].map((day) => `a ${slot(day).label}`),
      );
      expect(waiting.filter((one) => one.startsWith("a-b "))).toEqual([`a-b ${slot(3).label}`]);
      expect(waiting).toHaveLength(3);
      expect(slots(await outbox.listIn("skipped"))).toEqual([`a ${slot(4).label}`]);
      expect(slots(await outbox.listNotices())).toEqual([`a ${slot(4).label}`]);
      expect(await outbox.listIn("sending")).toEqual([]);
    });

    it("follows a row from list to list as its state changes", async () => {
      const { outbox } = world.store;
      await add(planned(1));
      const claimed = claimedRow(planned(1), undefined, 2000);
      await outbox.commit({ rows: [{ row: claimed, from: ["planned"] }] });
      expect(await outbox.listIn("planned")).toEqual([]);
      expect(await outbox.listIn("sending")).toHaveLength(1);
      const failed: OutboxRow = { ...planned(1), state: "failed", notice: "failed" };
      await outbox.commit({ rows: [{ row: failed, from: ["sending"] }] });
      expect(await outbox.listIn("sending")).toEqual([]);
      expect(await outbox.listIn("failed")).toEqual([failed]);
      expect(await outbox.listNotices()).toEqual([failed]);
      await outbox.commit({ rows: [{ row: withoutNotice(failed), from: ["failed"] }] });
      expect(await outbox.listNotices()).toEqual([]);
    });

    it("prunes old rows that are settled and told, and no others", async () => {
      const { outbox } = world.store;
      await add(
        { ...planned(1), state: "sent" },
        { ...planned(2), state: "sent", changedAt: 5000 },
        planned(3),
        skip(planned(4), "missed", 1000, "skipped"),
        skip(planned(5), "paused", 1000),
      );
      expect(await outbox.prune(5000)).toBe(2);
      expect((await outbox.listOf("a")).map((row) => row.slot)).toEqual(
        [2, 3, 4].map((day) => slot(day).label),
      );
    });
  });
}
