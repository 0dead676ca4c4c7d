import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BotApi } from "../support/bot-api/bot-api.js";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { fetchAnswer, request } from "./request.js";

let api: BotApi;
let root: string;

beforeAll(async () => {
  api = await startBotApi({ token: "1000:secret", username: "quotation_bot" });
  root = `${api.url}/bot1000:secret`;
  api.user({ id: 7 }).startsQuietly();
});
afterAll(() => api.close());

describe("addresses", () => {
  test.each([
    ["/", 404, "Not Found"],
    ["/bot/getMe", 401, "Unauthorized: invalid token specified"],
    ["/bot1000:/getMe", 401, "Unauthorized: invalid token specified"],
    ["/bot1000:wrong/getMe", 401, "Unauthorized"],
    ["/bot1000:secret/getNothing", 404, "Not Found: method not found"],
    ["/bot1000:secret/constructor", 404, "Not Found: method not found"],
  ])("%s is %i %s", async (path, status, description) => {
    const answer = await fetchAnswer(api.url + path);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ ok: false, error_code: status, description });
  });

  test.each(["getMe", "getme", "GETME", "test/getMe"])("%s is getMe", async (method) => {
    const { body } = await fetchAnswer(`${root}/${method}`);
    expect(body).toMatchObject({ ok: true, result: { id: 1000, username: "quotation_bot" } });
  });
});

describe("bodies", () => {
  const text = "Слова & words";

  test("JSON, urlencoded, multipart and the query string carry the same parameters", async () => {
    const form = new FormData();
    form.set("chat_id", "7");
    form.set("text", text);
    const query = new URLSearchParams({ chat_id: "7", text });
    const answers = await Promise.all([
      request(api, "sendMessage", { chat_id: 7, text }),
      fetchAnswer(`${root}/sendMessage`, { method: "POST", body: query }),
      fetchAnswer(`${root}/sendMessage`, { method: "POST", body: form }),
      fetchAnswer(`${root}/sendMessage?${query.toString()}`),
    ]);
    for (const { body } of answers) expect(body).toMatchObject({ ok: true, result: { text } });
  });

  test("a body that is not UTF-8 is refused", async () => {
    const answer = await fetchAnswer(`${root}/sendMessage`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
    });
    expect(answer.body.description).toBe("Bad Request: strings must be encoded in UTF-8");
  });
});

describe("strictness", () => {
  test("an unknown parameter is ignored, as the server does, and noted", async () => {
    const { body } = await request(api, "sendMessage", { chat_id: 7, text: "a", colour: "red" });
    expect(body.ok).toBe(true);
    expect(api.violations()).toContainEqual({
      method: "sendMessage",
      problem: "unknown parameter: colour",
    });
  });

  test("an unknown field inside an object is noted with its place", async () => {
    const button = { text: "a", callback_data: "b", size: 2 };
    const reply_markup = { inline_keyboard: [[button]] };
    await request(api, "sendMessage", { chat_id: 7, text: "a", reply_markup });
    expect(api.violations()).toContainEqual({
      method: "sendMessage",
      problem: "unknown parameter: reply_markup.inline_keyboard[0][0].size",
    });
  });

  test("a missing parameter is refused and noted", async () => {
    const { body } = await request(api, "setMyProfilePhoto", {});
    expect(body.error_code).toBe(500);
    const { body: pinned } = await request(api, "sendMessageDraft", { chat_id: 7, text: "a" });
    expect(pinned.description).toBe('Bad Request: parameter "draft_id" is required');
    expect(api.violations()).toContainEqual({
      method: "sendMessageDraft",
      problem: "missing parameter: draft_id",
    });
  });

  test("a wrong type inside JSON is noted", async () => {
    const link_preview_options = { is_disabled: "true" };
    const { body } = await request(api, "sendMessage", {
      chat_id: 7,
      text: "a",
      link_preview_options,
    });
    expect(body.description).toBe(
      'Bad Request: can\'t parse parameter "link_preview_options.is_disabled"',
    );
  });

  test("a method without behaviour fails loudly", async () => {
    const { body } = await request(api, "sendDice", { chat_id: 7 });
    expect(body.description).toBe(
      "Internal Server Error: method sendDice is not implemented by the stand-in",
    );
    expect(api.violations()).toContainEqual({
      method: "sendDice",
      problem: "method sendDice is not implemented by the stand-in",
    });
  });

  test("a parameter with an effect that is not modelled fails loudly", async () => {
    const { body } = await request(api, "sendMessage", {
      chat_id: 7,
      text: "a",
      ephemeral_message_parameters: { receiver_user_id: 7 },
    });
    expect(body.description).toContain("ephemeral_message_parameters is not implemented");
  });
});

test("calls are recorded with their parameters and answers", async () => {
  const before = api.calls("sendMessage").length;
  await request(api, "sendMessage", { chat_id: 7, text: "12" });
  const call = api.calls("sendMessage").at(before);
  expect(call?.parameters).toEqual({ chat_id: 7, text: "12" });
  expect(call?.response).toMatchObject({ ok: true, result: { text: "12" } });
});
