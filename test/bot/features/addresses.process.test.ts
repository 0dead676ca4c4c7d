import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "../../../src/adapters/corpus-folder.js";
import type { ChatActor } from "../../support/bot-api/actors/chat-actor.js";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { ShownMessage } from "../../support/bot-api/shown-message.js";
import { labels, startBot } from "./running-bot.js";
import type { RunningBot } from "./running-bot.js";

const BREAD = "The price of bread will stay as it is. Bakers will be paid on Mondays.";
const ROADS = "The road to the northern lake will be paved. Bridges come later.";
const OLDER = "A. Speaker, 1 January 2020";
const NEWER = "A. Speaker, 1 January 2021";

let work: string;
let running: RunningBot;
let ann: UserActor;
let boss: UserActor;
let group: ChatActor;

function put(slug: string, title: string, body: string): void {
  const folder = join(work, "corpus", slug);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "address.txt"),
    `---\nspeaker: A. Speaker\noffice: Head\ntitle: ${title}\noccasion: o\ndate: ${slug.slice(0, 10)}\nlanguage: en\nsource: s\nlicence: l\nsha256: ${sha256(body)}\n---\n\n${body}\n`,
  );
}

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "addresses-"));
  put("2020-01-01-bread", "On bread", BREAD);
  put("2021-01-01-roads", "On roads", ROADS);
  running = await startBot({ CORPUS_DIR: join(work, "corpus"), INDEX_DIR: join(work, "index") });
  ann = running.api.user({ first_name: "Ann", language_code: "en" });
  boss = running.api.user({ first_name: "Boss", language_code: "en" });
  group = running.api
    .group({ title: "Friends", owner: boss })
    .adds(ann, { quiet: true })
    .addsBot({ quiet: true });
});
afterAll(async () => {
  await running.stop();
  rmSync(work, { recursive: true, force: true });
});

async function asks(text: string, chat?: ChatActor): Promise<ShownMessage> {
  await ann.sends(text, chat && { chat });
  return running.api.nextMessage(chat ?? ann);
}

describe("with several addresses", () => {
  test("a private chat chooses one, asks it alone, and all again", async () => {
    const list = await asks("/addresses");
    expect(labels(list)).toEqual([[NEWER], [OLDER]]);

    expect((await ann.taps(list, NEWER)).text).toBe(`Asking ${NEWER}`);
    const chosen = running.api.refresh(list);
    expect(labels(chosen)).toEqual([[`${NEWER} ✓`], [OLDER], ["All addresses"]]);
    expect((await asks("/find bakers")).visibleText).toContain("None of the 2 sentences");
    expect((await ann.types("bakers")).results).toEqual([]);

    expect((await ann.taps(chosen, "All addresses")).text).toBe("Asking all addresses");
    expect((await asks("/find bakers")).quotations).toEqual(["Bakers will be paid on Mondays."]);
    const [first] = (await ann.types("bakers")).results;
    expect(first?.title).toBe("Bakers will be paid on Mondays.");
    expect(running.api.violations()).toEqual([]);
  });

  test("a group's is an administrator's to choose", async () => {
    await boss.sends("/addresses@quotation_bot", { chat: group });
    const list = await running.api.nextMessage(group);
    expect((await ann.taps(list, NEWER)).text).toMatch(/administrators/u);
    expect((await boss.taps(list, NEWER)).text).toBe(`Asking ${NEWER}`);
    const asked = await asks("/ask When will bakers be paid?", group);
    expect(asked.visibleText).not.toContain("Mondays");
  });

  test("the menu has the commands for it", () => {
    const menus = running.api
      .calls("setMyCommands")
      .map(({ parameters }) => JSON.stringify(parameters));
    const [ofPrivateChats = ""] = menus.filter((menu) => menu.includes("all_private_chats"));
    expect(ofPrivateChats).toContain('"addresses"');
    expect(ofPrivateChats).toContain('"compare"');
  });
});
