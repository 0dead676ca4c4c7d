import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import { expectExact, startBot } from "./running-bot.js";
import type { RunningBot } from "./running-bot.js";

let running: RunningBot;
let api: BotApi;
let ann: UserActor;

beforeAll(async () => {
  running = await startBot();
  api = running.api;
});
afterAll(() => running.stop());
beforeEach(() => {
  ann = api.user({ first_name: "Ann", language_code: "en" });
});

describe("a mention in a chat that the bot is not in", () => {
  test("gets one answer, and no message is sent", async () => {
    const answer = await ann.mentionsAsGuest("@quotation_bot What about corruption?");
    expect(answer.visibleText).toContain("solid barrier to corruption");
    expect(answer.linkPreviewDisabled).toBe(true);
    // The chat takes no pictures of a bot that is not in it.
    expect(answer.buttons.flat().map(({ text }) => text)).not.toContain("Picture");
    expectExact(running.address, answer);
    expect(api.calls("sendMessage")).toEqual([]);
    expect(api.violations()).toEqual([]);
  });

  test("in reply to somebody, it checks what they said", async () => {
    const verdict = await ann.mentionsAsGuest("@quotation_bot is this real?", {
      replyTo: { text: "There was some coercion." },
    });
    expect(verdict.visibleText).toContain("these are not the words of the address");
    expectExact(running.address, verdict);
  });

  test("with a question of its own, in reply to somebody, it is answered", async () => {
    const answer = await ann.mentionsAsGuest("@quotation_bot what about corruption?", {
      replyTo: { text: "I wonder." },
    });
    expect(answer.visibleText).toContain("solid barrier to corruption");
  });

  test.each([
    ["@quotation_bot What about pensions?", "does not mention “pensions”"],
    ["@quotation_bot", "Ask with the question"],
    ["@quotation_bot Что сказано о судах?", "— Касым-Жомарт Токаев"],
  ])("%j is answered too: %j", async (text, expected) => {
    expect((await ann.mentionsAsGuest(text)).visibleText).toContain(expected);
    expect(api.unanswered()).toEqual([]);
  });
});
