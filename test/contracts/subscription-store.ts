import { describe, expect, it } from "vitest";
import type { Subscription } from "../../src/posts/subscription.js";
import { plannedRow } from "../../src/posts/outbox.js";
import { createSubscription, PAUSE, remove } from "../../src/posts/subscription.js";
import type { MakeStore } from "./contract.js";
import { eachWith } from "./contract.js";

export function subscriptionOf(id: string, more: Partial<Subscription> = {}): Subscription {
  const made = createSubscription(
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

export function describeSubscriptionStore(makeStore: MakeStore): void {
  describe("as a store of subscriptions", () => {
    const world = eachWith(makeStore);

    it("gives back what was added, whole", async () => {
      const { subscriptions } = world.store;
      const added = subscriptionOf("a", { threadId: 5 });
      expect(await subscriptions.get("a")).toBeUndefined();
      expect(await subscriptions.add(added)).toBe("added");
      expect(await subscriptions.get("a")).toEqual(added);
    });

    it("adds an id once and keeps the first", async () => {
      const { subscriptions } = world.store;
      await subscriptions.add(subscriptionOf("a"));
      expect(await subscriptions.add(subscriptionOf("a", { ownerId: 8 }))).toBe("id-taken");
      expect((await subscriptions.get("a"))?.ownerId).toBe(7);
    });

    it("admits no more than a chat and an owner may have, though all come at once", async () => {
      const { subscriptions } = world.store;
      const at = (hour: number, more: Partial<Subscription> = {}) =>
        subscriptionOf(`${hour}`, {
          cadence: { time: `${hour}:00`, zone: "Asia/Almaty" },
          ...more,
        });
      const limits = { ofChat: 2, ofOwner: 3 };
      const add = (added: Subscription) => subscriptions.add(added, limits);
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
      await subscriptions.change("10", remove(2000));
      expect(await add(at(16))).toBe("added");
      expect((await subscriptions.list()).map(({ id }) => id)).toEqual(["10", "11", "14", "16"]);
    });

    it("takes the same wish for the same place once, though both come at once", async () => {
      const { subscriptions } = world.store;
      const limits = { ofChat: 5, ofOwner: 5 };
      const twice = ["a", "b"].map((id) => subscriptions.add(subscriptionOf(id), limits));
      expect(await Promise.all(twice)).toEqual(["added", "same-wish"]);
      expect(await subscriptions.add(subscriptionOf("c", { threadId: 5 }), limits)).toBe("added");
    });

    it("prunes those that were removed before a moment, with their posts, and no others", async () => {
      const { subscriptions, outbox } = world.store;
      for (const id of ["old", "recent", "active", "paused"]) {
        await subscriptions.add(subscriptionOf(id));
        const row = plannedRow(id, { label: "2026-06-01T09:00", dueAt: 1 }, 1);
        await outbox.commit({ rows: [{ row, from: ["absent"] }] });
      }
      await subscriptions.change("old", remove(4999));
      await subscriptions.change("recent", remove(5000));
      await subscriptions.change("paused", PAUSE);
      expect(await subscriptions.prune(5000)).toBe(1);
      expect((await subscriptions.list()).map(({ id }) => id)).toEqual([
        "active",
        "paused",
        "recent",
      ]);
      expect((await outbox.listIn("planned")).map(({ subscriptionId }) => subscriptionId)).toEqual([
        "active",
        "paused",
        "recent",
      ]);
      expect(await subscriptions.prune(5000)).toBe(0);
    });

    it("lists all in order of id, and those of one chat", async () => {
      const { subscriptions } = world.store;
      for (const id of ["b", "a", "c"])
        await subscriptions.add(subscriptionOf(id, id === "b" ? { chatId: 5 } : {}));
      expect((await subscriptions.list()).map(({ id }) => id)).toEqual(["a", "b", "c"]);
      expect((await subscriptions.listOfChat(5)).map(({ id }) => id)).toEqual(["b"]);
      expect(await subscriptions.listOfChat(6)).toEqual([]);
    });

    it("changes the fields given and leaves the others", async () => {
      const { subscriptions } = world.store;
      const added = subscriptionOf("a");
      await subscriptions.add(added);
      expect(await subscriptions.change("a", { ...PAUSE, nextPart: 3 })).toBe(true);
      expect(await subscriptions.get("a")).toEqual({
        ...added,
        state: "paused",
        pausedFor: "owner",
        nextPart: 3,
      });
      await subscriptions.change("a", { state: "active", pausedFor: null, nextPart: 0 });
      expect(await subscriptions.get("a")).toEqual(added);
    });

    it("changes none that does not exist", async () => {
      const { subscriptions } = world.store;
      expect(await subscriptions.change("a", PAUSE)).toBe(false);
      expect(await subscriptions.list()).toEqual([]);
    });

    it("loses none of many changes at once", async () => {
      const { subscriptions } = world.store;
      await subscriptions.add(subscriptionOf("a"));
      await Promise.all([
        subscriptions.change("a", { nextPart: 4 }),
        subscriptions.change("a", { refusals: 2 }),
        subscriptions.change("a", { silent: false }),
      ]);
      expect(await subscriptions.get("a")).toMatchObject({
        nextPart: 4,
        refusals: 2,
        silent: false,
      });
    });

    it("hands out copies that change nothing in the store", async () => {
      const { subscriptions } = world.store;
      await subscriptions.add(subscriptionOf("a"));
      const copy = await subscriptions.get("a");
      Object.assign(copy ?? {}, { ownerId: 99 });
      expect((await subscriptions.get("a"))?.ownerId).toBe(7);
    });
  });
}
