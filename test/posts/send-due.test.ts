import { beforeEach, describe, expect, it } from "vitest";
import { MAX_ATTEMPTS, waitAfter } from "../../src/posts/send-outcome.js";
import { PAUSE, remove, resume } from "../../src/posts/post.js";
import { at, createWorld, DAY, HOUR, MINUTE, PARTS } from "./posts-world.js";

const SUMMARY = { kind: "summary", sentences: 5 } as const;
const SERIES = { kind: "series" } as const;
let world: ReturnType<typeof createWorld>;
const states = async () =>
  (await world.rows()).map(({ slot, state }) => [slot.slice(5, 10), state]);
const later = (reason: string, retryAfterMs?: number) => ({
  outcome: {
    kind: "later" as const,
    reason,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  },
  appears: false,
});
const refused = (permission: boolean) => ({
  outcome: { kind: "refused" as const, permission, reason: "Forbidden" },
  appears: false,
});
const unknown = { outcome: { kind: "unknown" as const, reason: "timeout" }, appears: true };

beforeEach(() => {
  world = createWorld(at("2026-06-01T00:00Z"));
});

describe("a slot", () => {
  it("is posted when it is due, once, and silently by default", async () => {
    const { silent } = await world.addPost(SUMMARY);
    expect(silent).toBe(true);
    await world.run();
    expect(world.shown).toEqual([]);
    world.now = at("2026-06-01T04:00Z");
    await world.run();
    await world.run();
    world.now += MINUTE;
    await world.run();
    expect(world.shown.map(({ slot }) => slot)).toEqual(["2026-06-01T09:00"]);
    expect(await states()).toEqual([["06-01", "sent"]]);
    expect(world.told).toEqual([]);
  });

  it("that was due before the post was made is nobody's", async () => {
    world.now = at("2026-06-01T04:01Z");
    await world.addPost(SUMMARY);
    await world.run();
    expect(await world.rows()).toEqual([]);
  });

  it("that was missed is sent within the grace period of six hours", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T10:00Z");
    await world.run();
    expect(world.shown).toHaveLength(1);
  });

  it("that was missed by more is skipped, and the owner is told", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T10:01Z");
    await world.run();
    expect(world.shown).toEqual([]);
    expect(world.told.map(({ slot, notice }) => [slot, notice])).toEqual([
      ["2026-06-01T09:00", "skipped"],
    ]);
  });
});

describe("a clock that jumps", () => {
  it("over several slots has the latest sent and the older ones skipped and reported", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-04T05:00Z");
    await world.run();
    expect(await states()).toEqual([
      ["06-01", "skipped"],
      ["06-02", "skipped"],
      ["06-03", "skipped"],
      ["06-04", "sent"],
    ]);
    expect(world.told).toHaveLength(3);
  });

  it("back does not repeat what was sent", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-02T04:30Z");
    await world.run();
    world.now = at("2026-06-02T03:30Z");
    await world.run();
    world.now = at("2026-06-02T04:10Z");
    await world.run();
    expect(world.shown.map(({ slot }) => slot)).toEqual(["2026-06-02T09:00"]);
  });

  it("years ahead and back neither silences the post nor writes a row for each day", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2056-06-01T05:00Z");
    await world.run();
    expect((await world.rows()).length).toBeLessThan(40);
    world.now = at("2026-06-01T05:00Z");
    await world.run();
    world.now = at("2026-06-02T05:00Z");
    await world.run();
    expect(world.shown.map(({ slot }) => slot)).toEqual([
      "2056-06-01T09:00",
      "2026-06-01T09:00",
      "2026-06-02T09:00",
    ]);
  });

  it("back keeps a post that waits for another try from waiting for the old time", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-03T04:00Z");
    world.script.push(later("429", HOUR));
    await world.run();
    world.now = at("2026-06-02T05:00Z");
    await world.run();
    world.now = at("2026-06-03T05:30Z");
    await world.run();
    expect(world.shown.map(({ slot }) => slot)).toEqual(["2026-06-02T09:00", "2026-06-03T09:00"]);
  });
});

describe("a post that is refused for now", () => {
  it("is tried again no sooner than Telegram asks", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T04:00Z");
    world.script.push(later("429", 300_000));
    await world.run();
    world.now += 299_999;
    await world.run();
    expect(world.shown).toEqual([]);
    world.now += 1;
    await world.run();
    expect(world.shown).toHaveLength(1);
    const [row] = await world.rows();
    expect(row).toMatchObject({ state: "sent", attempts: 2 });
    expect(row?.reason).toBeUndefined();
  });

  it("fails after a bounded number of tries, and the owner is told", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T04:00Z");
    world.script.push(...Array.from({ length: 50 }, () => later("502")));
    for (let i = 0; i < 5 * 60; i++) {
      await world.run();
      world.now += MINUTE;
    }
    expect(50 - world.script.length).toBe(MAX_ATTEMPTS);
    expect(await states()).toEqual([["06-01", "failed"]]);
    expect(world.told.map(({ notice }) => notice)).toEqual(["failed"]);
  });

  it("fails when the wait asked for would pass the grace period", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T04:00Z");
    world.script.push(later("429", 7 * HOUR));
    await world.run();
    expect(await states()).toEqual([["06-01", "failed"]]);
  });

  it("waits twice as long each time, and at most an hour by itself", () => {
    expect([1, 2, 3].map((n) => waitAfter(n))).toEqual([30_000, 60_000, 120_000]);
    expect(waitAfter(30)).toBe(HOUR);
    expect(waitAfter(1, 2 * HOUR)).toBe(2 * HOUR);
  });

  it("waits too when the rights cannot be found out, and is not claimed", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T04:00Z");
    world.rights = { kind: "later", reason: "no connection" };
    await world.run();
    expect(await states()).toEqual([["06-01", "planned"]]);
    world.rights = { kind: "granted" };
    world.now += MINUTE;
    await world.run();
    expect(world.shown).toHaveLength(1);
  });
});

