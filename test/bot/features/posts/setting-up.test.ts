import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ChatActor } from "../../../support/bot-api/actors/chat-actor.js";
import type { UserActor } from "../../../support/bot-api/actors/user.js";
import type { BotApi } from "../../../support/bot-api/bot-api.js";
import type { ShownMessage } from "../../../support/bot-api/shown-message.js";
import type { PostingBot } from "../../posts/posting-bot.js";
import { startPostingBot } from "../../posts/posting-bot.js";

let bot: PostingBot;
let api: BotApi;
let ann: UserActor;

beforeEach(async () => {
  bot = await startPostingBot();
  api = bot.api;
  ann = api.user({ first_name: "Ann", language_code: "en" });
});
afterEach(async () => {
  await api.idle();
  expect(api.violations()).toEqual([]);
  expect(api.unanswered()).toEqual([]);
  await bot.stop();
});

async function says(text: string, options: Parameters<UserActor["sends"]>[1] = {}) {
  await ann.sends(text, options);
  return api.nextMessage(options.chat ?? ann);
}

/** Labels of the buttons, row by row. */
function labels(message: ShownMessage): string[][] {
  return message.buttons.map((row) => row.map(({ text }) => text));
}

describe("in a group", () => {
  let group: ChatActor;
  beforeEach(() => {
    group = api.group({ title: "Friends", owner: ann }).addsBot({ quiet: true });
  });

  test("an administrator sets a post up, sees it listed, pauses, resumes and removes it", async () => {
    const added = await says("/schedule@quotation_bot weekly mon 18:30 summary 3 topic economy", {
      chat: group,
    });
    // The next Monday after Tuesday, 3 March 2026.
    expect(added.visibleText).toContain(
      "1. Summary of “economy” in 3 sentences, every Monday at 18:30 (Asia/Almaty). Next: Mon 9 Mar, 18:30.",
    );
    expect(await bot.posts()).toMatchObject([
      { chatId: group.id, ownerId: ann.id, silent: true, state: "active" },
    ]);

    const list = await says("/schedule@quotation_bot", { chat: group });
    expect(list.visibleText).toContain("/schedule daily 09:00 quote");
    // The zone of the address that posts are about.
    expect(list.visibleText).toContain("Times are in the zone Asia/Almaty unless you name another.");
    expect(labels(list)).toEqual([["Pause 1", "Remove 1"]]);
    expect((await ann.taps(list, "Pause 1")).text).toBe("Paused.");
    expect(labels(api.refresh(list))).toEqual([["Resume 1", "Remove 1"]]);
    expect((await ann.taps(api.refresh(list), "Resume 1")).text).toBe("Resumed.");
    expect((await ann.taps(api.refresh(list), "Remove 1")).text).toBe("Removed.");
    expect(api.refresh(list).visibleText).toContain("No posts are scheduled");
    expect(await bot.posts()).toMatchObject([{ state: "removed" }]);
    // The keyboard of an older copy of the list must not bring it back.
    expect((await ann.forgesCallback(dataOf(added, "Pause 1"), added)).text).toContain("no longer");
  });

  test("nobody else does: not by command, and not by a tap on the administrator's list", async () => {
    const list = await says("/schedule@quotation_bot daily 09:00 quote", { chat: group });
    const bob = api.user({ first_name: "Bob", language_code: "en" });
    group.adds(bob, { quiet: true });
    await bob.sends("/schedule@quotation_bot daily 10:00 quote", { chat: group });
    expect((await api.nextMessage(group)).visibleText).toContain("Only administrators");
    for (const label of ["Pause 1", "Remove 1"])
      expect((await bob.taps(list, label)).text).toContain("Only administrators");
    expect(await bot.posts()).toMatchObject([{ state: "active", ownerId: ann.id }]);
  });

  test("without the bot's name, others get no answer: it may be meant for another bot", async () => {
    const bob = api.user({ first_name: "Bob" });
    group.adds(bob, { quiet: true }).addsBot({ quiet: true, rights: ["can_pin_messages"] });
    await bob.sends("/schedule daily 10:00 quote", { chat: group });
    await api.idle();
    expect(api.botMessages(group)).toEqual([]);
  });

  test("an anonymous administrator confirms with a tap, which says whom to tell", async () => {
    const asked = await says("/schedule@quotation_bot daily 09:00 quote", {
      chat: group,
      as: group,
    });
    expect(await bot.posts()).toEqual([]);
    const bob = api.user({ first_name: "Bob" });
    group.adds(bob, { quiet: true });
    expect((await bob.taps(asked, "Confirm")).text).toContain("Only administrators");
    expect((await ann.taps(asked, "Confirm")).text).toBe("Set up.");
    expect(await bot.posts()).toMatchObject([{ chatId: group.id, ownerId: ann.id }]);
  });

  test("a channel that posts as itself and an automatic forward are no administrators", async () => {
    const channel = api.channel({ title: "News", owner: ann });
    const refused = await says("/schedule@quotation_bot daily 09:00 quote", {
      chat: group,
      as: channel,
    });
    expect(refused.visibleText).toContain("Only administrators");
    await group.receivesPost(await channel.posts("/schedule@quotation_bot daily 09:00 quote"));
    await api.idle();
    expect(api.botMessages(group)).toHaveLength(1);
    expect(await bot.posts()).toEqual([]);
  });

  test.each([
    ["daily 25:00 quote", "“25:00” is no time of day"],
    ["daily 09:00 poem", "I do not understand “poem”"],
    ["daily 09:00 quote Mars/Base", "no time zone “Mars/Base”"],
    ["daily quote", "The time is missing"],
    ["weekly 09:00 quote", "The day of the week is missing"],
    ["daily 09:00", "What shall I post"],
  ])("%s gets help", async (words, problem) => {
    const help = await says(`/schedule@quotation_bot ${words}`, { chat: group });
    expect(help.visibleText).toContain(problem);
    expect(help.visibleText).toContain("/schedule weekly mon 18:30 summary 5");
    expect(await bot.posts()).toEqual([]);
  });

  test("a topic that the address does not treat is refused at once", async () => {
    const words = "/schedule@quotation_bot daily 09:00 topic zyxomma";
    const refused = await says(words, { chat: group });
    expect(refused.visibleText).toContain("does not treat “zyxomma”");
    expect(await bot.posts()).toEqual([]);
  });

  test("the same wish twice is one, and five are the most", async () => {
    for (const hour of ["05", "05", "06", "07", "08", "09"])
      await says(`/schedule@quotation_bot daily ${hour}:00 quote`, { chat: group });
    expect(await bot.posts()).toHaveLength(5);
    const refused = await says("/schedule@quotation_bot daily 10:00 quote", { chat: group });
    expect(refused.visibleText).toContain("5 scheduled posts at most");
  });

  test("in a forum, posts are for the topic of the command", async () => {
    const forum = api
      .group({ title: "Forum", owner: ann, is_forum: true })
      .addsBot({ quiet: true });
    const topic = forum.opensTopic("Speeches");
    await says("/schedule@quotation_bot daily 09:00 quote", {
      chat: forum,
      threadId: topic.threadId,
    });
    expect(await bot.posts()).toMatchObject([{ threadId: topic.threadId }]);
  });
});

