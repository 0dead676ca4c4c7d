import { describe, expect, it } from "vitest";
import { plannedRow } from "../../src/posts/outbox.js";
import type { MakeStore } from "./contract.js";
import { eachWith } from "./contract.js";
import { postOf } from "./post-store.js";

export function describePersonalData(makeStore: MakeStore): void {
  describe("on /forget", () => {
    const world = eachWith(makeStore);

    it("removes a user's settings, posts and their outbox rows, and nobody else's", async () => {
      const { store } = world;
      await store.settings.change(7, { language: "kk" });
      await store.settings.change(8, { language: "ru" });
      await store.posts.add(postOf("own"));
      await store.posts.add(postOf("other", { ownerId: 8 }));
      for (const id of ["own", "other"])
        await store.outbox.commit({
          rows: [
            { row: plannedRow(id, { label: "2026-06-01T09:00", dueAt: 1 }, 1), from: ["absent"] },
          ],
        });
      expect(await store.forget(7)).toBe(3);
      expect(await store.settings.get(7)).toEqual({});
      expect((await store.posts.list()).map(({ id }) => id)).toEqual(["other"]);
      expect((await store.outbox.listIn("planned")).map((row) => row.postId)).toEqual(["other"]);
      expect(await store.settings.get(8)).toEqual({ language: "ru" });
    });

    it("removes nothing of a user it does not know", async () => {
      expect(await world.store.forget(7)).toBe(0);
    });

    it("refuses the record of a send that was under way", async () => {
      const { store } = world;
      await store.posts.add(postOf("own"));
      const row = plannedRow("own", { label: "2026-06-01T09:00", dueAt: 1 }, 1);
      await store.outbox.commit({ rows: [{ row, from: ["absent"] }] });
      await store.forget(7);
      expect(await store.outbox.commit({ rows: [{ row, from: ["planned"] }] })).toBe(false);
    });
  });
}
