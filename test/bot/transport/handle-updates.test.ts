import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryStore } from "../../support/memory-store.js";
import { readUpdate } from "../../../src/bot/transport/read-update.js";
import { settle } from "./fake-time.js";
import {
  NO_CONNECTION,
  RESET,
  TransportWorld,
  callbackOf,
  flood,
  inlineOf,
  messageOf,
  refusal,
} from "./transport-world.js";

let world: TransportWorld;

beforeEach(() => {
  world = new TransportWorld();
});

/** The bot repeats what it is told. */
function echoes(): void {
  world.bot.on("message:text", (context) => context.reply(context.msg.text));
}

const known = (id: number): Promise<boolean> => world.store.updates.has(id, world.time.now());

describe("a reply", () => {
  it("is sent with its update already in the persistent set", async () => {
    const wasKnown: boolean[] = [];
    world.bot.api.config.use(async (prev, method, payload, signal) => {
      const answer = await prev(method, payload, signal);
      wasKnown.push(await known(7));
      return answer;
    });
    echoes();
    expect(await world.handle(messageOf(1, "hello", 7))).toEqual({
      kind: "done",
      result: "handled",
    });
    expect([world.sent, wasKnown]).toEqual([["hello"], [true]]);
  });

  it("is not sent for an update of the set", async () => {
    echoes();
    await world.store.updates.add(7, world.time.now());
    expect(await world.handle(messageOf(1, "hello", 7))).toEqual({
      kind: "done",
      result: "duplicate",
    });
    expect(world.sent).toEqual([]);
  });

  it("takes its update out of the set while flood control makes it wait", async () => {
    echoes();
    world.script.set("sendMessage", [flood(3)]);
    const handled = world.handle(messageOf(1, "hello", 7));
    await settle();
    // A kill now must not lose the answer.
    expect(await known(7)).toBe(false);
    await world.time.advance(3000);
    expect(await handled).toEqual({ kind: "done", result: "handled" });
    expect(world.sent).toEqual(["hello", "hello"]);
    expect(await known(7)).toBe(true);
  });

  it("is put off when flood control asks for more than half a minute", async () => {
    echoes();
    world.script.set("sendMessage", [flood(300)]);
    expect(await world.handle(messageOf(1, "hello", 7))).toEqual({
      kind: "later",
      retryAfterSeconds: 300,
    });
    expect(await known(7)).toBe(false);
    // The source brings it again.
    expect(await world.handle(messageOf(1, "hello", 7))).toMatchObject({ result: "handled" });
  });

  it("is put off when there is no connection, after tries within bounds", async () => {
    echoes();
    world.script.set(
      "sendMessage",
      Array.from({ length: 50 }, () => NO_CONNECTION),
    );
    const handled = world.handle(messageOf(1, "hello", 7));
    await world.time.advance(60_000);
    expect(await handled).toMatchObject({ kind: "later" });
    expect(world.sent).toHaveLength(5);
    expect(await known(7)).toBe(false);
  });

  it.each([
    ["a reset", RESET],
    ["a 500", refusal(500, "Internal Server Error: restart")],
  ])("that ends in %s may have arrived: once, and known", async (_, reaction) => {
    echoes();
    world.script.set("sendMessage", [reaction]);
    expect(await world.handle(messageOf(1, "hello", 7))).toMatchObject({ result: "unknown" });
    expect(world.sent).toEqual(["hello"]);
    expect(await known(7)).toBe(true);
  });

  it("to one who has blocked the bot is dropped without a word of error", async () => {
    echoes();
    world.script.set("sendMessage", [refusal(403, "Forbidden: bot was blocked by the user")]);
    expect(await world.handle(messageOf(1, "hello", 7))).toMatchObject({ result: "refused" });
    expect(world.sent).toHaveLength(1);
    expect(world.lines).not.toContain('"level":50');
    expect(world.outcomes).toEqual(["sendMessage blocked"]);
  });

  it("goes on without waiting when the bot stops, and its update stays unknown", async () => {
    echoes();
    world.script.set("sendMessage", [flood(20)]);
    const handled = world.handle(messageOf(1, "hello", 7));
    await settle();
    world.stopping.abort();
    expect(await handled).toMatchObject({ kind: "later" });
    expect(await known(7)).toBe(false);
  });
});

describe("a handler that fails", () => {
  beforeEach(() => {
    world.bot.on("message:text", () => {
      throw new TypeError("about the secret word zyxomma");
    });
  });

  it("apologises once a minute, and others go on", async () => {
    for (let i = 0; i < 3; i += 1)
      expect(await world.handle(messageOf(1, "hello"))).toMatchObject({ result: "failed" });
    expect(world.sent).toEqual(["Something went wrong on my side. Please ask again in a moment."]);
    await world.time.advance(60_000);
    await world.handle(messageOf(1, "hello"));
    await world.handle(messageOf(2, "hello"));
    expect(world.sent).toHaveLength(3);
  });

  it("is logged by kind and place, without its words", async () => {
    await world.handle(messageOf(1, "hello"));
    expect(world.lines).toContain("TypeError");
    expect(world.lines).toContain("handle-updates.test.ts");
    expect(world.lines).not.toContain("zyxomma");
    expect(world.lines).not.toContain("hello");
  });

  it("says nothing to a group in which nobody has called for the bot", async () => {
    const update = messageOf(1, "a word among friends");
    Object.assign(update.message ?? {}, { chat: { id: -5, type: "supergroup", title: "Friends" } });
    expect(await world.handle(update)).toMatchObject({ result: "failed" });
    expect(world.sent).toEqual([]);
  });
});

