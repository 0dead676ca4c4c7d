import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createPost } from "../../../src/posts/post.js";
import type { Cadence } from "../../../src/posts/cadence.js";
import type { Content } from "../../../src/posts/post.js";
import { MAX_TRIES } from "../../../src/bot/transport/deliver-calls.js";
import { seriesParts } from "../../../src/summarising/series-parts.js";
import { createTestAddress } from "../../support/test-address.js";
import type { ChatActor } from "../../support/bot-api/actors/chat-actor.js";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import { expectExact } from "../features/running-bot.js";
import type { PostingBot } from "./posting-bot.js";
import { DAY, HOUR, MINUTE, startPostingBot } from "./posting-bot.js";

let bot: PostingBot;
let api: BotApi;
let ann: UserActor;

async function start(options?: Parameters<typeof startPostingBot>[0]): Promise<void> {
  bot = await startPostingBot(options);
  api = bot.api;
  ann = api.user({ first_name: "Ann", language_code: "en" }).startsQuietly();
}
beforeEach(() => start());
afterEach(async () => {
  await api.idle();
  expect(api.violations()).toEqual([]);
  await bot.stop();
});

/** 09:00 in Almaty on the first day of the tests. */
const NINE = Date.parse("2026-03-03T04:00:00Z");
const DAILY: Cadence = { time: "09:00", zone: "Asia/Almaty" };
const QUOTE: Content = { kind: "quote-of-the-day" };

function openChannel(): ChatActor {
  return api
    .channel({ title: "News", owner: ann })
    .addsBot({ rights: ["can_post_messages"], quiet: true });
}

let serial = 0;
async function schedules(chat: ChatActor | UserActor, content: Content = QUOTE, cadence = DAILY) {
  const post = createPost(
    {
      id: `test-${++serial}`,
      chatId: chat.id,
      address: bot.address.slug,
      language: "en",
      content,
      cadence,
      ownerId: ann.id,
    },
    bot.clock.now,
  );
  await bot.state.posts.add(post);
  return post;
}

async function rowsOf({ id }: { readonly id: string }) {
  return bot.state.outbox.listOf(id);
}