describe("a post that is refused for good", () => {
  it("fails, is reported and not tried again", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T04:00Z");
    world.script.push(refused(false));
    await world.run();
    world.now += HOUR;
    await world.run();
    expect(world.shown).toEqual([]);
    expect(world.told.map(({ notice }) => notice)).toEqual(["failed"]);
  });

  it("for want of rights three times running pauses the post and tells the owner", async () => {
    await world.addPost(SUMMARY);
    for (const day of [1, 2, 3, 4, 5]) {
      world.now = at(`2026-06-0${day}T04:00Z`);
      world.script = [refused(true)];
      await world.run();
    }
    expect(await world.post()).toMatchObject({ state: "paused", pausedFor: "permissions" });
    expect(world.told.map(({ notice }) => notice)).toEqual(["failed", "failed", "paused"]);
    expect(await states()).toHaveLength(3);
  });

  it("for another reason three times running pauses it too, and a resumed one starts anew", async () => {
    await world.addPost(SUMMARY);
    for (const day of [1, 2, 3, 4, 5]) {
      world.now = at(`2026-06-0${day}T04:00Z`);
      world.script = [refused(false)];
      await world.run();
    }
    expect(await world.post()).toMatchObject({ state: "paused", pausedFor: "refused" });
    expect(world.told.map(({ notice }) => notice)).toEqual(["failed", "failed", "paused"]);
    await world.store.posts.change("daily", resume(await world.post(), world.now));
    world.now = at("2026-06-06T04:00Z");
    world.script = [refused(false)];
    await world.run();
    expect(await world.post()).toMatchObject({ state: "active", refusals: 1 });
  });

  it.each([
    [[false, true, false], "refused"],
    [[false, false, true], "permissions"],
  ])("in a row of %j is paused for what the last one says", async (permissions, pausedFor) => {
    await world.addPost(SUMMARY);
    for (const [i, permission] of permissions.entries()) {
      world.now = at("2026-06-01T04:00Z") + i * DAY;
      world.script = [refused(permission)];
      await world.run();
    }
    expect(await world.post()).toMatchObject({ state: "paused", pausedFor });
  });

  it("for want of rights counts anew after a post that was sent", async () => {
    await world.addPost(SUMMARY);
    for (const [day, permission] of [
      [1, true],
      [2, true],
      [3, false],
      [4, true],
      [5, true],
    ] as const) {
      world.now = at(`2026-06-0${day}T04:00Z`);
      world.rights = permission ? { kind: "denied", reason: "not an admin" } : { kind: "granted" };
      await world.run();
    }
    expect(await world.post()).toMatchObject({ state: "active", refusals: 2 });
  });

  it("because the group has migrated goes to the new chat", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T04:00Z");
    world.script.push({ outcome: { kind: "migrated", chatId: -1_001_234 }, appears: false });
    await world.run();
    await world.run();
    expect(world.shown.map(({ chatId }) => chatId)).toEqual([-1_001_234]);
  });
});

describe("a post whose outcome is unknown", () => {
  it.each([
    ["the port says so", unknown],
    ["the port throws", { outcome: "throws" as const, appears: true }],
  ])("because %s is marked, reported and never repeated", async (_, scripted) => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T04:00Z");
    world.script.push(scripted);
    await world.run();
    world.now += HOUR;
    await world.run();
    expect(world.shown).toHaveLength(1);
    expect(await states()).toEqual([["06-01", "unknown"]]);
    expect(world.told.map(({ notice }) => notice)).toEqual(["unknown"]);
  });

  it("because the process died while sending is marked by the next one", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T04:00Z");
    expect(await world.run({ at: "send", count: 0, moment: "after" })).toBe(true);
    expect(await states()).toEqual([["06-01", "sending"]]);
    await world.run();
    expect(world.shown).toHaveLength(1);
    expect(await states()).toEqual([["06-01", "unknown"]]);
    expect(world.told.map(({ notice }) => notice)).toEqual(["unknown"]);
  });

  it("is reported again until the owner could be told", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T04:00Z");
    world.script.push(unknown);
    world.ownerReachable = false;
    await world.run();
    expect(world.told).toEqual([]);
    expect(world.errors).toHaveLength(1);
    world.ownerReachable = true;
    await world.run();
    await world.run();
    expect(world.told).toHaveLength(1);
  });
});

