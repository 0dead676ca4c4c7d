import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { BotProcess } from "../../support/bot-process.js";
import { holdPort } from "./free-port.js";
import { QUESTION, RunningBot, SENTINEL, TOKEN } from "./running-bot.js";

/** One process for the file, unless a test ends it and starts another on the same state. */
let world: RunningBot;
let bot: BotProcess;
let ann: UserActor;

beforeAll(async () => {
  world = await RunningBot.open();
  bot = await world.start();
});
afterAll(() => world.close());
beforeEach(() => {
  world.api.faults.clear();
  // A new person each time, so that no rate limit carries over.
  ann = world.api.user({ first_name: "Ann", language_code: "en" });
});

const answersTo = (user: UserActor): number => world.api.botMessages(user).length;

/** Telegram lets no message into the chat for a while, once; resolves when the bot waits for it. */
async function sendsIntoFlood(user: UserActor, retryAfterSeconds: number): Promise<void> {
  world.api.faults.add({
    fault: { kind: "too-many-requests", retryAfterSeconds },
    method: "sendMessage",
    chatId: user.id,
  });
  await user.sends(QUESTION);
  const update = world.api.telegram.updates.history.at(-1)?.updateId ?? 0;
  await bot.prints(new RegExp(`"update":${update},"method":"sendMessage","outcome":"flood"`, "u"));
}

async function restart(): Promise<void> {
  await bot.kill();
  bot = await world.start();
}

describe("an update that comes once", () => {
  it("is answered once and confirmed", async () => {
    await ann.sends(QUESTION);
    await world.api.nextMessage(ann);
    await world.api.idle();
    expect(answersTo(ann)).toBe(1);
    expect(world.api.telegram.updates.pending()).toEqual([]);
  });

  it("is confirmed only after its reply, so that a kill before the reply does not lose it", async () => {
    // While Telegram asks to wait, nothing is sent and nothing may be confirmed.
    await sendsIntoFlood(ann, 20);
    expect(world.api.telegram.updates.pending()).toHaveLength(1);
    await restart();
    await world.api.nextMessage(ann);
    await world.api.idle();
    expect(answersTo(ann)).toBe(1);
  });

  it("is not answered twice when the process is killed before Telegram's answer comes back", async () => {
    world.api.faults.add({ fault: { kind: "hang-after" }, method: "sendMessage", chatId: ann.id });
    await ann.sends(QUESTION);
    await world.api.nextMessage(ann);
    await restart();
    await world.api.idle();
    expect(answersTo(ann)).toBe(1);
  });

  it("is not answered twice when the process is killed before the confirmation", async () => {
    await vi.waitUntil(() => world.api.telegram.longPoll.isWaiting, 30_000);
    world.api.faults.add({ fault: { kind: "hang" }, method: "getUpdates", times: Infinity });
    // The poll that waits now is answered; the next one, with the confirmation, hangs.
    await ann.sends(QUESTION);
    await world.api.nextMessage(ann);
    expect(world.api.telegram.updates.pending()).toHaveLength(1);
    world.api.faults.clear();
    await restart();
    await world.api.idle();
    expect(answersTo(ann)).toBe(1);
  });
});

describe("an update that comes twice", () => {
  it("is recognised by the same process", async () => {
    await ann.sends(QUESTION);
    await world.api.nextMessage(ann);
    await world.api.idle();
    world.api.repeatUpdate();
    await world.api.idle();
    expect(answersTo(ann)).toBe(1);
  });

  it("is recognised by the next process after kill -9", async () => {
    await ann.sends(QUESTION);
    await world.api.nextMessage(ann);
    await world.api.idle();
    world.api.repeatUpdate();
    await restart();
    await world.api.idle();
    expect(answersTo(ann)).toBe(1);
  });

  it("is told from a new one whose number is lower", async () => {
    await ann.sends(QUESTION);
    await world.api.nextMessage(ann);
    await world.api.idle();
    // As after a week without updates: numbers start anew at random.
    world.api.telegram.updates.setNextId(1000);
    await ann.sends(QUESTION);
    await world.api.nextMessage(ann);
    await world.api.idle();
    expect(answersTo(ann)).toBe(2);
    world.api.telegram.updates.setNextId(900_000_000);
  });
});