describe("what readers see", () => {
  test("a summary of five sentences, each with its place, silent, with a way into the bot", async () => {
    const channel = openChannel();
    await schedules(channel, { kind: "summary", sentences: 5 });
    await bot.sendAt(NINE - MINUTE);
    expect(api.botMessages(channel)).toEqual([]);
    await bot.sendAt(NINE);
    const post = await api.nextMessage(channel);
    expect(post.visibleText).toMatch(/^.*: 5 of 78 sentences\n/u);
    expect(post.quotations).toHaveLength(5);
    expectExact(bot.address, post);
    const places = post.visibleText.match(/^¶\d+ s\d+$/gmu) ?? [];
    expect(places).toHaveLength(5);
    expect(post.isSilent).toBe(true);
    expect(post.linkPreviewDisabled).toBe(true);
    const first = /¶(\d+) s(\d+)/u.exec(places[0] ?? "");
    expect(post.buttons.flat()).toMatchObject([
      { action: "url", value: `https://t.me/quotation_bot?start=p${first?.[1]}s${first?.[2]}` },
    ]);
    await bot.sendAt(NINE + 5 * MINUTE);
    expect(api.botMessages(channel)).toHaveLength(1);
  });

  test("a topic, a quote with its citation, and sound where it is wished for", async () => {
    const group = api.group({ title: "Friends", owner: ann }).addsBot({ quiet: true });
    await schedules(group, { kind: "topic", topic: "economy", sentences: 3 });
    await ann.sends("/schedule@quotation_bot daily 09:00 quote sound", { chat: group });
    await api.nextMessage(group);
    await bot.sendAt(NINE);
    const posts = [await api.nextMessage(group), await api.nextMessage(group)];
    const topic = posts.find(({ visibleText }) => visibleText.includes("on “economy”"));
    const quote = posts.find(({ visibleText }) => visibleText.startsWith("Quote of the day"));
    expect(topic?.quotations).toHaveLength(3);
    expect(topic?.isSilent).toBe(true);
    expect(quote?.visibleText).toMatch(/— .+, ¶\d+ s\d+$/u);
    expect(quote?.isSilent).toBe(false);
    for (const post of posts) expectExact(bot.address, post);
  });

  test("a quote of the day as a picture, with its words and citation as the caption", async () => {
    const channel = openChannel();
    await schedules(channel, { kind: "card" });
    await bot.sendAt(NINE);
    const post = await api.nextMessage(channel);
    expect(post.photo).toMatchObject({ width: 1200, height: 1500 });
    expect(post.visibleText).toMatch(/^[^“][\s\S]*\n— .+, ¶\d+ s\d+$/u);
    expectExact(bot.address, post);
    expect(post.isSilent).toBe(true);
    expect(post.buttons.flat()).toMatchObject([{ action: "url" }]);
    await bot.sendAt(NINE + 5 * MINUTE);
    expect(api.botMessages(channel)).toHaveLength(1);
    expect(bot.ends).toEqual(["sent"]);
  });

  test("a picture as wide as was wished for, and said so where it is set up", async () => {
    const group = api.group({ owner: ann }).addsBot({ quiet: true });
    await ann.sends("/schedule@quotation_bot daily 09:00 wide picture", { chat: group });
    expect((await api.nextMessage(group)).visibleText).toContain(
      "Quote of the day as a wide picture, every day at 09:00",
    );
    expect((await bot.posts()).map(({ content }) => content)).toContainEqual({
      kind: "card",
      format: "wide",
    });
    await bot.sendAt(NINE);
    const post = await api.nextMessage(group);
    expect(post.photo).toMatchObject({ width: 1200, height: 630 });
    expectExact(bot.address, post);
  });

  test("a picture that is refused for now is tried again, one that may be out is not", async () => {
    const [busy, lost] = [openChannel(), openChannel()];
    const posts = [
      await schedules(busy, { kind: "card" }),
      await schedules(lost, { kind: "card" }),
    ];
    api.faults.add({
      ...{ method: "sendPhoto", chatId: busy.id },
      fault: { kind: "too-many-requests", retryAfterSeconds: 40 },
    });
    api.faults.add({ method: "sendPhoto", chatId: lost.id, fault: { kind: "reset-after" } });
    await bot.sendAt(NINE);
    await bot.sendAt(NINE + 5 * MINUTE);
    const states = await Promise.all(posts.map(async (post) => (await rowsOf(post))[0]?.state));
    expect(states).toEqual(["sent", "unknown"]);
    expect(api.botMessages(busy)).toHaveLength(1);
    expect(api.botMessages(lost)).toHaveLength(1);
  });

  test("a topic of a forum keeps its posts", async () => {
    const forum = api.group({ owner: ann, is_forum: true }).addsBot({ quiet: true });
    const { threadId } = forum.opensTopic("Speeches");
    await ann.sends("/schedule@quotation_bot daily 09:00 quote", { chat: forum, threadId });
    await api.nextMessage(forum);
    await bot.sendAt(NINE);
    expect((await api.nextMessage(forum)).threadId).toBe(threadId);
  });

  test("a series walks through the address in order, a part a slot, and says when it ends", async () => {
    const channel = openChannel();
    const post = await schedules(channel, { kind: "series" });
    const parts = seriesParts(bot.address);
    for (let day = 0; day <= parts.length; day++) await bot.sendAt(NINE + day * DAY);
    const posts = api.botMessages(channel);
    expect(posts).toHaveLength(parts.length);
    expect(posts.flatMap(({ quotations }) => quotations)).toEqual(
      parts.flatMap(({ quotations }) => quotations.map(({ text }) => text)),
    );
    expect(posts[1]?.visibleText).toContain(`part 2 of ${parts.length}`);
    // All words of the address, in its order, and nothing twice.
    expect(
      posts
        .flatMap(({ quotations }) => quotations)
        .join("")
        .replace(/\s/gu, ""),
    ).toBe(
      bot.address.sentences
        .map(({ start, end }) => bot.address.text.slice(start, end))
        .join("")
        .replace(/\s/gu, ""),
    );
    expect((await api.nextMessage(ann)).visibleText).toContain("the series has come to its end");
    expect(await bot.state.posts.get(post.id)).toMatchObject({
      state: "paused",
      pausedFor: "series-finished",
    });
  });

  test("/summary as a post of the channel is answered by a silent post; other posts are not", async () => {
    const channel = openChannel();
    await channel.posts("Good morning! /summary");
    await channel.posts("/summary 3 economy");
    const post = await api.nextMessage(channel);
    expect(post.quotations).toHaveLength(3);
    expect(post.visibleText).toContain("on “economy”: 3 of 78 sentences");
    expectExact(bot.address, post);
    expect(post.isSilent).toBe(true);
    expect(post.buttons.flat()).toMatchObject([{ action: "url" }]);
    await channel.posts("/summary@another_bot");
    await api.idle();
    expect(api.botMessages(channel)).toHaveLength(1);
  });

  test("/summary in a group stands alone, too", async () => {
    const group = api.group({ title: "Friends", owner: ann }).addsBot({ quiet: true });
    await ann.sends("/summary@quotation_bot 3", { chat: group });
    const post = await api.nextMessage(group);
    expect(post.visibleText).toContain("3 of 78 sentences");
    expect(post.buttons.flat()).toMatchObject([{ action: "url" }]);
  });
});

