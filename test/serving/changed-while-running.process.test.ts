import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "../../src/adapters/corpus-folder.js";
import { freePort } from "../bot/faults/free-port.js";
import { startBot } from "../bot/features/running-bot.js";
import type { RunningBot } from "../bot/features/running-bot.js";
import type { UserActor } from "../support/bot-api/actors/user.js";
import type { ShownMessage } from "../support/bot-api/shown-message.js";

const BREAD = "The price of bread will stay as it is. Bakers will be paid on Mondays.";
const ROADS = "The road to the northern lake will be paved. Bridges come later.";
const ROAD = "Will the road to the northern lake be paved?";

let work: string;
let corpus: string;
let running: RunningBot;
let ann: UserActor;

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "changed-"));
  corpus = join(work, "corpus");
  put("2020-01-01-bread", BREAD);
});
afterEach(async () => {
  await running.stop();
  rmSync(work, { recursive: true, force: true });
});

/** Writes an address beside the corpus and moves it there. */
function put(slug: string, body: string, checksum = sha256(body)): void {
  mkdirSync(join(work, slug), { recursive: true });
  writeFileSync(
    join(work, slug, "address.txt"),
    `---\nspeaker: A. Speaker\noffice: Head\ntitle: T\noccasion: o\ndate: ${slug.slice(0, 10)}\nlanguage: en\nsource: s\nlicence: l\nsha256: ${checksum}\n---\n\n${body}\n`,
  );
  mkdirSync(corpus, { recursive: true });
  rmSync(join(corpus, slug), { recursive: true, force: true });
  renameSync(join(work, slug), join(corpus, slug));
}

async function start(env: Readonly<Record<string, string>> = {}): Promise<void> {
  running = await startBot({ CORPUS_DIR: corpus, INDEX_DIR: join(work, "index"), ...env });
  ann = running.api.user({ first_name: "Ann", language_code: "en" });
}

async function asks(text: string): Promise<ShownMessage> {
  await ann.sends(text);
  return running.api.nextMessage(ann);
}

test("what is added, changed and removed while the bot runs is served, or not, without a restart", async () => {
  await start();
  const before = await asks(ROAD);
  expect(before.visibleText).not.toContain("northern lake will be paved");
  const bread = await asks("When will bakers be paid?");
  expect(bread.quotations).toEqual(["Bakers will be paid on Mondays."]);
  const again = await asks("When are bakers paid?");

  put("2021-01-01-roads", ROADS);
  await running.prints(/"addresses":\["2020-01-01-bread","2021-01-01-roads"\]/u);
  expect((await asks(ROAD)).quotations).toEqual(["The road to the northern lake will be paved."]);
  // The address beside it is the same as before, and so are its buttons.
  expect((await ann.taps(bread, "← Before")).text).toBe("");

  put("2021-01-01-roads", ROADS, "0".repeat(64));
  await running.prints(/served as it was: .*2021-01-01-roads/u);
  expect((await asks(ROAD)).quotations).toEqual(["The road to the northern lake will be paved."]);

  rmSync(join(corpus, "2020-01-01-bread"), { recursive: true });
  await running.prints(/"addresses":\["2021-01-01-roads"\]/u);
  const tapped = await ann.taps(again, "Whole ¶1");
  expect(tapped.text).toMatch(/^This button is outdated/u);
  expect((await asks("When will bakers be paid?")).visibleText).not.toContain("Bakers");
  expect(running.api.violations()).toEqual([]);
});

describe("by webhook", () => {
  test("an address that is added is served too", async () => {
    const port = await freePort();
    await start({
      WEBHOOK_URL: `http://127.0.0.1:${port}/telegram/updates`,
      WEBHOOK_SECRET: "a-webhook-secret-of-more-than-32-characters",
      HOST: "127.0.0.1",
      PORT: String(port),
    });
    put("2021-01-01-roads", ROADS);
    await running.prints(/"addresses":\["2020-01-01-bread","2021-01-01-roads"\]/u);
    expect((await asks(ROAD)).quotations).toEqual(["The road to the northern lake will be paved."]);
    expect(readdirSync(join(work, "index")).sort()).toEqual([
      "2020-01-01-bread",
      "2021-01-01-roads",
    ]);
  });
});