describe("order", () => {
  it("a chat that Telegram holds up does not hold up another's inline query or question", async () => {
    const bob = world.api.user({ first_name: "Bob", language_code: "en" });
    await sendsIntoFlood(ann, 3);
    await bob.types("schools");
    await bob.sends(QUESTION);
    await world.api.nextMessage(bob);
    expect(answersTo(ann)).toBe(0);
    await world.api.nextMessage(ann);
    await world.api.idle();
    expect([answersTo(ann), answersTo(bob)]).toEqual([1, 1]);
  });

  it("messages of one chat are answered in the order in which they came", async () => {
    world.api.faults.add({
      fault: { kind: "too-many-requests", retryAfterSeconds: 1 },
      method: "sendMessage",
      chatId: ann.id,
    });
    const first = await ann.sends("/help");
    const second = await ann.sends("/privacy");
    const answers = [await world.api.nextMessage(ann), await world.api.nextMessage(ann)];
    expect(answers.map(({ replyToId }) => replyToId)).toEqual([first.messageId, second.messageId]);
    await world.api.idle();
  });
});

describe("Telegram in trouble", () => {
  it("a storm of 429 is waited out, and every question is answered once", async () => {
    const people = Array.from({ length: 8 }, (_, i) =>
      world.api.user({ first_name: `Person ${i}`, language_code: "en" }),
    );
    world.api.faults.add({
      fault: { kind: "too-many-requests", retryAfterSeconds: 1 },
      method: "sendMessage",
      times: 12,
    });
    for (const person of people) await person.sends(QUESTION);
    for (const person of people) await world.api.nextMessage(person);
    await world.api.idle();
    expect(people.map(answersTo)).toEqual(people.map(() => 1));
  });

  it.each(["reset-after", "server-error", "bad-gateway", "reset-before"] as const)(
    "a reply that ends in %s may have arrived and is not sent again",
    async (kind) => {
      world.api.faults.add({ fault: { kind }, method: "sendMessage", chatId: ann.id });
      await ann.sends(QUESTION);
      await world.api.nextCall("sendMessage");
      await world.api.idle();
      expect(
        world.api.calls("sendMessage").filter(({ parameters }) => parameters["chat_id"] === ann.id),
      ).toHaveLength(1);
      // reset-after is the one of these that takes effect in the stand-in.
      expect(answersTo(ann)).toBe(kind === "reset-after" ? 1 : 0);
      // The next question finds everything as before.
      await ann.sends(QUESTION);
      await world.api.nextMessage(ann);
      await world.api.idle();
    },
  );

  it.each(["reset-before", "reset-after", "server-error", "bad-gateway"] as const)(
    "an answer to an inline query that ends in %s is given again",
    async (kind) => {
      world.api.faults.add({ fault: { kind }, method: "answerInlineQuery", times: 2 });
      const before = world.api.calls("answerInlineQuery").length;
      const list = await ann.types("measure twice");
      // The list itself, not the empty one that ends a query that was given up.
      expect(list.results.length).toBeGreaterThan(0);
      await world.api.idle();
      // Two that fail and one that does not.
      expect(world.api.calls("answerInlineQuery").length - before).toBe(3);
    },
  );

  it("lost polls are ridden out", async () => {
    world.api.faults.add({ fault: { kind: "reset-before" }, method: "getUpdates", times: 2 });
    await ann.sends("/help");
    await world.api.nextMessage(ann);
    // The poll after the answer is the first that is hit.
    await ann.sends("/privacy");
    await world.api.nextMessage(ann);
    await world.api.idle();
    expect(answersTo(ann)).toBe(2);
  });

  it("a user who has blocked the bot is no trouble to others", async () => {
    const bob = world.api.user({ first_name: "Bob", language_code: "en" });
    await ann.sends(QUESTION);
    ann.blocks();
    await bob.sends("/help");
    await world.api.nextMessage(bob);
    await world.api.idle();
    expect(bot.exitStatus).toBeUndefined();
  });

  it("a group that became a supergroup is followed once, and what is stored of it goes along", async () => {
    const group = world.api.group({ type: "group", title: "Friends", owner: ann });
    group.addsBot({ quiet: true });
    const later = world.api.group({ title: "Friends", owner: ann });
    later.addsBot({ quiet: true });
    await ann.sends("/schedule@quotation_bot daily 09:00 quote", { chat: group });
    await world.api.nextMessage(group);
    world.api.faults.add({
      fault: { kind: "migrated", toChatId: later.id },
      method: "sendMessage",
      chatId: group.id,
    });
    await ann.sends("/ask@quotation_bot What about schools?", { chat: group });
    await world.api.nextMessage(later);
    await world.api.idle();
    expect(world.api.botMessages(later)).toHaveLength(1);
    expect(world.api.botMessages(group)).toHaveLength(1);
    await ann.sends("/schedule@quotation_bot", { chat: later });
    const { visibleText } = await world.api.nextMessage(later);
    expect(visibleText).toContain("1. Quote of the day, every day at 09:00");
  });
});