describe("a post that takes several messages", () => {
  // Nine sentences of some 900 characters, none like another: a summary of all has 8000.
  const body = Array.from(
    { length: 9 },
    (_, i) =>
      `The people ${Array.from({ length: 80 }, (__, j) => `${"abcdefghi".charAt(i)}word${j}`).join(" ")} decide.`,
  ).join("\n\n");

  beforeEach(async () => {
    await bot.stop();
    await start({ address: createTestAddress(body) });
  });

  test("is split between sentences, the button below the last", async () => {
    const channel = openChannel();
    await schedules(channel, { kind: "summary", sentences: 10 });
    await bot.sendAt(NINE);
    const posts = api.botMessages(channel);
    expect(posts.length).toBeGreaterThan(1);
    const sentences = bot.address.sentences.map(({ start, end }) =>
      bot.address.text.slice(start, end),
    );
    expect(posts.flatMap(({ quotations }) => quotations)).toEqual(sentences);
    expect(posts.map(({ buttons }) => buttons.length)).toEqual(
      posts.map((_, i) => (i === posts.length - 1 ? 1 : 0)),
    );
    expect(posts.every(({ isSilent }) => isSilent)).toBe(true);
  });

  test("waits for flood control between its messages, and sends none twice", async () => {
    const channel = openChannel();
    const fault = { kind: "too-many-requests", retryAfterSeconds: 20 } as const;
    api.faults.add({ fault, method: "sendMessage", nth: 2 });
    const post = await schedules(channel, { kind: "summary", sentences: 10 });
    await bot.sendAt(NINE);
    const quotations = api.botMessages(channel).flatMap((post) => post.quotations);
    expect(quotations).toHaveLength(9);
    expect(await rowsOf(post)).toMatchObject([{ state: "sent" }]);
  });

  test("that breaks off is reported, and never begun again", async () => {
    const channel = openChannel();
    api.faults.add({ fault: { kind: "server-error" }, method: "sendMessage", nth: 2 });
    const post = await schedules(channel, { kind: "summary", sentences: 10 });
    await bot.sendAt(NINE);
    await bot.sendAt(NINE + HOUR);
    expect(api.botMessages(channel)).toHaveLength(1);
    expect(await rowsOf(post)).toMatchObject([{ state: "unknown" }]);
    expect((await api.nextMessage(ann)).visibleText).toContain(
      "only 1 are known to have arrived. It will not be sent again.",
    );
  });
});

