import { describe, expect, it } from "vitest";
import { REMEMBER_UPDATES_MS } from "../../src/bot/ports/processed-updates.js";
import type { MakeStore } from "./contract.js";
import { eachWith } from "./contract.js";

export function describeProcessedUpdates(makeStore: MakeStore): void {
  describe("as a set of processed updates", () => {
    const world = eachWith(makeStore);
    const now = Date.parse("2026-06-01T00:00Z");

    it("knows an update from when it was added", async () => {
      const { updates } = world.store;
      expect(await updates.has(10, now)).toBe(false);
      expect(await updates.add(10, now)).toBe(true);
      expect(await updates.has(10, now)).toBe(true);
      expect(await updates.add(10, now)).toBe(false);
    });

    it("lets only one of many concurrent calls add an update", async () => {
      const { updates } = world.store;
      const calls = await Promise.all(Array.from({ length: 20 }, () => updates.add(10, now)));
      expect(calls.filter((added) => added)).toHaveLength(1);
    });

    it("is a set, not a high-water mark: a lower number that comes later is new", async () => {
      const { updates } = world.store;
      await updates.add(11, now);
      expect(await updates.has(10, now)).toBe(false);
      expect(await updates.add(10, now)).toBe(true);
    });

    it("forgets after 25 hours, an hour longer than Telegram keeps an update", async () => {
      const { updates } = world.store;
      await updates.add(10, now);
      expect(await updates.has(10, now + REMEMBER_UPDATES_MS - 1)).toBe(true);
      expect(await updates.has(10, now + REMEMBER_UPDATES_MS)).toBe(false);
      expect(await updates.add(10, now + REMEMBER_UPDATES_MS)).toBe(true);
      expect(await updates.has(10, now + REMEMBER_UPDATES_MS + 1)).toBe(true);
    });

    it("knows a removed update no more, and may have it added again", async () => {
      const { updates } = world.store;
      await updates.add(10, now);
      await updates.remove(10);
      await updates.remove(11);
      expect(await updates.has(10, now)).toBe(false);
      expect(await updates.add(10, now + 1)).toBe(true);
      // Nothing of the first time is left to be pruned.
      expect(await updates.prune(now + REMEMBER_UPDATES_MS)).toBe(0);
    });

    it("prunes the forgotten and only those", async () => {
      const { updates } = world.store;
      await updates.add(1, now);
      await updates.add(2, now + 1);
      await updates.add(3, now + 5000);
      expect(await updates.prune(now + REMEMBER_UPDATES_MS)).toBe(1);
      expect(await updates.prune(now + REMEMBER_UPDATES_MS)).toBe(0);
      expect(await updates.has(2, now + REMEMBER_UPDATES_MS)).toBe(true);
      expect(await updates.prune(now + REMEMBER_UPDATES_MS + 5000)).toBe(2);
    });

    it("still knows an update after the clock was set back", async () => {
      const { updates } = world.store;
      await updates.add(10, now);
      expect(await updates.has(10, now - 3_600_000)).toBe(true);
      expect(await updates.prune(now - 3_600_000)).toBe(0);
    });
  });
}
