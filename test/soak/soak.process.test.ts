import { expect, test } from "vitest";
import { runSoak } from "./run-soak.js";

test("flooded, cut off and killed, the bot loses no question and answers none twice", async () => {
  const report = await runSoak({
    seconds: 20,
    killEverySeconds: 8,
    faultEverySeconds: 1,
    watchers: 8,
    crowd: { flooders: 3, groups: 1, typists: 2 },
  });
  const { account, kills } = report;
  expect(account.lost).toEqual([]);
  expect(account.doubled).toEqual([]);
  expect(account.lostAtKill).toBeLessThanOrEqual(kills);
  expect(account.answered).toBeGreaterThan(account.asked / 2);
  expect(report.violations).toEqual([]);
  expect(report.end).toEqual({ code: 0, signal: null });
  expect(report.lives.map(({ mode }) => mode).slice(0, 2)).toEqual(["webhook", "polling"]);
}, 240_000);
