import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { projectRoot } from "../../../src/project.js";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import { runCommand } from "../../support/run-command.js";
import { freePort } from "./free-port.js";
import { QUESTION, RunningBot } from "./running-bot.js";

test.each(["polling", "webhook"] as const)(
  "a backup of a bot in full flow, by %s, restored into an empty folder: all are answered once",
  async (mode) => {
    const port = await freePort();
    const world = await RunningBot.open(
      mode === "polling"
        ? {}
        : {
            HOST: "127.0.0.1",
            WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
            WEBHOOK_SECRET: "a-webhook-secret-of-more-than-32-characters",
            PORT: String(port),
          },
    );
    const folder = await mkdtemp(join(tmpdir(), "restored-"));
    onTestFinished(async () => {
      await world.close();
      await rm(folder, { recursive: true, force: true });
    });
    const backup = join(folder, "backup.mdb");
    const restored = join(folder, "state");
    const state = (dataDir: string, ...args: readonly string[]): ReturnType<typeof runCommand> =>
      runCommand("state", args, { env: { DATA_DIR: dataDir }, cwd: projectRoot() });
    const people: UserActor[] = [];
    const ask = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i += 1) {
        const person = world.api.user({ first_name: `Person ${people.length}` });
        people.push(person);
        await person.sends(QUESTION);
      }
    };
    const answers = (): number[] => people.map((person) => world.api.botMessages(person).length);
    const ones = (): number[] => people.map(() => 1);

    const bot = await world.start();
    const ann = world.api.user({ first_name: "Ann", language_code: "en" });
    await ann.sends("/schedule daily 09:00 quote");
    await world.api.nextMessage(ann);
    await ask(2);
    await world.api.idle();
    const beforeBackup = world.api.telegram.updates.history.at(-1)?.updateId ?? 0;

    // Some are in hand while it is made, others come after it and while the bot ends.
    const made = state(world.dataDir, "backup", backup);
    await ask(6);
    expect(await made).toMatchObject({ code: 0 });
    await ask(3);
    const ended = bot.stop();
    await ask(2);
    expect(await ended).toEqual({ code: 0, signal: null });
    await ask(2);
    expect(await state(restored, "restore", backup)).toMatchObject({ code: 0 });
    await world.start({ DATA_DIR: restored });
    await world.api.idle();
    expect(answers()).toEqual(ones());

    // What was handled before the backup is known.
    world.api.repeatUpdate(beforeBackup);
    await world.api.idle();
    expect(answers()).toEqual(ones());
    await ann.sends("/schedule");
    expect((await world.api.nextMessage(ann)).visibleText).toContain("1. Quote of the day");
    expect(world.api.violations()).toEqual([]);
  },
);
