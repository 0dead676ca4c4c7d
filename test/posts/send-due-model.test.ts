import fc from "fast-check";
import { expect, it } from "vitest";
import type { Fault, Scripted } from "./posts-world.js";
import { at, createWorld, DAY, everyDayAt0400Utc, HOUR, MINUTE, SENT } from "./posts-world.js";

const outcome = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Scripted>(SENT) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Scripted>(
      { outcome: { kind: "later", reason: "429", retryAfterMs: 90_000 }, appears: false },
      { outcome: { kind: "later", reason: "502" }, appears: false },
      { outcome: { kind: "refused", permission: false, reason: "400" }, appears: false },
      { outcome: { kind: "refused", permission: true, reason: "403" }, appears: false },
      { outcome: { kind: "migrated", chatId: -1007 }, appears: false },
      { outcome: { kind: "unknown", reason: "timeout" }, appears: true },
      { outcome: { kind: "unknown", reason: "timeout" }, appears: false },
      { outcome: "throws", appears: true },
    ),
  },
);
const advance = fc.oneof(
  fc.integer({ min: 0, max: 10 * MINUTE }),
  fc.integer({ min: 0, max: 30 * HOUR }),
  fc.constantFrom(-3 * DAY, -DAY, -HOUR, -1, 3 * DAY, 5 * DAY),
);
const fault = fc.record<Fault>({
  at: fc.constantFrom("commit", "send"),
  count: fc.integer({ min: 0, max: 3 }),
  moment: fc.constantFrom("before", "after"),
});
const step = fc.record({
  advance,
  script: fc.array(outcome, { maxLength: 2 }),
  rights: fc.constantFrom("granted", "granted", "granted", "denied", "later"),
  ownerReachable: fc.boolean(),
  fault: fc.option(fault, { nil: undefined, freq: 2 }),
});

/**
 * Whatever the clock, Telegram, the owner and kill -9 do: no slot is sent twice, and each slot
 * that was due while the post was active was sent, or the owner was told.
 */
it("neither doubles nor loses a post without a word, wherever it is killed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 25 }),
      fc.boolean(),
      async (steps, series) => {
        const start = at("2026-02-26T00:00Z");
        const world = createWorld(start, { parts: 1000 });
        await world.addPost(series ? { kind: "series" } : { kind: "summary", sentences: 3 });
        const due = new Set<string>();
        const note = async () => {
          if ((await world.post()).state !== "active") return;
          for (let from = start; ;) {
            const slot = everyDayAt0400Utc({ time: "09:00", zone: "Asia/Almaty" }, from);
            if (slot.dueAt > world.now) break;
            due.add(slot.label);
            from = slot.dueAt;
          }
        };
        for (const { advance: by, script, rights, ownerReachable, fault: at } of steps) {
          world.now = Math.max(start, world.now + by);
          world.script = script;
          world.rights = rights === "granted" ? { kind: rights } : { kind: rights, reason: "x" };
          world.ownerReachable = ownerReachable;
          if (!(await world.run(at))) await note();
        }
        world.script = [];
        world.rights = { kind: "granted" };
        world.ownerReachable = true;
        // A day and more of quiet minutes: every wait ends, and every owner is told.
        const isUnsettled = async () =>
          (await world.rows()).some((row) => row.state === "planned" && row.dueAt <= world.now);
        for (let i = 0; i < 15 || (i < 60 && (await isUnsettled())); i++) {
          world.now += 2 * HOUR;
          await world.run();
        }

        const rows = new Map((await world.rows()).map((row) => [row.slot, row]));
        const shown = (slot: string) => world.shown.filter((one) => one.slot === slot).length;
        const toldOf = (slot: string) => world.told.some((one) => one.slot === slot);
        for (const slot of new Set([...due, ...rows.keys()])) {
          const row = rows.get(slot);
          expect(shown(slot), `posts of ${slot}`).toBeLessThanOrEqual(1);
          if (row?.state === "sent") expect(shown(slot), slot).toBe(1);
          else if (row?.state !== "unknown") expect(shown(slot), slot).toBe(0);
          if (row?.dueAt !== undefined && row.dueAt > world.now) continue;
          expect(row?.state, slot).toMatch(/^(?:sent|failed|unknown|skipped)$/u);
          if (row?.state !== "sent" && row?.reason !== "paused")
            expect(toldOf(slot), `owner told of ${slot}`).toBe(true);
        }
        const parts = world.shown.flatMap(({ part }) => part ?? []);
        expect(parts).toEqual([...new Set(parts)].sort((a, b) => a - b));
        const lost = (await world.post()).nextPart - parts.length;
        const unknown = [...rows.values()].filter((row) => row.state === "unknown").length;
        if (series) {
          expect(lost).toBeGreaterThanOrEqual(0);
          expect(lost).toBeLessThanOrEqual(unknown);
        }
      },
    ),
    { numRuns: 400 },
  );
});