describe("faults", () => {
  test("after a 429 the post goes out once, when Telegram said and not before", async () => {
    const channel = openChannel();
    const fault = { kind: "too-many-requests", retryAfterSeconds: 300 } as const;
    api.faults.add({ fault, method: "sendMessage", chatId: channel.id });
    const post = await schedules(channel);
    await bot.sendAt(NINE);
    await bot.sendAt(NINE + 4 * MINUTE);
    expect(api.calls("sendMessage")).toHaveLength(1);
    await bot.sendAt(NINE + 5 * MINUTE);
    await bot.sendAt(NINE + 6 * MINUTE);
    expect(api.botMessages(channel)).toHaveLength(1);
    expect(await rowsOf(post)).toMatchObject([{ state: "sent", attempts: 2 }]);
  });

  test.each(["server-error", "bad-gateway", "reset-before", "reset-after"] as const)(
    "after %s nobody knows whether it arrived: reported, not repeated",
    async (kind) => {
      const channel = openChannel();
      api.faults.add({ fault: { kind }, method: "sendMessage", chatId: channel.id });
      const post = await schedules(channel);
      await bot.sendAt(NINE);
      await bot.sendAt(NINE + HOUR);
      const report = await api.nextMessage(ann);
      expect(report.visibleText).toContain("Quote of the day in “News”:");
      expect(report.visibleText).toContain("Tue 3 Mar, 09:00: I cannot tell whether it arrived.");
      expect(await rowsOf(post)).toMatchObject([{ state: "unknown" }]);
      expect(api.botMessages(channel)).toHaveLength(kind === "reset-after" ? 1 : 0);
      // The next day is a new slot.
      await bot.sendAt(NINE + DAY);
      expect(api.botMessages(channel)).toHaveLength(kind === "reset-after" ? 2 : 1);
    },
  );

  test("while rights cannot be asked the post waits, and loses nothing", async () => {
    const channel = openChannel();
    const restored = api.faults.add({
      fault: { kind: "server-error" },
      method: "getChatMember",
      times: Infinity,
    });
    await schedules(channel);
    await bot.sendAt(NINE);
    expect(api.calls("sendMessage")).toEqual([]);
    restored();
    await bot.sendAt(NINE + 10 * MINUTE);
    expect(api.botMessages(channel)).toHaveLength(1);
    expect(api.botMessages(ann)).toEqual([]);
  });

  test("a bot that is told to stop begins no post; it waits for the next start", async () => {
    const post = await schedules(openChannel());
    bot.tellToStop();
    await bot.sendAt(NINE);
    expect(api.calls("sendMessage")).toEqual([]);
    expect(await rowsOf(post)).toMatchObject([{ state: "planned", attempts: 0 }]);
  });

  test("a report that may not have arrived is given again", async () => {
    const channel = openChannel();
    api.faults.add({ fault: { kind: "reset-before" }, method: "sendMessage", chatId: channel.id });
    api.faults.add({ fault: { kind: "server-error" }, method: "sendMessage", chatId: ann.id });
    await schedules(channel);
    await bot.sendAt(NINE);
    expect(api.botMessages(ann)).toEqual([]);
    await bot.sendAt(NINE + MINUTE);
    await bot.sendAt(NINE + 2 * MINUTE);
    expect(api.botMessages(ann)).toHaveLength(1);
  });
});

test("posts are counted by how they end, each once", async () => {
  const channel = openChannel();
  await schedules(channel);
  await bot.sendAt(NINE);
  api.faults.add({ fault: { kind: "reset-before" }, method: "sendMessage", chatId: channel.id });
  await bot.sendAt(NINE + DAY);
  const fault = { kind: "bad-request", description: "SOMETHING_NEW" } as const;
  api.faults.add({ fault, method: "sendMessage", chatId: channel.id });
  await bot.sendAt(NINE + 2 * DAY);
  // Two days off: the slot of the first is left out, that of the second goes out.
  await bot.sendAt(NINE + 4 * DAY);
  await bot.sendAt(NINE + 4 * DAY + MINUTE);
  expect(bot.ends).toEqual(["sent", "unknown", "failed", "skipped", "sent"]);
});

