import { beforeEach, describe, expect, it } from "vitest";
import {
  outcomeOfResponse,
  isRepeatable,
  proxyFaultIn,
} from "../../../src/bot/transport/call-outcome.js";
import { CALL_TIMEOUT_MS } from "../../../src/bot/transport/call-once.js";
import { MAX_TRIES, MAX_WAIT_MS } from "../../../src/bot/transport/deliver-calls.js";
import { settle } from "./fake-time.js";
import {
  NO_CONNECTION,
  OK,
  RESET,
  TransportWorld,
  flood,
  messageOf,
  proxyFault,
  refusal,
} from "./transport-world.js";
import type { Reaction } from "./transport-world.js";

let world: TransportWorld;

beforeEach(() => {
  world = new TransportWorld();
});

const reacts = (method: string, ...reactions: Reaction[]): void => {
  world.script.set(method, reactions);
};
const times = (count: number, reaction: Reaction): Reaction[] =>
  Array.from({ length: count }, () => reaction);

describe("calls that may be repeated", () => {
  it.each([
    ["a reset", RESET],
    ["no connection", NO_CONNECTION],
    ["a 500", refusal(500, "Internal Server Error: restart")],
    ["a 429", flood(1)],
  ])("are made again after %s", async (_, reaction) => {
    reacts("editMessageText", reaction, reaction);
    const edited = world.bot.api.editMessageText(1, 2, "text");
    await world.time.advance(10_000);
    expect(await edited).toBe(true);
    expect(world.calls).toHaveLength(3);
  });

  it("end within bounds of number and time", async () => {
    reacts("editMessageText", ...times(50, RESET));
    const edited = world.bot.api.editMessageText(1, 2, "text").catch((error: unknown) => error);
    await world.time.advance(MAX_WAIT_MS);
    expect(await edited).toBeInstanceOf(Error);
    expect(world.calls).toHaveLength(MAX_TRIES);
  });

  it("do not wait longer than half a minute for flood control", async () => {
    reacts("editMessageText", flood(31));
    await expect(world.bot.api.editMessageText(1, 2, "text")).rejects.toMatchObject({
      error_code: 429,
    });
    expect(world.calls).toHaveLength(1);
  });

  it("for inline queries do not wait beyond 8 s, when nobody looks any more", async () => {
    reacts("answerInlineQuery", flood(9));
    await expect(world.bot.api.answerInlineQuery("1", [])).rejects.toThrow("429");
  });

  it("that would change nothing, or answer a query that is over, count as done", async () => {
    reacts("editMessageText", refusal(400, "Bad Request: message is not modified: specified new"));
    reacts("answerCallbackQuery", refusal(400, "Bad Request: query is too old and response"));
    expect(await world.bot.api.editMessageText(1, 2, "text")).toBe(true);
    expect(await world.bot.api.answerCallbackQuery("1")).toBe(true);
    expect(world.outcomes).toEqual([
      "editMessageText not-modified",
      "answerCallbackQuery query-too-old",
    ]);
  });

  it("typing is not worth a second try", async () => {
    reacts("sendChatAction", flood(1));
    await expect(world.bot.api.sendChatAction(1, "typing")).rejects.toThrow("429");
    expect(world.calls).toHaveLength(1);
  });
});

describe("messages that belong to no update", () => {
  it.each([
    ["a reset", RESET],
    ["a 429", flood(1)],
    ["no connection", NO_CONNECTION],
  ])("are tried once: after %s their outbox decides", async (_, reaction) => {
    reacts("sendMessage", reaction, OK);
    await expect(world.bot.api.sendMessage(1, "post")).rejects.toThrow();
    expect(world.calls).toHaveLength(1);
  });
});

describe("a group that became a supergroup", () => {
  const migrated: Reaction = {
    ok: false,
    error_code: 400,
    description: "Bad Request: group chat was upgraded to a supergroup chat",
    parameters: { migrate_to_chat_id: -1009 },
  };

  beforeEach(() => {
    world.bot.on("message", (context) =>
      context.reply("answer", { reply_parameters: { message_id: 3 }, message_thread_id: 4 }),
    );
  });
  const update = {
    update_id: 1,
    message: {
      message_id: 3,
      date: 1,
      chat: { id: -5, type: "group", title: "Friends" },
      from: { id: 1, is_bot: false, first_name: "Ann" },
      text: "/ask",
    },
  };

  it("is followed with what belonged to the old chat left out, and told", async () => {
    reacts("sendMessage", migrated);
    expect(await world.handle(update)).toMatchObject({ result: "handled" });
    expect(world.calls[1]?.payload).toEqual({ chat_id: -1009, text: "answer" });
    expect(world.migrations).toEqual([[-5, -1009]]);
  });

  it("is followed once", async () => {
    reacts("sendMessage", migrated, migrated, migrated);
    await world.handle(update);
    expect(world.sent.slice(0, 2)).toEqual(["answer", "answer"]);
    expect(world.migrations).toHaveLength(1);
  });
});