describe("for a channel", () => {
  test("the picker proves both rights; a tap on an offer sets the post up", async () => {
    const channel = api.channel({ title: "News", owner: ann });
    const picker = await says("/schedule");
    expect(picker.keyboard).toEqual([["Choose a channel"]]);
    await ann.sharesChat(picker, channel);
    const offer = await api.nextMessage(ann);
    expect(offer.visibleText).toContain("What shall I post in “News”?");
    await api.idle();
    // The new right and the picked chat are two updates about one thing.
    expect(api.botMessages(ann)).toHaveLength(2);

    expect((await ann.taps(offer, "Quote, daily 09:00")).text).toBe("Set up.");
    expect(api.refresh(offer).visibleText).toContain("1. Quote of the day, every day at 09:00");
    expect(await bot.posts()).toMatchObject([
      { chatId: channel.id, ownerId: ann.id, content: { kind: "quote-of-the-day" } },
    ]);
  });

  test("words in reply to the offer are for that channel", async () => {
    const channel = api.channel({ title: "News", owner: ann });
    await ann.sharesChat(await says("/schedule"), channel);
    const offer = await api.nextMessage(ann);
    const added = await says("/schedule daily 10:00 Europe/Berlin series", { replyTo: offer });
    expect(added.visibleText).toContain("in “News”");
    expect(await bot.posts()).toMatchObject([
      { chatId: channel.id, cadence: { time: "10:00", zone: "Europe/Berlin" } },
    ]);
  });

  test("who gives the bot the right to post is asked in private what to post", async () => {
    ann.startsQuietly();
    const channel = api.channel({ title: "News", owner: ann });
    channel.addsBot({ rights: ["can_post_messages"] });
    const offer = await api.nextMessage(ann);
    expect(offer.visibleText).toContain("What shall I post in “News”?");
  });

  test("without the right to post the bot asks nothing, and a stranger's chat gets no message", async () => {
    ann.startsQuietly();
    api.channel({ title: "News", owner: ann }).addsBot({ rights: ["can_invite_users"] });
    const stranger = api.user({ first_name: "Stranger" });
    api.channel({ title: "Other", owner: stranger }).addsBot({ rights: ["can_post_messages"] });
    await api.idle();
    expect(api.botMessages(ann)).toEqual([]);
  });

  test("the rights of the moment count, not those of the offer", async () => {
    const bob = api.user({ first_name: "Bob" }).startsQuietly();
    const channel = api.channel({ title: "News", owner: ann }).promotes(bob, undefined, {
      quiet: true,
    });
    channel.addsBot({ rights: ["can_post_messages"], by: bob });
    const offer = await api.nextMessage(bob);
    channel.promotes(bob, ["can_invite_users"], { quiet: true });
    expect((await bob.taps(offer, "Quote, daily 09:00")).text).toContain("You may not post");
    channel.removes(bob, { quiet: true });
    expect((await bob.taps(offer, "Quote, daily 09:00")).text).toContain("Only administrators");
    channel.promotes(bob, undefined, { quiet: true }).addsBot({ rights: [], quiet: true });
    expect((await bob.taps(offer, "Quote, daily 09:00")).text).toContain("I may not post there");
    channel.dismissesBot("kicked", { quiet: true });
    expect((await bob.taps(offer, "Quote, daily 09:00")).text).toContain("I am not in that chat");
    expect(await bot.posts()).toEqual([]);
  });

  test("forged taps, a share without rights and a chat named in a text gain nothing", async () => {
    const channel = api.channel({ title: "News", owner: ann }).addsBot({
      rights: ["can_post_messages"],
      quiet: true,
    });
    const eve = api.user({ first_name: "Eve", language_code: "en" });
    await eve.sends("/schedule");
    const picker = await api.nextMessage(eve);
    const tap = (data: string) => eve.forgesCallback(data, picker);
    expect((await tap(`1:sub:new:${channel.id}:quote`)).text).toContain("Only administrators");
    expect((await tap(`1:sub:new:${channel.id}:poem`)).text).toContain("do not know this button");
    expect((await tap("1:sub:pause:none:o")).text).toContain("no longer scheduled");
    expect((await tap("1:sub:confirm")).text).toContain("write it again");
    api.inject("message", {
      message_id: 4711,
      date: 1,
      chat: { id: eve.id, type: "private", first_name: "Eve" },
      from: { id: eve.id, is_bot: false, first_name: "Eve", language_code: "en" },
      chat_shared: { request_id: 1, chat_id: channel.id },
    });
    expect((await api.nextMessage(eve)).visibleText).toContain("Only administrators");
    for (const named of [channel.id, "@news"]) {
      await eve.sends(`/schedule daily 09:00 quote ${named}`);
      expect((await api.nextMessage(eve)).visibleText).toMatch(/do not understand|no length/u);
    }
    expect(await bot.posts()).toEqual([]);
  });

  test("a former administrator stops the own post by an old button and sees nobody else's", async () => {
    const bob = api.user({ first_name: "Bob", language_code: "en" }).startsQuietly();
    const channel = api.channel({ title: "News", owner: ann }).promotes(bob, undefined, {
      quiet: true,
    });
    channel.addsBot({ rights: ["can_post_messages"], by: bob });
    const offer = await api.nextMessage(bob);
    await bob.taps(offer, "Quote, daily 09:00");
    channel.removes(bob, { quiet: true });
    const [own = expect.fail("no post")] = await bot.posts();
    const content = { kind: "topic", topic: "glaciers", sentences: 3 } as const;
    await bot.state.posts.add({ ...own, id: "anns", ownerId: ann.id, content });
    expect((await bob.taps(api.refresh(offer), "Pause 1")).text).toBe("Paused.");
    const drawn = api.refresh(offer);
    expect(drawn.visibleText).not.toContain("glaciers");
    // What is left to the person is the list of the own posts.
    expect(labels(drawn)).toEqual([["Resume 1", "Remove 1"]]);
  });

  test("in the channel itself, /schedule points to the private chat", async () => {
    const channel = api.channel({ title: "News", owner: ann }).addsBot({
      rights: ["can_post_messages"],
      quiet: true,
    });
    await channel.posts("/schedule daily 09:00 quote");
    const pointer = await api.nextMessage(channel);
    expect(pointer.buttons.flat()).toMatchObject([
      { action: "url", value: "https://t.me/quotation_bot?start=schedule" },
    ]);
    expect((await says("/start schedule")).keyboard).toEqual([["Choose a channel"]]);
    expect(await bot.posts()).toEqual([]);
  });
});