describe("rights", () => {
  test("without the right to post three slots fail, each told of; the third pauses", async () => {
    const channel = openChannel();
    const post = await schedules(channel);
    channel.addsBot({ rights: ["can_invite_users"], quiet: true });
    for (const day of [0, 1, 2, 3]) await bot.sendAt(NINE + day * DAY);
    expect(
      api.calls("sendMessage").filter(({ parameters }) => parameters["chat_id"] === channel.id),
    ).toEqual([]);
    const reports = api.botMessages(ann).map(({ visibleText }) => visibleText);
    expect(reports).toHaveLength(3);
    expect(reports[0]).toContain("Tue 3 Mar, 09:00: not sent, I may not post there.");
    expect(reports[2]).toContain("That was the third time, so I have paused it.");
    expect(await bot.state.posts.get(post.id)).toMatchObject({
      state: "paused",
      pausedFor: "permissions",
    });
  });

  test("an owner who administers the group no more has nothing posted there", async () => {
    const group = api.group({ title: "Friends" }).promotes(ann, undefined, { quiet: true });
    group.addsBot({ quiet: true });
    const post = await schedules(group);
    await bot.sendAt(NINE);
    group.adds(ann, { quiet: true });
    await bot.sendAt(NINE + DAY);
    expect(api.botMessages(group)).toHaveLength(1);
    expect((await api.nextMessage(ann)).visibleText).toContain("not an administrator there");
    expect(await bot.state.posts.get(post.id)).toMatchObject({
      refusals: 1,
    });
  });

  test("a post that Telegram refuses for no known reason fails, is told of, and the third pauses", async () => {
    const channel = openChannel();
    const post = await schedules(channel);
    const mended = api.faults.add({
      fault: { kind: "bad-request", description: "SOMETHING_NEW" },
      method: "sendMessage",
      chatId: channel.id,
      times: Infinity,
    });
    for (const day of [0, 1, 2, 3, 4]) await bot.sendAt(NINE + day * DAY);
    expect((await rowsOf(post)).map(({ state, reason }) => [state, reason])).toEqual([
      ["failed", "rejected-400"],
      ["failed", "rejected-400"],
      ["failed", "rejected-400"],
    ]);
    expect(api.botMessages(ann)).toHaveLength(3);
    const reports: string[] = [];
    for (let i = 0; i < 3; i++) reports.push((await api.nextMessage(ann)).visibleText);
    expect(reports[0]).toBe(
      "Quote of the day in “News”:\nTue 3 Mar, 09:00: not sent, Telegram did not take it.",
    );
    expect(reports[2]).toContain(
      "not sent, Telegram did not take it. That was the third time, so I have paused it. Resume it with /schedule.",
    );
    mended();
    await ann.sends("/schedule");
    const list = await api.nextMessage(ann);
    expect(list.visibleText).toContain("Paused, because Telegram refused what I posted.");
    await ann.taps(list, "Resume 1");
    await bot.sendAt(NINE + 5 * DAY);
    expect(api.botMessages(channel)).toHaveLength(1);
    expect(await bot.state.posts.get(post.id)).toMatchObject({ refusals: 0 });
  });

  test("a closed topic counts as a missing right", async () => {
    const forum = api.group({ owner: ann, is_forum: true, title: "Forum" });
    forum.addsBot({ quiet: true });
    const topic = forum.opensTopic("Speeches");
    const options = { chat: forum, threadId: topic.threadId };
    await ann.sends("/schedule@quotation_bot daily 09:00 quote", options);
    await api.nextMessage(forum);
    forum.closesTopic(topic);
    await bot.sendAt(NINE);
    expect((await api.nextMessage(ann)).visibleText).toContain("not sent, the topic is closed");
  });

  test("removed from the channel, the bot pauses its posts and tells the owner", async () => {
    const channel = openChannel();
    const post = await schedules(channel);
    channel.dismissesBot("kicked");
    expect((await api.nextMessage(ann)).visibleText).toContain("I was removed from “News”");
    // The posts are paused once the owner has been told.
    await api.idle();
    await bot.sendAt(NINE);
    expect(await rowsOf(post)).toEqual([]);
    // Back again, the owner resumes it.
    channel.addsBot({ rights: ["can_post_messages"], quiet: true });
    await ann.sends("/schedule");
    const list = await api.nextMessage(ann);
    expect((await ann.taps(list, "Resume 1")).text).toBe("Resumed.");
    await bot.sendAt(NINE + DAY);
    expect(api.botMessages(channel)).toHaveLength(1);
  });

  test("removed while Telegram lets it tell nobody, the bot tells the owner when it can, once", async () => {
    const channel = openChannel();
    const post = await schedules(channel);
    // All tries of the first handling of the update.
    const fault = { kind: "too-many-requests", retryAfterSeconds: 0 } as const;
    api.faults.add({ fault, method: "sendMessage", chatId: ann.id, times: MAX_TRIES });
    channel.dismissesBot("kicked");
    expect((await api.nextMessage(ann)).visibleText).toContain("I was removed from “News”");
    await api.idle();
    expect(api.botMessages(ann)).toHaveLength(1);
    expect(await bot.state.posts.get(post.id)).toMatchObject({ state: "paused" });
  });

  test("removed, with a notice that is lost, the bot leaves the post to the report of its outbox", async () => {
    const channel = openChannel();
    const post = await schedules(channel);
    const fault = { kind: "reset-before" } as const;
    api.faults.add({ fault, method: "sendMessage", chatId: ann.id });
    channel.dismissesBot("kicked");
    await api.idle();
    expect(await bot.state.posts.get(post.id)).toMatchObject({ state: "active" });
    await bot.sendAt(NINE);
    expect((await api.nextMessage(ann)).visibleText).toContain("not sent");
  });

  test("a person who blocks the bot gets nothing more, and nobody is told", async () => {
    const post = await schedules(ann);
    ann.blocks();
    await api.idle();
    await bot.sendAt(NINE);
    expect(api.calls("sendMessage")).toEqual([]);
    expect(await bot.state.posts.get(post.id)).toMatchObject({ state: "paused" });
  });

  test("a post into a chat that blocked unseen fails, and the owner who cannot be told is left", async () => {
    const post = await schedules(ann);
    ann.deactivates();
    for (const day of [0, 1, 2, 3]) await bot.sendAt(NINE + day * DAY);
    expect(await rowsOf(post)).toMatchObject([
      { state: "failed", reason: "deactivated" },
      { state: "failed" },
      { state: "failed" },
    ]);
    expect(await bot.state.outbox.listNotices()).toEqual([]);
  });
});