describe("a call without an answer", () => {
  it("is given up after 20 s; a message may have arrived by then", async () => {
    world.bot.on("message", (context) => context.reply("answer"));
    reacts("sendMessage", "hang");
    const handled = world.handle(messageOf(1, "hello"));
    await world.time.advance(CALL_TIMEOUT_MS - 1);
    expect(world.outcomes).toEqual([]);
    await world.time.advance(1);
    expect(await handled).toMatchObject({ result: "unknown" });
    expect(world.sent).toHaveLength(1);
  });

  it("is cut when stopping takes too long", async () => {
    reacts("sendMessage", "hang");
    const sent = world.bot.api.sendMessage(1, "post").catch((error: unknown) => error);
    await settle();
    world.cutting.abort();
    expect(await sent).toBeInstanceOf(Error);
  });
});

describe("a proxy on the way", () => {
  beforeEach(() => {
    world.bot.on("message", (context) => context.reply("answer"));
  });

  it("that does not answer is tried again, since nothing was sent", async () => {
    reacts("sendMessage", proxyFault("PROXY_UNREACHABLE", "proxy http://p:1: expected …"));
    const handled = world.handle(messageOf(1, "hello"));
    await world.time.advance(1000);
    expect(await handled).toMatchObject({ result: "handled" });
    expect(world.outcomes).toEqual(["sendMessage unreachable", "sendMessage ok"]);
  });

  it("that refuses is not asked at once again; the message is answered later", async () => {
    reacts("sendMessage", proxyFault("PROXY_REFUSED", "proxy http://p:1: expected …"));
    expect(await world.handle(messageOf(1, "hello"))).toMatchObject({ kind: "later" });
    expect(world.outcomes).toEqual(["sendMessage proxy-refused"]);
    reacts("editMessageText", proxyFault("PROXY_REFUSED", "proxy http://p:1: expected …"));
    await expect(world.bot.api.editMessageText(1, 2, "text")).rejects.toThrow();
    expect(world.outcomes).toHaveLength(2);
  });

  it("is named in words that hold no address of a request, and only if it is at fault", () => {
    const words = "proxy http://p:1: expected a connection, got 407; check BOT_PROXY";
    expect(proxyFaultIn(proxyFault("PROXY_REFUSED", words))).toBe(words);
    expect(proxyFaultIn(RESET)).toBeUndefined();
    expect(proxyFaultIn("none")).toBeUndefined();
  });
});

describe("a 401", () => {
  it("is told", async () => {
    reacts("sendMessage", refusal(401, "Unauthorized"));
    await expect(world.bot.api.sendMessage(1, "post")).rejects.toThrow();
    expect(world.wasUnauthorized).toBe(true);
  });
});

describe("the outcome of a response", () => {
  it.each([
    [403, "Forbidden: bot was blocked by the user", "blocked"],
    [403, "Forbidden: user is deactivated", "deactivated"],
    [403, "Forbidden: bot was kicked from the supergroup chat", "kicked"],
    [403, "Forbidden: bot is not a member of the channel chat", "not-a-member"],
    [403, "Forbidden: something new", "forbidden"],
    [400, "Bad Request: TOPIC_CLOSED", "topic-closed"],
    [400, "Bad Request: message thread not found", "topic-gone"],
    [400, "Bad Request: message to edit not found", "message-gone"],
    [400, "Bad Request: CHAT_WRITE_FORBIDDEN", "no-rights"],
    [400, "Bad Request: need administrator rights in the channel chat", "no-rights"],
  ])("%i %s is nobody's fault: %s", (error_code, description, reason) => {
    expect(outcomeOfResponse({ ok: false, error_code, description })).toEqual({
      kind: "refused",
      reason,
    });
  });

  it("any other 400 is a fault of ours", () => {
    const description = "Bad Request: can't parse entities";
    expect(outcomeOfResponse({ ok: false, error_code: 400, description })).toEqual({
      kind: "rejected",
      code: 400,
    });
  });
});

describe("which methods may be repeated", () => {
  it.each(["getMe", "setWebhook", "editMessageText", "answerInlineQuery", "deleteMessage"])(
    "%s may",
    (method) => {
      expect(isRepeatable(method)).toBe(true);
    },
  );
  it.each(["sendMessage", "sendPhoto", "copyMessage", "forwardMessage", "createForumTopic"])(
    "%s may not",
    (method) => {
      expect(isRepeatable(method)).toBe(false);
    },
  );
});
