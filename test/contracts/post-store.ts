import { describe, expect, it } from "vitest";
import type { Content, Post } from "../../src/posts/post.js";
import { plannedRow } from "../../src/posts/outbox.js";
import { createPost, PAUSE, remove } from "../../src/posts/post.js";
import type { MakeStore } from "./contract.js";
import { eachWith } from "./contract.js";

export function postOf(id: string, more: Partial<Post> = {}): Post {
  const made = createPost(
    {
      id,
      chatId: -1_002_000_000_001,
      address: "a-test",
      language: "en",
      content: { kind: "topic", topic: "экономика", sentences: 3 },
      cadence: { time: "09:00", zone: "Asia/Almaty" },
      ownerId: 7,
    },
    1000,
  );
  return { ...made, ...more };
}

export function describePostStore(makeStore: MakeStore): void {
  describe("as a store of posts", () => {
    const world = eachWith(makeStore);

    it("gives back what was added, whole", async () => {
      const { posts } = world.store;
      const added = postOf("a", { threadId: 5 });
      expect(await posts.get("a")).toBeUndefined();
      expect(await posts.add(added)).toBe("added");
      expect(await posts.get("a")).toEqual(added);
    });

    it("adds an id once and keeps the first", async () => {
      const { posts } = world.store;
      await posts.add(postOf("a"));
      expect(await posts.add(postOf("a", { ownerId: 8 }))).toBe("id-taken");
      expect((await posts.get("a"))?.ownerId).toBe(7);
    });

    it("admits no more than a chat and an owner may have, though all come at once", async () => {
      const { posts } = world.store;
      const at = (hour: number, more: Partial<Post> = {}) =>
        postOf(`${hour}`, {
          cadence: { time: `${hour}:00`, zone: "Asia/Almaty" },
          ...more,
        });
      const limits = { ofChat: 2, ofOwner: 3 };
      const add = (added: Post) => posts.add(added, limits);
      expect(await Promise.all([10, 11, 12, 13].map((hour) => add(at(hour))))).toEqual([
        "added",
        "added",
        "chat-full",
        "chat-full",
      ]);
      expect(await Promise.all([14, 15].map((hour) => add(at(hour, { chatId: hour }))))).toEqual([
        "added",
        "owner-full",
      ]);
      // What was removed makes room.
      await posts.change("10", remove(2000));
      expect(await add(at(16))).toBe("added");
      expect((await posts.list()).map(({ id }) => id)).toEqual(["10", "11", "14", "16"]);
    });

    it("takes the same post for the same place once, though both come at once", async () => {
      const { posts } = world.store;
      const limits = { ofChat: 5, ofOwner: 5 };
      const twice = ["a", "b"].map((id) => posts.add(postOf(id), limits));
      expect(await Promise.all(twice)).toEqual(["added", "same-post"]);
      expect(await posts.add(postOf("c", { threadId: 5 }), limits)).toBe("added");
    });

    it("takes pictures of two formats for two, and one without a format for a tall one", async () => {
      const { posts } = world.store;
      const limits = { ofChat: 5, ofOwner: 5 };
      const add = (id: string, content: Content) => posts.add(postOf(id, { content }), limits);
      expect(await add("a", { kind: "card" })).toBe("added");
      expect(await add("b", { kind: "card", format: "tall" })).toBe("same-post");
      expect(await add("c", { kind: "card", format: "wide" })).toBe("added");
      expect(await add("d", { kind: "card", format: "wide" })).toBe("same-post");
      expect((await posts.get("c"))?.content).toEqual({ kind: "card", format: "wide" });
    });

    it("prunes those that were removed before a moment, with their outbox rows, and no others", async () => {
      const { posts, outbox } = world.store;
      for (const id of ["old", "recent", "active", "paused"]) {
        await posts.add(postOf(id));
        const row = plannedRow(id, { label: "2026-06-01T09:00", dueAt: 1 }, 1);
        await outbox.commit({ rows: [{ row, from: ["absent"] }] });
      }
      await posts.change("old", remove(4999));
      await posts.change("recent", remove(5000));
      await posts.change("paused", PAUSE);
      expect(await posts.prune(5000)).toBe(1);
      expect((await posts.list()).map(({ id }) => id)).toEqual(["active", "paused", "recent"]);
      expect((await outbox.listIn("planned")).map(({ postId }) => postId)).toEqual([
        "active",
        "paused",
        "recent",
      ]);
      expect(await posts.prune(5000)).toBe(0);
    });

    it("lists all in order of id, and those of one chat", async () => {
      const { posts } = world.store;
      for (const id of ["b", "a", "c"])
        await posts.add(postOf(id, id === "b" ? { chatId: 5 } : {}));
      expect((await posts.list()).map(({ id }) => id)).toEqual(["a", "b", "c"]);
      expect((await posts.listOfChat(5)).map(({ id }) => id)).toEqual(["b"]);
      expect(await posts.listOfChat(6)).toEqual([]);
    });

    it("changes the fields given and leaves the others", async () => {
      const { posts } = world.store;
      const added = postOf("a");
      await posts.add(added);
      expect(await posts.change("a", { ...PAUSE, nextPart: 3 })).toBe(true);
      expect(await posts.get("a")).toEqual({
        ...added,
        state: "paused",
        pausedFor: "owner",
        nextPart: 3,
      });
      await posts.change("a", { state: "active", pausedFor: null, nextPart: 0 });
      expect(await posts.get("a")).toEqual(added);
    });

    it("changes none that does not exist", async () => {
      const { posts } = world.store;
      expect(await posts.change("a", PAUSE)).toBe(false);
      expect(await posts.list()).toEqual([]);
    });

    it("loses none of many changes at once", async () => {
      const { posts } = world.store;
      await posts.add(postOf("a"));
      await Promise.all([
        posts.change("a", { nextPart: 4 }),
        posts.change("a", { refusals: 2 }),
        posts.change("a", { plannedUntil: 9 }),
      ]);
      expect(await posts.get("a")).toMatchObject({
        nextPart: 4,
        refusals: 2,
        plannedUntil: 9,
      });
    });

    it("hands out copies that change nothing in the store", async () => {
      const { posts } = world.store;
      await posts.add(postOf("a"));
      const copy = await posts.get("a");
      Object.assign(copy ?? {}, { ownerId: 99 });
      expect((await posts.get("a"))?.ownerId).toBe(7);
    });
  });
}
