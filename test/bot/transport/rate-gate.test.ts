import type { Update } from "grammy/types";
import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryRateLimiter } from "../../../src/adapters/service/memory-rate-limiter.js";
import { BUCKETS } from "../../../src/bot/transport/rate-gate.js";
import { ME, TransportWorld, callbackOf, inlineOf, messageOf } from "./transport-world.js";

let world: TransportWorld;

beforeEach(() => {
  world = new TransportWorld();
  world.bot.on("message", (context) => context.reply("answer"));
  world.bot.on("inline_query", (context) =>
    context.answerInlineQuery([], { cache_time: 3600, is_personal: false }),
  );
});

const NOTICE = "That was a lot at once. Please wait a minute, then ask again.";

/** With the entities that Telegram marks: a command at the start, else mentions. */
function groupMessageOf(userId: number, text: string, fields = {}): ReturnType<typeof messageOf> {
  const update = messageOf(userId, text);
  const chat = { id: -5, type: "supergroup", title: "Friends" };
  const [command] = /^\/\S+/u.exec(text) ?? [];
  const entities =
    command === undefined
      ? [...text.matchAll(/@\w+/gu)].map(({ index, 0: { length } }) => ({
          type: "mention",
          offset: index,
          length,
        }))
      : [{ type: "bot_command", offset: 0, length: command.length }];
  Object.assign(update.message ?? {}, { chat, entities, ...fields });
  return update;
}

describe("one person in private", () => {
  it("is answered ten times at once, then told once, then answered as time goes by", async () => {
    for (let i = 0; i < 20; i += 1) await world.handle(messageOf(1, "hello"));
    expect(world.sent.filter((text) => text === "answer")).toHaveLength(BUCKETS.user.capacity);
    expect(world.sent.filter((text) => text === NOTICE)).toHaveLength(1);
    // One token every three seconds.
    await world.time.advance(3000);
    await world.handle(messageOf(1, "hello"));
    expect(world.sent.at(-1)).toBe("answer");
    await world.time.advance(57_000);
    for (let i = 0; i < 20; i += 1) await world.handle(messageOf(1, "hello"));
    expect(world.sent.filter((text) => text === NOTICE)).toHaveLength(2);
  });

  it("does not use up another's tokens", async () => {
    for (let i = 0; i < 20; i += 1) await world.handle(messageOf(1, "hello"));
    await world.handle(messageOf(2, "hello"));
    expect(world.sent.at(-1)).toBe("answer");
  });

  it("is not told when it is another bot, which nobody answers", async () => {
    const bot = { id: 7, is_bot: true, first_name: "Dice" };
    for (let i = 0; i < 20; i += 1) {
      const update = messageOf(7, "hello");
      Object.assign(update.message ?? {}, { from: bot });
      await world.handle(update);
    }
    expect(world.sent).not.toContain(NOTICE);
  });

  it("who edits without end is not told, spends the same tokens, and none on what has no words", async () => {
    const edited = (fields: object): Update => {
      const { update_id: id, message } = messageOf(1, "hello");
      return { update_id: id, edited_message: { ...message, ...fields } } as unknown as Update;
    };
    for (let i = 0; i < 20; i += 1) await world.handle(edited({ text: undefined, location: {} }));
    expect(world.results).toEqual(Array.from({ length: 20 }, () => "handled"));
    for (let i = 0; i < 20; i += 1) await world.handle(edited({}));
    expect(world.results.filter((result) => result === "limited")).toHaveLength(10);
    expect(world.sent).toEqual([]);
    await world.handle(messageOf(1, "hello"));
    expect(world.sent).toEqual([NOTICE]);
  });

  it("who taps without end gets a toast for every tap", async () => {
    for (let i = 0; i < 25; i += 1) await world.handle(callbackOf(1));
    const toasts = world.calls.filter(({ method }) => method === "answerCallbackQuery");
    expect(toasts).toHaveLength(25);
    expect(toasts.at(-1)?.payload["text"]).toBe(NOTICE);
    expect(NOTICE.length).toBeLessThanOrEqual(200);
  });

  it("gets pictures by taps as seldom as answers to messages", async () => {
    const tap = (): ReturnType<typeof callbackOf> => {
      const update = callbackOf(1);
      Object.assign(update.callback_query ?? {}, { data: "1:card:c34151:10.2:t" });
      return update;
    };
    for (let i = 0; i < 15; i += 1) await world.handle(tap());
    const toasts = world.calls.filter(({ method }) => method === "answerCallbackQuery");
    const refused = toasts.filter(({ payload }) => payload["text"] === NOTICE);
    expect(refused).toHaveLength(15 - BUCKETS.user.capacity);
    // Other taps have tokens of their own.
    await world.handle(callbackOf(1));
    expect(world.calls.at(-1)?.payload["text"]).not.toBe(NOTICE);
  });

  it("who types without end gets empty lists, kept for that person only", async () => {
    for (let i = 0; i < 40; i += 1) await world.handle(inlineOf(1));
    const lists = world.calls.filter(({ method }) => method === "answerInlineQuery");
    expect(lists).toHaveLength(40);
    expect(lists.slice(30).map(({ payload }) => payload["is_personal"])).toEqual(
      Array.from({ length: 10 }, () => true),
    );
    expect(lists[0]?.payload["is_personal"]).toBe(false);
  });
});