describe("a group that becomes a supergroup", () => {
  test("takes posts and settings along when the bot is told", async () => {
    const group = api.group({ type: "group", title: "Friends", owner: ann });
    group.addsBot({ quiet: true });
    await schedules(group);
    await bot.state.settings.change(group.id, { automaticAnswers: true });
    const supergroup = group.becomesSupergroup();
    await api.idle();
    await bot.sendAt(NINE);
    expect(api.botMessages(supergroup)).toHaveLength(1);
    expect(await bot.state.settings.get(supergroup.id)).toEqual({ automaticAnswers: true });
  });

  test("and when the bot learns it from the post itself", async () => {
    const group = api.group({ type: "group", title: "Friends", owner: ann });
    group.addsBot({ quiet: true });
    const post = await schedules(group);
    const supergroup = group.becomesSupergroup();
    await api.idle();
    // As if the update had been lost.
    await bot.state.posts.change(post.id, { chatId: group.id });
    await bot.sendAt(NINE);
    await bot.sendAt(NINE + MINUTE);
    await bot.sendAt(NINE + 2 * MINUTE);
    expect(api.botMessages(supergroup)).toHaveLength(1);
    expect(await bot.posts()).toMatchObject([{ chatId: supergroup.id }]);
    expect(api.botMessages(ann)).toEqual([]);
  });
});

describe("the clock", () => {
  const BERLIN: Cadence = { time: "02:30", zone: "Europe/Berlin" };

  test("a time that does not exist on one day is posted at the next that does", async () => {
    bot.clock.now = Date.parse("2026-03-28T12:00:00Z");
    const channel = openChannel();
    const post = await schedules(channel, QUOTE, BERLIN);
    // On 29 March 2026 clocks in Berlin go from 02:00 to 03:00, which is 01:00 UTC.
    await bot.sendAt("2026-03-29T00:59:00Z");
    expect(api.botMessages(channel)).toEqual([]);
    await bot.sendAt("2026-03-29T01:00:00Z");
    expect(api.botMessages(channel)).toHaveLength(1);
    await bot.sendAt("2026-03-30T00:29:00Z");
    expect(api.botMessages(channel)).toHaveLength(1);
    // Summer time from then on: 02:30 is 00:30 UTC.
    await bot.sendAt("2026-03-30T00:30:00Z");
    expect((await rowsOf(post)).map(({ slot, state }) => [slot, state])).toEqual([
      ["2026-03-29T02:30", "sent"],
      ["2026-03-30T02:30", "sent"],
    ]);
  });

  test("a time that comes twice is posted once", async () => {
    bot.clock.now = Date.parse("2026-10-24T12:00:00Z");
    const channel = openChannel();
    await schedules(channel, QUOTE, BERLIN);
    // On 25 October 2026 it is 02:30 in Berlin at 00:30 and at 01:30 UTC.
    for (const minute of ["00:29", "00:30", "01:29", "01:30", "02:30"])
      await bot.sendAt(`2026-10-25T${minute}:00Z`);
    expect(api.botMessages(channel)).toHaveLength(1);
  });

  test("a clock that jumps over slots posts the last one, if it is recent, and reports the others", async () => {
    const channel = openChannel();
    await schedules(channel);
    await bot.sendAt(NINE + 2 * DAY + HOUR);
    expect(api.botMessages(channel)).toHaveLength(1);
    const report = await api.nextMessage(ann);
    expect(report.visibleText).toContain("Tue 3 Mar, 09:00: left out, I was not running");
    expect(report.visibleText).toContain("Wed 4 Mar, 09:00: left out");
    expect(report.visibleText).not.toContain("Thu 5 Mar");
  });
});
