import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { BotProcess } from "../../support/bot-process.js";
import { QUESTION, RunningBot, SENTINEL, TOKEN } from "./running-bot.js";
import { freePort, holdPort } from "./free-port.js";

const SECRET = "a-webhook-secret-of-more-than-32-characters";

let world: RunningBot;
let bot: BotProcess;
let ann: UserActor;
let port: number;

beforeAll(async () => {
  port = await freePort();
  world = await RunningBot.open({
    WEBHOOK_URL: `http://127.0.0.1:${port}/telegram/updates`,
    WEBHOOK_SECRET: SECRET,
    HOST: "127.0.0.1",
    PORT: String(port),
  });
  bot = await world.start();
});
afterAll(() => world.close());
beforeEach(() => {
  world.api.faults.clear();
  ann = world.api.user({ first_name: "Ann", language_code: "en" });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request as anybody in the world could make it. */
function call(
  method: string,
  path: string,
  body?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, method, path, headers }, (incoming) => {
      let text = "";
      incoming.setEncoding("utf8").on("data", (part: string) => (text += part));
      incoming.on("end", () => {
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

const post = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  call("POST", "/telegram/updates", body, {
    "content-type": "application/json",
    "x-telegram-bot-api-secret-token": SECRET,
    ...headers,
  });

const answersTo = (user: UserActor): number => world.api.botMessages(user).length;

describe("the webhook", () => {
  it("is set at the start, with its secret and the updates the bot understands", () => {
    const [set] = world.api.calls("setWebhook");
    expect(set?.parameters).toMatchObject({
      secret_token: SECRET,
      allowed_updates: [
        "message",
        "edited_message",
        "channel_post",
        "guest_message",
        "inline_query",
        "callback_query",
        "my_chat_member",
      ],
    });
  });

  it("brings questions and inline queries", async () => {
    await ann.sends(QUESTION);
    await world.api.nextMessage(ann);
    await ann.types("schools and hospitals");
    await world.api.idle();
    expect(answersTo(ann)).toBe(1);
    // Updates that were answered 200, one delivery each.
    expect(world.api.telegram.webhook.deliveries.map(({ outcome }) => outcome)).toEqual([200, 200]);
  });

  it("a list goes out in the response to the delivery", async () => {
    const list = await ann.types("measure twice and cut");
    expect(list.results.length).toBeGreaterThan(0);
    await world.api.idle();
    // The stand-in notes a call in a response like any other: no request came for it.
    const query = JSON.stringify(world.api.telegram.updates.history.at(-1)?.payload["id"]);
    const answer = await post(
      `{"update_id":990000009,"inline_query":{"id":${query},"from":{"id":7,"is_bot":false,"first_name":"B"},"query":"measure twice","offset":""}}`,
    );
    expect(JSON.parse(answer.body)).toMatchObject({
      method: "answerInlineQuery",
      is_personal: true,
    });
  });

  it("a delivery made twice is answered once", async () => {
    await ann.sends(QUESTION);
    await world.api.nextMessage(ann);
    await world.api.idle();
    world.api.repeatUpdate();
    await world.api.idle();
    expect(answersTo(ann)).toBe(1);
  });

  it("two deliveries of one update at the same time are answered once", async () => {
    const update = JSON.stringify({
      update_id: 990_000_001,
      message: {
        message_id: 5,
        date: 1,
        chat: { id: ann.startsQuietly().id, type: "private" },
        from: { id: ann.id, is_bot: false, first_name: "Ann" },
        text: QUESTION,
      },
    });
    const answers = await Promise.all([post(update), post(update), post(update)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answersTo(ann)).toBe(1);
  });

  it("kill -9 before Telegram's answer comes back: the next process does not answer again", async () => {
    world.api.faults.add({ fault: { kind: "hang-after" }, method: "sendMessage", chatId: ann.id });
    await ann.sends(QUESTION);
    await world.api.nextMessage(ann);
    await bot.kill();
    bot = await world.start();
    await world.api.idle();
    expect(answersTo(ann)).toBe(1);
  });

  it("flood control that asks for long is passed on as 503 with Retry-After, and nothing is lost", async () => {
    world.api.faults.add({
      fault: { kind: "too-many-requests", retryAfterSeconds: 300 },
      method: "sendMessage",
      chatId: ann.id,
    });
    const update = JSON.stringify({
      update_id: 990_000_002,
      message: {
        message_id: 5,
        date: 1,
        chat: { id: ann.startsQuietly().id, type: "private" },
        from: { id: ann.id, is_bot: false, first_name: "Ann" },
        text: QUESTION,
      },
    });
    const refused = await post(update);
    expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "300"]);
    expect(answersTo(ann)).toBe(0);
    expect((await post(update)).status).toBe(200);
    expect((await post(update)).status).toBe(200);
    expect(answersTo(ann)).toBe(1);
  });
});

describe("strangers at the door", () => {
  it.each([
    ["no secret", {}],
    ["a wrong secret", { "x-telegram-bot-api-secret-token": `${SECRET.slice(0, -1)}x` }],
    ["an empty secret", { "x-telegram-bot-api-secret-token": "" }],
  ])("%s is 401, whatever the body", async (_, headers) => {
    const answer = await call("POST", "/telegram/updates", "{", {
      "content-type": "application/json",
      ...headers,
    });
    expect(answer.status).toBe(401);
  });

  it("another method is 405, another path 404, another type of body 415", async () => {
    const get = await call("GET", "/telegram/updates");
    expect([get.status, get.headers["allow"]]).toEqual([405, "POST"]);
    expect((await call("POST", "/", "{}")).status).toBe(404);
    expect((await post("{}", { "content-type": "text/html" })).status).toBe(415);
  });

  it("more than 1 MiB is 413", async () => {
    const answer = await post(JSON.stringify({ update_id: 1, more: "x".repeat(1024 * 1024) }));
    expect(answer.status).toBe(413);
  });

  it.each([
    ["what is no JSON", `{"update_id": 1, "message": ${SENTINEL}`],
    ["what is no object", "[]"],
    ["an update without a number", '{"message":{}}'],
    ["a number that is a text", '{"update_id":"7"}'],
    ["a number with a fraction", '{"update_id":7.5}'],
  ])("%s is 400, and its words are not given back", async (_, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.body).not.toContain(SENTINEL);
  });

  it("an update of a type that nobody knows yet is 200 and ignored", async () => {
    expect((await post('{"update_id":990000003,"telepathy":{"id":"1"}}')).status).toBe(200);
    expect((await post('{"update_id":990000004,"message":{"text":7}}')).status).toBe(200);
  });
});

describe("the pages", () => {
  it("/healthz and /readyz say that it lives and takes updates", async () => {
    expect((await call("GET", "/healthz")).status).toBe(200);
    expect((await call("GET", "/readyz")).status).toBe(200);
  });

  it("/metrics counts updates, calls and abstentions, and names nobody", async () => {
    const { status, headers, body } = await call("GET", "/metrics");
    expect(status).toBe(200);
    expect(headers["content-type"]).toContain("text/plain");
    expect(body).toMatch(/bot_updates_total\{type="message",result="handled"\} \d+/u);
    expect(body).toMatch(/bot_updates_total\{type="message",result="duplicate"\} \d+/u);
    expect(body).toMatch(/bot_api_calls_total\{method="sendMessage",outcome="ok"\} \d+/u);
    expect(body).toMatch(/bot_api_calls_total\{method="sendMessage",outcome="flood"\} \d+/u);
    expect(body).toMatch(/bot_abstentions_total\{reason="[a-z-]+"\} \d+/u);
    expect(body).toMatch(/bot_update_seconds_bucket\{le="0.05",type="message"\} \d+/u);
    expect(body).toMatch(/bot_queue_length 0/u);
    // Posts are rare: all their ends are there before the first of them.
    for (const outcome of ["sent", "failed", "unknown", "skipped"])
      expect(body).toContain(`bot_posts_total{outcome="${outcome}"} 0`);
    expect(body).not.toContain(SENTINEL);
    expect(body).not.toContain(String(ann.id));
  });
});

describe("the end", () => {
  it("SIGTERM leaves the webhook set; what comes meanwhile is answered by the next process", async () => {
    expect(await bot.stop()).toEqual({ code: 0, signal: null });
    expect(world.api.calls("deleteWebhook")).toEqual([]);
    expect(world.api.telegram.webhook.isSet).toBe(true);
    await ann.sends(QUESTION);
    bot = await world.start();
    await world.api.nextMessage(ann);
    await world.api.idle();
    expect(answersTo(ann)).toBe(1);
  });

  it("a token revoked while it runs ends it with one line and exit code 2", async () => {
    world.api.faults.add({ fault: { kind: "unauthorized" }, times: Infinity });
    await ann.sends(QUESTION);
    expect(await bot.exits()).toEqual({ code: 2, signal: null });
    expect(bot.stderr.trimEnd().split("\n").at(-1)).toMatch(
      /^start: Telegram refused the bot: 401 Unauthorized/u,
    );
  });

  it("a port that is taken ends the start with one line and exit code 2", async () => {
    world.api.faults.clear();
    const taken = await holdPort();
    const refused = world.launch({ PORT: String(taken.port) });
    expect(await refused.exits()).toEqual({ code: 2, signal: null });
    expect(refused.stderr).toContain("HOST and PORT: expected an address to listen on");
    await taken.free();
  });

  it("no output holds the secret, the token or a word of a user", () => {
    expect(world.output).toContain('"type":"message"');
    for (const secret of [SECRET, TOKEN, SENTINEL]) expect(world.output).not.toContain(secret);
    expect(world.api.violations()).toEqual([]);
  });
});