describe("a process that dies before the claim", () => {
  it.each([
    ["before the plan is written", { at: "commit", count: 0, moment: "before" }],
    ["after the plan is written", { at: "commit", count: 0, moment: "after" }],
    ["before the claim is written", { at: "commit", count: 1, moment: "before" }],
  ] as const)("%s loses nothing", async (_, fault) => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T04:00Z");
    expect(await world.run(fault)).toBe(true);
    expect(world.shown).toEqual([]);
    await world.run();
    expect(world.shown).toHaveLength(1);
  });
});

describe("a series", () => {
  it("posts its parts in order, one a slot, then pauses and tells the owner", async () => {
    await world.addPost(SERIES);
    for (let day = 0; day < PARTS + 2; day++) {
      world.now = at("2026-06-01T04:00Z") + day * DAY;
      await world.run();
    }
    expect(world.shown.map(({ part }) => part)).toEqual([1, 2, 3, 4]);
    expect(await world.post()).toMatchObject({
      state: "paused",
      pausedFor: "series-finished",
    });
    expect(world.told.map(({ notice }) => notice)).toEqual(["series-finished"]);
  });

  it("keeps its part for the next slot when a slot is skipped or a post fails", async () => {
    await world.addPost(SERIES);
    world.now = at("2026-06-02T04:00Z");
    world.script.push(refused(false));
    await world.run();
    world.now = at("2026-06-03T04:00Z");
    await world.run();
    expect(world.shown.map(({ part }) => part)).toEqual([1]);
  });

  it("moves on after a post that may have arrived, so that no part comes twice", async () => {
    await world.addPost(SERIES);
    world.now = at("2026-06-01T04:00Z");
    await world.run({ at: "send", count: 0, moment: "after" });
    world.now = at("2026-06-02T04:00Z");
    await world.run();
    expect(world.shown.map(({ part }) => part)).toEqual([1, 2]);
    // The owner learns which part may be missing.
    expect(world.told[0]?.row.part).toBe(0);
  });

  it("whose last post may have arrived finishes at the next slot", async () => {
    world = createWorld(at("2026-06-01T00:00Z"), { parts: 1 });
    await world.addPost(SERIES);
    world.now = at("2026-06-01T04:00Z");
    world.script.push(unknown);
    await world.run();
    world.now += DAY;
    await world.run();
    expect(world.told.map(({ notice }) => notice)).toEqual(["unknown", "series-finished"]);
    expect(await world.post()).toMatchObject({ state: "paused" });
  });

  it("that finished starts over when it is resumed", async () => {
    world = createWorld(at("2026-06-01T00:00Z"), { parts: 1 });
    await world.addPost(SERIES);
    world.now = at("2026-06-01T04:00Z");
    await world.run();
    await world.store.posts.change("daily", resume(await world.post(), world.now));
    world.now += DAY;
    await world.run();
    expect(world.shown.map(({ part }) => part)).toEqual([1, 1]);
  });
});

describe("the owner's wish", () => {
  it("to pause holds back even a planned post; on resuming nothing is made up for", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T04:00Z");
    world.script.push(later("429"));
    await world.run();
    await world.store.posts.change("daily", PAUSE);
    world.now = at("2026-06-03T05:00Z");
    await world.run();
    expect(world.shown).toEqual([]);
    const resumed = resume(await world.post(), world.now);
    await world.store.posts.change("daily", resumed);
    expect((await world.post()).pausedFor).toBeUndefined();
    await world.run();
    expect(world.shown).toEqual([]);
    world.now = at("2026-06-04T04:00Z");
    await world.run();
    expect(world.shown.map(({ slot }) => slot)).toEqual(["2026-06-04T09:00"]);
    expect(world.told).toEqual([]);
  });

  it("to remove or forget it while a post waits leaves nothing to be sent", async () => {
    await world.addPost(SUMMARY);
    world.now = at("2026-06-01T04:00Z");
    world.script.push(later("429"));
    await world.run();
    await world.store.posts.change("daily", remove(world.now));
    world.now += HOUR;
    await world.run();
    expect(await states()).toEqual([["06-01", "skipped"]]);
    await world.store.forget(7);
    await world.run();
    expect(await world.rows()).toEqual([]);
    expect(world.shown).toEqual([]);
  });
});

it("forgets rows after ninety days, and none that waits for the owner", async () => {
  await world.addPost(SUMMARY);
  world.now = at("2026-06-01T04:00Z");
  await world.run();
  await world.store.posts.change("daily", PAUSE);
  world.now += 91 * DAY;
  await world.run();
  expect(await world.rows()).toEqual([]);
});

it("joins a run that is under way instead of starting a second one", async () => {
  await world.addPost(SUMMARY);
  world.now = at("2026-06-01T04:00Z");
  const sendDue = world.createProcess();
  const first = sendDue();
  expect(sendDue()).toBe(first);
  await first;
  expect(sendDue()).not.toBe(first);
  await sendDue();
  expect(world.shown).toHaveLength(1);
});