describe("too much at once", () => {
  it("gets one short notice, and the bot answers others meanwhile", async () => {
    for (let i = 0; i < 15; i += 1) await ann.sends("/help");
    await world.api.idle();
    const texts = world.api.botMessages(ann).map(({ visibleText }) => visibleText);
    const notices = texts.filter((text) => text.startsWith("That was a lot at once"));
    // Ten tokens at once and one every three seconds; the rest is refused with one notice.
    expect(notices).toHaveLength(1);
    expect(texts.length - notices.length).toBeGreaterThanOrEqual(10);
    expect(texts.length - notices.length).toBeLessThan(15);
  });

  it("typed inline gets empty lists that are kept for that user", async () => {
    // Places are found without the encoder, faster than the limit refills on any machine.
    const places = [...Array(13).keys()].map((i) => `p2s${i + 1}`);
    for (const paragraph of [3, 7, 8, 14])
      for (let i = 1; i <= 7; i++) places.push(`p${paragraph}s${i}`);
    const lists = [];
    for (const place of places) lists.push(await ann.types(place));
    const refused = lists.filter(({ cacheTimeSeconds }) => cacheTimeSeconds === 5);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every((list) => list.results.length === 0 && list.isPersonal)).toBe(true);
  });
});

describe("the end", () => {
  it("SIGTERM during a wait ends within ten seconds, and the next process answers", async () => {
    await sendsIntoFlood(ann, 25);
    expect(await bot.stop(10_000)).toEqual({ code: 0, signal: null });
    bot = await world.start();
    await world.api.nextMessage(ann);
    await world.api.idle();
    expect(answersTo(ann)).toBe(1);
  });

  it("SIGTERM right after a question neither loses nor doubles its answer", async () => {
    await ann.sends(QUESTION);
    expect(await bot.stop(10_000)).toEqual({ code: 0, signal: null });
    bot = await world.start();
    await world.api.nextMessage(ann);
    await world.api.idle();
    expect(answersTo(ann)).toBe(1);
  });

  it("a second poller is waited out, and the bot answers when it is gone", async () => {
    await vi.waitUntil(() => world.api.telegram.longPoll.isWaiting, 30_000);
    void fetch(`${world.api.url}/bot${TOKEN}/getUpdates?timeout=1`).catch(() => undefined);
    await bot.prints(/"msg":"somebody else receives the updates; waiting"/u);
    await ann.sends(QUESTION);
    await world.api.nextMessage(ann);
    await world.api.idle();
    expect(answersTo(ann)).toBe(1);
  });

  it("a token that is not valid ends the start with one line and exit code 2", async () => {
    // Otherwise the next one would wait for it.
    await bot.stop();
    world.api.faults.add({ fault: { kind: "unauthorized" }, method: "getMe", times: Infinity });
    const refused = world.launch();
    expect(await refused.exits()).toEqual({ code: 2, signal: null });
    expect(refused.stderr.trimEnd().split("\n").at(-1)).toMatch(
      /^start: Telegram refused the bot: 401 Unauthorized/u,
    );
  });

  it("a start without a network waits for one, and can be ended meanwhile", async () => {
    const held = await holdPort();
    await held.free();
    const alone = world.launch({ BOT_API_ROOT: `http://127.0.0.1:${held.port}` });
    await alone.prints(/Telegram cannot be reached; trying again/u, 30_000);
    expect(await alone.stop()).toEqual({ code: 0, signal: null });
  });

  it("nothing of what users wrote and nothing of the token was printed at level debug", () => {
    expect(world.output).toContain('"type":"message"');
    expect(world.output).not.toContain(SENTINEL);
    expect(world.output).not.toContain(TOKEN);
    expect(world.output).not.toContain(TOKEN.split(":")[1]);
    expect(world.output.toLowerCase()).not.toContain("schools");
    expect(world.api.violations()).toEqual([]);
  });
});