describe("a query that no feature answers", () => {
  it.each([
    ["callback_query", callbackOf, "answerCallbackQuery"],
    ["inline_query", inlineOf, "answerInlineQuery"],
  ] as const)("%s is answered with nothing", async (_, make, method) => {
    await world.handle(make(1));
    expect(world.calls.map((call) => call.method)).toEqual([method]);
  });

  it("is answered after a fault too", async () => {
    world.bot.use(() => {
      throw new Error("fault");
    });
    await world.handle(callbackOf(1));
    await world.handle(inlineOf(1));
    expect(world.calls.map((call) => call.method)).toEqual([
      "answerCallbackQuery",
      "answerInlineQuery",
    ]);
  });

  it("is answered even when its other fields make no sense", async () => {
    await world.handle({ update_id: 1, callback_query: { id: "7" } });
    expect(world.calls).toEqual([
      { method: "answerCallbackQuery", payload: { callback_query_id: "7" } },
    ]);
  });
});

describe("a source that carries out a call in the response", () => {
  const inResponse = (): TransportWorld => new TransportWorld(undefined, true);

  it("gets the list of an inline query, which is not called beside it", async () => {
    const own = inResponse();
    own.bot.on("inline_query", (context) => context.answerInlineQuery([], { cache_time: 7 }));
    const update = inlineOf(1);
    expect(await own.handle(update)).toEqual({
      kind: "done",
      result: "handled",
      response: {
        method: "answerInlineQuery",
        inline_query_id: update.inline_query?.id,
        results: [],
        cache_time: 7,
      },
    });
    expect(own.calls).toEqual([]);
    expect(own.outcomes).toEqual(["answerInlineQuery in-response"]);
  });

  it("gets an empty one where no feature answers", async () => {
    expect(await inResponse().handle(inlineOf(1))).toMatchObject({
      response: { method: "answerInlineQuery", results: [] },
    });
  });

  it("gets no message and no toast: what becomes of them has to be known", async () => {
    const own = inResponse();
    own.bot.on("message", (context) => context.reply("hello"));
    expect(await own.handle(messageOf(1, "hi"))).not.toHaveProperty("response.method");
    expect(await own.handle(callbackOf(1))).not.toHaveProperty("response.method");
    expect(own.calls.map(({ method }) => method)).toEqual(["sendMessage", "answerCallbackQuery"]);
  });
});

describe("order", () => {
  it("is kept within a chat and not between chats", async () => {
    const begun: string[] = [];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    world.bot.on("message:text", async (context) => {
      begun.push(context.msg.text);
      if (context.msg.text === "first") await gate;
    });
    const all = [messageOf(1, "first"), messageOf(1, "second"), messageOf(2, "other")].map(
      (update) => world.handle(update),
    );
    const inline = world.handle(inlineOf(1));
    await inline;
    await settle();
    expect(begun).toEqual(["first", "other"]);
    open();
    await Promise.all(all);
    expect(begun).toEqual(["first", "other", "second"]);
  });

  it("a second delivery of an update in hand waits for the first", async () => {
    echoes();
    world.script.set("sendMessage", [flood(2)]);
    const update = messageOf(1, "hello");
    const both = [world.handle(update), world.handle(update)];
    await world.time.advance(2000);
    expect(await Promise.all(both)).toEqual([
      { kind: "done", result: "handled" },
      { kind: "done", result: "handled" },
    ]);
    // Two tries of one message: the first was refused.
    expect(world.sent).toHaveLength(2);
  });
});

describe("a store that fails", () => {
  it("puts the update off and sends nothing that could not be remembered", async () => {
    const { updates } = createMemoryStore();
    world = new TransportWorld({
      ...updates,
      add: () => Promise.reject(new Error("disk full")),
    });
    echoes();
    expect(await world.handle(messageOf(1, "hello"))).toEqual({
      kind: "later",
      retryAfterSeconds: 5,
    });
    expect(world.sent).toEqual([]);
    expect(world.lines).toMatch(/"level":50.*"msg":"the store of updates failed"/u);
  });
});

describe("an update that cannot be read", () => {
  it.each([null, 7, "x", [], {}, { update_id: "1" }, { update_id: -1 }, { update_id: 1.5 }])(
    "%j is invalid",
    (value) => {
      expect(readUpdate(value)).toEqual({ kind: "invalid" });
    },
  );

  it.each([
    { update_id: 1 },
    { update_id: 1, telepathy: {} },
    { update_id: 1, message: { text: "no chat" } },
    { update_id: 1, message: null },
    { update_id: 1, inline_query: { id: "", from: { id: 1 }, query: "", offset: "" } },
  ])("%j is ignored", (value) => {
    expect(readUpdate(value)).toMatchObject({ kind: "ignored", updateId: 1 });
  });
});