test("another bot in a private chat is not answered, so that no two bots talk without end", async () => {
  const dice = { id: 777, is_bot: true, first_name: "Dice" };
  for (const text of ["hello", "/schedule", "/schedule daily 09:00 quote"])
    api.inject("message", {
      message_id: 901,
      date: 1,
      chat: { id: dice.id, type: "private", first_name: "Dice" },
      from: dice,
      text,
      ...(text.startsWith("/")
        ? { entities: [{ type: "bot_command", offset: 0, length: "/schedule".length }] }
        : {}),
    });
  await api.idle();
  expect(api.calls("sendMessage")).toEqual([]);
  expect(await bot.posts()).toEqual([]);
});

test("a forwarded command is nobody's wish", async () => {
  const forwardOrigin = { type: "hidden_user", sender_user_name: "Somebody", date: 1 };
  await says("/schedule daily 09:00 quote", { forwardOrigin });
  expect(await bot.posts()).toEqual([]);
});

test("a person can have posts in the private chat, and /forget deletes them", async () => {
  const added = await says("/schedule daily 09:00 quote sound");
  expect(added.visibleText).toContain("every day at 09:00 (Asia/Almaty), with sound");
  expect(await bot.posts()).toMatchObject([{ chatId: ann.id, ownerId: ann.id }]);
  const question = await says("/forget");
  await ann.taps(question, "Delete");
  expect(await bot.posts()).toEqual([]);
  // The list is empty, so only the picker comes.
  expect((await says("/schedule")).keyboard).toEqual([["Choose a channel"]]);
});

function dataOf(message: ShownMessage, label: string): string {
  const found = message.buttons.flat().find(({ text }) => text === label);
  return String(found?.value);
}
