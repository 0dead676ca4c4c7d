import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openLmdbStore } from "../../../src/adapters/state/lmdb-store.js";
import { QUESTION, RunningBot } from "../../bot/faults/running-bot.js";
import { cannotMount } from "../../support/namespaces.js";
import { startOnLimit, startOnSmallDisk } from "./start-without-space.js";

/** Files of any length, and of none that is longer than a new state. */
const UNLIMITED = "unlimited:unlimited";
const SHORT_BYTES = 40_960;

const limitFiles = (pid: number | undefined, limit: string): void => {
  const { status, stderr } = spawnSync("prlimit", [`--pid=${pid}`, `--fsize=${limit}`], {
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
};

test("the bot does not start where it may write no longer files: one line, exit code 2", async () => {
  const folder = mkdtempSync(join(tmpdir(), "limited-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const line =
    /^start: DATA_DIR: expected 1024 KiB that the state in ".*" can grow, got a limit on the length of files [^\n]*"ulimit -f unlimited"[^\n]*\n$/u;
  for (const bytes of [8_192, 1_048_576])
    expect(startOnLimit(folder, bytes)).toEqual({
      status: 2,
      signal: null,
      stdout: "",
      stderr: expect.stringMatching(line) as string,
    });
  expect(readdirSync(folder)).not.toContain("data.mdb");
  // A state that is there already, and longer than what it may write.
  const store = await openLmdbStore(folder);
  for (let n = 1; n <= 500; n++) await store.updates.add(n, n);
  await store.close();
  const { size } = statSync(join(folder, "data.mdb"));
  for (const bytes of [size - 8_192])
    expect(startOnLimit(folder, bytes)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(line) as string,
    });
});

test("the bot does not start on a full disk: one line, exit code 2, nothing begun", ({ skip }) => {
  const why = cannotMount();
  skip(why !== false, String(why));
  for (const pages of [0, 255])
    expect(startOnSmallDisk(pages)).toEqual({
      status: 2,
      signal: null,
      stdout: "",
      stderr: expect.stringMatching(
        /^start: no space left in DATA_DIR: expected 1024 KiB [^\n]*\n$/u,
      ) as string,
    });
});

test("while the state cannot be written nobody is answered, and afterwards everybody once", async () => {
  const world = await RunningBot.open();
  onTestFinished(() => world.close());
  const bot = await world.start();
  const ann = world.api.user({ first_name: "Ann", language_code: "en" });
  await ann.sends(QUESTION);
  await world.api.nextMessage(ann);
  await world.api.idle();
  // The soft limit alone, which may be raised again.
  limitFiles(bot.pid, `${SHORT_BYTES}:unlimited`);
  const people = Array.from({ length: 3 }, (_, i) =>
    world.api.user({ first_name: `Person ${i}`, language_code: "en" }),
  );
  for (const person of people) await person.sends(QUESTION);
  await bot.prints(/expected a state that can be written in .* got a failed write/u);
  expect(people.map((person) => world.api.botMessages(person).length)).toEqual([0, 0, 0]);
  expect(bot.exitStatus).toBeUndefined();
  limitFiles(bot.pid, UNLIMITED);
  await vi.waitUntil(() => people.every((person) => world.api.botMessages(person).length > 0), {
    timeout: 40_000,
  });
  await world.api.idle();
  expect([ann, ...people].map((person) => world.api.botMessages(person).length)).toEqual([
    1, 1, 1, 1,
  ]);
  expect(await bot.stop()).toEqual({ code: 0, signal: null });
});
