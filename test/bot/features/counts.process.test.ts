import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answering/answer.js";
import { quote } from "../../../src/corpus/quotation.js";
import type { Address } from "../../../src/corpus/address.js";
import { sentenceAt } from "../../support/official-address.js";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import type { ShownMessage } from "../../support/bot-api/shown-message.js";
import type { PostingBot } from "../posts/posting-bot.js";
import { startPostingBot } from "../posts/posting-bot.js";
import { labels } from "./running-bot.js";

const THANKS = "Thank you! Counted, without your name.";
const VOTED = "This answer has its vote already; each takes one.";
/** The first day of the clock of these tests. */
const DAY = "2026-03-03";

let bot: PostingBot;
let api: BotApi;
let ann: UserActor;

/** What is asked about pensions is a gap, what is asked about the weather is not even that. */
function answer(question: string, address: Address): Promise<Answer> {
  const places = ["p4s4", "p2s8", "p10s2"].map((id) => quote(address, sentenceAt(address, id)));
  const [quotation = expect.fail("no place"), ...further] = places;
  const abstained = {
    kind: "abstained",
    address,
    confidence: 0,
    nearest: [],
    isNear: false,
    missingWords: [],
  };
  if (question.includes("pensions"))
    return Promise.resolve({ ...abstained, reason: "unanswered", gapTopic: "pensions" } as Answer);
  if (question.includes("weather"))
    return Promise.resolve({ ...abstained, reason: "unanswered" } as Answer);
  return Promise.resolve({
    kind: "quoted",
    voice: "sure",
    address,
    confidence: 1,
    quotation,
    further,
  });
}

beforeEach(async () => {
  bot = await startPostingBot({ answer });
  api = bot.api;
  ann = api.user({ first_name: "Ann", language_code: "en" });
});
afterEach(async () => {
  await api.idle();
  expect(api.violations()).toEqual([]);
  expect(api.unanswered()).toEqual([]);
  await bot.stop();
});

async function asks(text: string): Promise<ShownMessage> {
  await ann.sends(text);
  return api.nextMessage(ann);
}

async function counts() {
  await api.idle();
  return bot.state.counters.list(DAY, DAY);
}

describe("a thumb", () => {
  test("counts once, and takes both off the message; the other buttons stay", async () => {
    const answered = await asks("What about corruption?");
    expect(labels(answered).at(-1)).toEqual(["👍", "👎"]);
    expect((await ann.taps(answered, "👍")).text).toBe(THANKS);
    const voted = api.refresh(answered);
    expect(labels(voted)).toEqual(labels(answered).slice(0, -1));
    expect(voted.visibleText).toBe(answered.visibleText);
    for (const data of ["1:vote:c34151:4.4:y", "1:vote:c34151:4.4:n", "1:vote:c34151:2.8:y"])
      expect((await ann.forgesCallback(data, answered)).text).toBe(VOTED);
    expect(await counts()).toEqual([
      { day: DAY, reason: "vote-useful", topic: "p4s4-c34151", count: 1 },
    ]);
  });

  test("of two that come at once only one counts", async () => {
    const answered = await asks("What about corruption?");
    // Both taps are on the keyboard as it was.
    const taps = ["👍", "👎", "👍"].map((label) => ann.taps(answered, label));
    const toasts = (await Promise.all(taps)).map(({ text }) => text);
    expect(toasts).toEqual([THANKS, VOTED, VOTED]);
    expect(await counts()).toEqual([
      { day: DAY, reason: "vote-useful", topic: "p4s4-c34151", count: 1 },
    ]);
  });

  test("does not come back with another quotation or more context, nor after a long while", async () => {
    const answered = await asks("What about corruption?");
    await ann.taps(answered, "👎");
    for (const label of ["›", "After →", "‹", "Whole ¶4"]) {
      await ann.taps(api.refresh(answered), label);
      expect(labels(api.refresh(answered)).flat()).not.toContain("👍");
    }
    expect(await counts()).toMatchObject([{ reason: "vote-not-useful", count: 1 }]);
  });

  test("stays while nobody has voted, whatever else is tapped", async () => {
    const answered = await asks("What about corruption?");
    await ann.taps(answered, "›");
    expect(labels(api.refresh(answered)).at(-1)).toEqual(["👍", "👎"]);
    await ann.taps(api.refresh(answered), "👍");
    expect(await counts()).toMatchObject([{ reason: "vote-useful", topic: "p2s8-c34151" }]);
  });

  test("in a group is the one vote of the message, whoever gives it", async () => {
    const group = api.group({ title: "Friends", owner: ann }).addsBot({ quiet: true });
    const bob = api.user({ first_name: "Bob", language_code: "en" });
    group.adds(bob, { quiet: true });
    await ann.sends("/ask@quotation_bot What about corruption?", { chat: group });
    const answered = await api.nextMessage(group);
    const taps = [ann.taps(answered, "👍"), bob.taps(answered, "👍")];
    const toasts = (await Promise.all(taps)).map(({ text }) => text);
    expect(toasts.sort()).toEqual([THANKS, VOTED].sort());
    expect(labels(api.refresh(answered)).flat()).not.toContain("👍");
    expect(await counts()).toMatchObject([{ reason: "vote-useful", count: 1 }]);
  });

  test("under a message that is gone counts nothing", async () => {
    const answered = await asks("What about corruption?");
    const fault = { kind: "bad-request", description: "message to edit not found" } as const;
    api.faults.add({ fault, method: "editMessageReplyMarkup" });
    expect((await ann.taps(answered, "👍")).text).toContain("cannot change this message");
    expect(await counts()).toEqual([]);
  });

  test("is not offered to guests, whose messages Telegram does not show again", async () => {
    const answered = await ann.mentionsAsGuest("@quotation_bot What about corruption?");
    expect(labels(answered).flat()).toContain("›");
    expect(labels(answered).flat()).not.toContain("👍");
    await ann.taps(answered, "›");
    expect(labels(api.refresh(answered)).flat()).not.toContain("👍");
    expect((await ann.forgesCallback("1:vote:c34151:4.4:y", answered)).text).toBe(VOTED);
    expect(await counts()).toEqual([]);
  });
});

test("what goes unanswered is counted by reason and topic, from guests and groups too", async () => {
  const group = api.group({ title: "Friends", owner: ann }).addsBot({ quiet: true });
  await asks("What about pensions?");
  await ann.sends("/ask@quotation_bot What about pensions?", { chat: group });
  await api.nextMessage(group);
  await ann.mentionsAsGuest("@quotation_bot What about pensions?");
  await ann.mentionsAsGuest("@quotation_bot What about corruption?");
  await asks("What about the weather?");
  expect(await counts()).toEqual([
    { day: DAY, reason: "unanswered", count: 1 },
    { day: DAY, reason: "unanswered", topic: "pensions", count: 3 },
  ]);
});