describe("a group", () => {
  it("is answered as often as Telegram lets a bot write there: 20 a minute", async () => {
    for (let i = 0; i < 60; i += 1) await world.handle(groupMessageOf(100 + i, "/ask schools"));
    expect(world.sent.filter((text) => text === "answer")).toHaveLength(BUCKETS.chat.capacity);
    expect(world.sent.filter((text) => text === NOTICE)).toHaveLength(1);
  });

  it("may talk as it likes, since that is not said to the bot", async () => {
    for (let i = 0; i < 60; i += 1) await world.handle(groupMessageOf(1, "a word among friends"));
    await world.handle(groupMessageOf(1, "/ask schools"));
    expect(world.sent).not.toContain(NOTICE);
  });

  it.each([
    ["a command of another bot", "/roll@dicebot", {}],
    ["a command without a name that this bot does not know", "/roll", {}],
    ["a command that this bot answers by name only", "/help", {}],
    ["a name that only begins like the bot's", "ask @quotation_bot_news", {}],
    [
      "a post of another bot",
      "/ask@quotation_bot schools",
      { from: { id: 7, is_bot: true, first_name: "Dice" } },
    ],
    ["a post by the bot's own inline mode", "schools, by @quotation_bot", { via_bot: ME }],
  ])("may hold %s without end: nobody is told and no token is spent", async (_, text, fields) => {
    for (let i = 0; i < 60; i += 1) await world.handle(groupMessageOf(1, text, fields));
    await world.handle(groupMessageOf(1, "/ask@quotation_bot schools"));
    expect(world.sent).not.toContain(NOTICE);
    expect(world.results).not.toContain("limited");
  });

  it.each([
    ["a command with the bot's name", "/roll@quotation_bot", {}],
    ["a mention", "schools, @Quotation_Bot?", {}],
    ["a reply", "and schools", { reply_to_message: { message_id: 1, from: ME } }],
  ])("that floods the bot with %s is told once", async (_, text, fields) => {
    for (let i = 0; i < 60; i += 1) await world.handle(groupMessageOf(100 + i, text, fields));
    expect(world.sent.filter((sent) => sent === NOTICE)).toHaveLength(1);
  });

  it("that asks without end is not told, because nobody may have asked the bot", async () => {
    for (let i = 0; i < 60; i += 1) await world.handle(groupMessageOf(1, "coming tonight?"));
    expect(world.sent).not.toContain(NOTICE);
    expect(world.results.filter((result) => result === "limited").length).toBeGreaterThan(50);
  });
});

describe("the buckets in memory", () => {
  const size = { capacity: 2, tokensPerSecond: 0.5 };

  it("hold so many tokens and fill with time", async () => {
    const limiter = createMemoryRateLimiter();
    const take = (now: number): Promise<boolean> => limiter.take("key", size, now);
    expect([await take(0), await take(0), await take(0)]).toEqual([true, true, false]);
    // Half a token a second: none after one second, one after two.
    expect([await take(1000), await take(2000), await take(2000)]).toEqual([false, true, false]);
    // Never more than the capacity.
    expect([await take(1e9), await take(1e9), await take(1e9)]).toEqual([true, true, false]);
  });

  it("are not refilled by a clock that was set back", async () => {
    const limiter = createMemoryRateLimiter();
    await limiter.take("key", size, 10_000);
    await limiter.take("key", size, 10_000);
    expect(await limiter.take("key", size, 5000)).toBe(false);
  });

  it("are bounded in number; a full one is forgotten first", async () => {
    const limiter = createMemoryRateLimiter(2);
    await limiter.take("old", size, 0);
    await limiter.take("busy", size, 9000);
    await limiter.take("busy", size, 9000);
    // "old" is full again by now and means the same as none.
    await limiter.take("new", size, 9000);
    expect(await limiter.take("busy", size, 9000)).toBe(false);
  });
});
