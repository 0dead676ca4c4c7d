import { describe, expect, it } from "vitest";
import type { MakeStore } from "./contract.js";
import { eachWith } from "./contract.js";

export function describeQuestionCounters(makeStore: MakeStore): void {
  describe("as counters of unanswered questions", () => {
    const world = eachWith(makeStore);

    it("counts by day, reason and topic", async () => {
      const { counters } = world.store;
      const gap = { day: "2026-06-01", reason: "gap", topic: "turnout figure" };
      await counters.count(gap);
      await counters.count(gap);
      await counters.count({ day: "2026-06-01", reason: "gap" });
      await counters.count({ day: "2026-06-02", reason: "unsure" });
      expect(await counters.list("2026-06-01", "2026-06-02")).toEqual([
        { day: "2026-06-01", reason: "gap", count: 1 },
        { ...gap, count: 2 },
        { day: "2026-06-02", reason: "unsure", count: 1 },
      ]);
    });

    it("takes topics in any script", async () => {
      const { counters } = world.store;
      const gap = { day: "2026-06-01", reason: "unanswered", topic: "зейнетақы/pension" };
      await counters.count(gap);
      await counters.count(gap);
      expect(await counters.list("2026-06-01", "2026-06-01")).toEqual([{ ...gap, count: 2 }]);
    });

    it("loses no count of many at once", async () => {
      const { counters } = world.store;
      const unsure = { day: "2026-06-01", reason: "unsure" };
      await Promise.all(Array.from({ length: 50 }, () => counters.count(unsure)));
      expect(await counters.list("2026-06-01", "2026-06-01")).toEqual([{ ...unsure, count: 50 }]);
    });

    it("lists and prunes whole days across the end of a year", async () => {
      const { counters } = world.store;
      for (const day of ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"])
        await counters.count({ day, reason: "unsure" });
      const days = async (first: string, last: string) =>
        (await counters.list(first, last)).map(({ day }) => day);
      expect(await days("2026-12-31", "2027-01-01")).toEqual(["2026-12-31", "2027-01-01"]);
      expect(await counters.prune("2027-01-01")).toBe(2);
      expect(await days("2026-01-01", "2027-12-31")).toEqual(["2027-01-01", "2027-01-02"]);
    });
  });
}
