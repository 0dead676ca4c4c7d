import { describe, expect, it } from "vitest";
import type { MakeStore } from "./contract.js";
import { eachWith } from "./contract.js";

export function describeSettingsStore(makeStore: MakeStore): void {
  describe("as a store of settings", () => {
    const world = eachWith(makeStore);

    it("has none for a chat that has chosen nothing", async () => {
      expect(await world.store.settings.get(-100)).toEqual({});
    });

    it("sets the fields given, leaves the others and returns all", async () => {
      const { settings } = world.store;
      await settings.change(-100, { language: "kk" });
      const all = { language: "kk", automaticAnswers: true };
      expect(await settings.change(-100, { automaticAnswers: true })).toEqual(all);
      expect(await settings.get(-100)).toEqual(all);
      expect(await settings.get(100)).toEqual({});
    });

    it("moves a group's settings along, the new chat's own choices first", async () => {
      const { settings } = world.store;
      await settings.change(-1, { language: "kk", automaticAnswers: true });
      await settings.change(-1_001_000_000_001, { language: "ru" });
      await settings.move(-1, -1_001_000_000_001);
      expect(await settings.get(-1_001_000_000_001)).toEqual({
        language: "ru",
        automaticAnswers: true,
      });
      expect(await settings.get(-1)).toEqual({});
      await settings.move(-2, -3);
      expect(await settings.get(-3)).toEqual({});
    });
  });
}
