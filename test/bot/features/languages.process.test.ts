import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChatActor } from "../../support/bot-api/actors/chat-actor.js";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import type { ShownMessage } from "../../support/bot-api/shown-message.js";
import { languages } from "../../../src/languages/index.js";
import { expectExact, startBot } from "./running-bot.js";
import type { RunningBot } from "./running-bot.js";

const RUSSIAN = languages.messagesOf("ru");
const LATIN = languages.messagesOf("kk-Latn");
// Written for this test; neither is an anticipated question.
const QUESTION = "в каком именно месте откроют первый Курултай";
const ANSWER =
  "The first meeting of the Kurultai will take place in Ulytau, the cradle of our nation.";

let running: RunningBot;
let api: BotApi;
beforeAll(async () => {
  running = await startBot();
  api = running.api;
});
afterAll(() => running.stop());

async function asks(who: UserActor, text: string, chat?: ChatActor): Promise<ShownMessage> {
  await who.sends(text, chat ? { chat } : {});
  return api.nextMessage(chat ?? who);
}

describe("a Russian reader", () => {
  test("gets the speaker's words, a translation below, and can switch it off", async () => {
    const olga = api.user({ first_name: "Olga", language_code: "ru" });
    const answer = await asks(olga, QUESTION);
    expect(answer.visibleText).toContain(`${RUSSIAN.answerLead}\n${ANSWER}`);
    expect(answer.visibleText).toContain(`\n${RUSSIAN.glossLabel ?? ""}: `);
    expectExact(running.address, answer);
    const settings = await asks(olga, "/settings");
    const { text } = await olga.taps(settings, RUSSIAN.buttons.glossesOff);
    expect(text).toBe(RUSSIAN.toasts.glosses(false));
    const bare = await asks(olga, QUESTION);
    expect(bare.visibleText).toContain(ANSWER);
    expect(bare.visibleText).not.toContain(RUSSIAN.glossLabel);
    expect(api.violations()).toEqual([]);
  });

  test("can be spoken to in Kazakh in Latin letters", async () => {
    const olga = api.user({ first_name: "Olga", language_code: "ru" });
    const choice = await asks(olga, "/language");
    expect((await olga.taps(choice, LATIN.languageName)).text).toBe(LATIN.toasts.languageSet);
    const help = await asks(olga, "/help");
    expect(help.visibleText).toBe(LATIN.help);
  });
});

describe("in a group that has chosen no language", () => {
  test("each is answered in the language of the question", async () => {
    const ann = api.user({ first_name: "Ann", language_code: "en" });
    const group = api.group({ title: "Friends", owner: ann }).addsBot({ quiet: true });
    const russian = await asks(ann, `/ask@quotation_bot ${QUESTION}`, group);
    expect(russian.visibleText).toContain(RUSSIAN.answerLead);
    const english = await asks(ann, "/ask@quotation_bot where will it gather first?", group);
    expect(english.visibleText).not.toMatch(/\p{Script=Cyrillic}/u);
  });
});
