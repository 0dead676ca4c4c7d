import { Bot } from "grammy";
import type { Context } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import { describe, expect, test } from "vitest";
import { createAnswered } from "../../../../src/bot/answered.js";
import { createNextSlot } from "../../../../src/adapters/service/croner-slots.js";
import { createMemoryStore } from "../../../support/memory-store.js";
import { encodePostTap } from "../../../../src/bot/features/posts/post-tap-data.js";
import type { PostParts } from "../../../../src/bot/features/posts/post-parts.js";
import { createOffers } from "../../../../src/bot/features/posts/offers.js";
import { posts } from "../../../../src/bot/features/posts/posts.js";
import type { Conversation } from "../../../../src/conversation/conversation.js";
import type { Corpus } from "../../../../src/conversation/corpus.js";
import { addressKey } from "../../../../src/conversation/place.js";
import { createLastLists } from "../../../../src/bot/last-lists.js";
import { createThreads } from "../../../../src/bot/threads.js";
import { languages } from "../../../../src/languages/index.js";
import type { Address } from "../../../../src/corpus/address.js";
import type { Messages } from "../../../../src/conversation/messages.js";
import { PRESETS } from "../../../../src/posts/presets.js";
import type { Preset } from "../../../../src/posts/presets.js";
import { readOfficialAddress } from "../../../support/official-address.js";
import { NO_CARDS } from "../../../support/no-cards.js";

const ANN = { id: 7, is_bot: false, first_name: "Ann" };
const CHANNEL = -1_002_000_000_001;
const ME: UserFromGetMe = {
  ...{ id: 42, is_bot: true, first_name: "Bot", username: "quotation_bot" },
  ...{ can_join_groups: true, can_read_all_group_messages: false, can_manage_bots: false },
  ...{ supports_inline_queries: true, can_connect_to_business: false, has_main_web_app: false },
  ...{
    supports_join_request_queries: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
  },
};

/** A language of one word: no English phrase can be read in it. */
const english = languages.messagesOf("en");
const esperanto: Messages = {
  ...english,
  language: "eo",
  posts: { ...english.posts, added: "Farite.", rights: (problem) => `Ne: ${problem}` },
};

/** Setting posts up in that language, for a person and a bot that may post in the channel. */
async function startFeature({ isOnly = false } = {}) {
  const state = createMemoryStore();
  const address = { ...(await readOfficialAddress()), zone: "Asia/Almaty" };
  const older = { ...address, slug: "older", sha256: "0123456789", zone: "Asia/Tashkent" };
  const addresses: { address: Address }[] = [{ address }, ...(isOnly ? [] : [{ address: older }])];
  const parts: PostParts = {
    conversation: {} as Conversation,
    corpus: { addresses } as unknown as Corpus,
    state,
    messagesFor: () => Promise.resolve(esperanto),
    now: () => 0,
    threads: createThreads(() => 0),
    lists: createLastLists(() => 0),
    drawCard: NO_CARDS,
    memory: {
      knownSince: new Map(),
      answered: createAnswered(Date.now),
      offers: createOffers(() => 0),
    },
    conversationFor: () => Promise.reject(new Error("expected no conversation")),
    nextSlot: createNextSlot(),
    languages: {
      ...languages,
      wishReaderOf: (language) => {
        expect(language).toBe("eo");
        return (words, zone) =>
          words === "daily"
            ? {
                kind: "wish",
                wish: {
                  content: { kind: "quote-of-the-day" },
                  cadence: { time: "09:00", zone },
                  silent: true,
                },
              }
            : { kind: "misread", problem: { what: "unknown-word", word: words } };
      },
    },
  };
  const bot = new Bot<Context>("1:x", { botInfo: ME });
  const toasts: string[] = [];
  const shown: unknown[] = [];
  bot.api.config.use((_, method, payload) => {
    if (method === "answerCallbackQuery") toasts.push(String(Reflect.get(payload, "text")));
    if (method === "editMessageText" || method === "sendMessage")
      shown.push(Reflect.get(payload, "reply_markup"));
    const result =
      method === "getChatMember" ? { status: "creator", user: ANN, is_anonymous: false } : true;
    return Promise.resolve({ ok: true, result } as never);
  });
  bot.use(posts(parts));
  const tap = async (preset: Preset, addressKey?: string): Promise<void> => {
    const from = addressKey === undefined ? {} : { addressKey };
    const data = encodePostTap({ kind: "new", chatId: CHANNEL, preset, ...from });
    const message = { message_id: 1, date: 1, chat: { ...ANN, type: "private" }, text: "offer" };
    await bot.handleUpdate({
      update_id: 1,
      callback_query: { id: "1", from: ANN, chat_instance: "1", data, message },
    } as Update);
  };
  /** Taps a button under the offer that was shown last. */
  const tapUnder = async (data: string): Promise<void> => {
    const chat = { ...ANN, type: "private" };
    const reply_markup = shown.at(-1);
    const message = { message_id: 1, date: 1, chat, text: "offer", reply_markup };
    await bot.handleUpdate({
      update_id: 1,
      callback_query: { id: "1", from: ANN, chat_instance: "1", data, message },
    } as Update);
  };
  /** Writes `/schedule daily` in reply to that offer. */
  const scheduleInReply = async (): Promise<void> => {
    const chat = { ...ANN, type: "private" };
    const text = "/schedule daily";
    const reply_markup = shown.at(-1);
    const offer = { message_id: 1, date: 1, chat, from: ME, text: "offer", reply_markup };
    const entities = [{ type: "bot_command", offset: 0, length: 9 }];
    const message = { message_id: 3, date: 1, chat, from: ANN, text, entities };
    await bot.handleUpdate({
      update_id: 3,
      message: { ...message, reply_to_message: offer },
    } as unknown as Update);
  };
  const addAddress = (added: Address): void => {
    addresses.unshift({ address: added });
  };
  const removeNewest = (): void => {
    addresses.shift();
  };
  const shareChannel = async (): Promise<void> => {
    const chat = { ...ANN, type: "private" };
    const shared = { request_id: 1, chat_id: CHANNEL, title: "News" };
    const message = { message_id: 2, date: 1, chat, from: ANN, chat_shared: shared };
    await bot.handleUpdate({ update_id: 2, message } as Update);
  };
  /** Data of the buttons of the offer that was shown last. */
  const offered = () => {
    const keyboard = shown.at(-1) as { inline_keyboard: { callback_data: string }[][] };
    return keyboard.inline_keyboard.flat().map((button) => button.callback_data);
  };
  return {
    ...{ state, toasts, tap, tapUnder, shareChannel, scheduleInReply, offered },
    ...{ address, older, addAddress, removeNewest },
  };
}

test("the buttons of an offer set posts up in whatever language the chat is", async () => {
  const { state, toasts, tap } = await startFeature();
  for (const preset of PRESETS) await tap(preset);
  expect(toasts).toEqual(PRESETS.map(() => "Farite."));
  const morning = { time: "09:00", zone: "Asia/Almaty" };
  const byCreation = await state.posts.listOfChat(CHANNEL);
  expect(byCreation).toHaveLength(5);
  for (const wish of [
    { content: { kind: "quote-of-the-day" }, cadence: morning },
    { content: { kind: "card" }, cadence: morning },
    { content: { kind: "card", format: "wide" }, cadence: morning },
    { content: { kind: "summary", sentences: 5 }, cadence: { ...morning, weekday: 1 } },
    { content: { kind: "series" }, cadence: morning },
  ])
    expect(byCreation).toContainEqual(
      expect.objectContaining({ ...wish, language: "eo", silent: true }),
    );
});

test("a button still posts where the only address has been corrected since", async () => {
  const { state, toasts, tap, address } = await startFeature({ isOnly: true });
  await tap("quote", "ffffff");
  expect(toasts).toEqual(["Farite."]);
  expect(await state.posts.listOfChat(CHANNEL)).toMatchObject([{ address: address.slug }]);
});

describe("with several addresses", () => {
  test("an offer names the address that the chat has chosen, and its buttons post from that one", async () => {
    const { state, toasts, tap, shareChannel, offered, older } = await startFeature();
    await state.settings.change(ANN.id, { address: older.slug });
    await shareChannel();
    expect(offered()).toContain(`1:sub:new:${CHANNEL}:quote:${addressKey(older)}`);
    // Whatever the chat chooses afterwards.
    await state.settings.change(ANN.id, { address: "" });
    await tap("quote", addressKey(older));
    expect(toasts).toEqual(["Farite."]);
    expect(await state.posts.listOfChat(CHANNEL)).toMatchObject([
      { address: older.slug, cadence: { time: "09:00", zone: "Asia/Tashkent" } },
    ]);
    // The offer is drawn again for the same address.
    expect(offered()).toContain(`1:sub:new:${CHANNEL}:series:${addressKey(older)}`);
  });

  describe("an offer goes on speaking of its address when a newer one is added", () => {
    const newer = (address: Address): Address => ({
      ...address,
      ...{ slug: "newer", sha256: "9876543210", zone: "Europe/Berlin" },
    });

    test.each(["pause", "resume", "remove"] as const)(
      "and one of its posts is told to %s",
      async (kind) => {
        const feature = await startFeature({ isOnly: true });
        const { state, toasts, tapUnder, shareChannel, offered, address, addAddress } = feature;
        await shareChannel();
        await tapUnder(`1:sub:new:${CHANNEL}:quote:${addressKey(address)}`);
        const [post] = await state.posts.listOfChat(CHANNEL);
        addAddress(newer(address));
        await tapUnder(`1:sub:${kind}:${post?.id}:f`);
        expect(toasts).toEqual(["Farite.", english.posts.changed[kind]]);
        expect(offered()).toContain(`1:sub:new:${CHANNEL}:quote:${addressKey(address)}`);
      },
    );

    test("and words are written in reply to it", async () => {
      const feature = await startFeature({ isOnly: true });
      const { state, shareChannel, scheduleInReply, address, addAddress } = feature;
      await shareChannel();
      addAddress(newer(address));
      await scheduleInReply();
      expect(await state.posts.listOfChat(CHANNEL)).toMatchObject([
        { address: address.slug, cadence: { time: "09:00", zone: "Asia/Almaty" } },
      ]);
    });

    test("until its address is gone", async () => {
      const feature = await startFeature();
      const { state, tapUnder, shareChannel, offered, address, older, removeNewest } = feature;
      await shareChannel();
      await tapUnder(`1:sub:new:${CHANNEL}:quote:${addressKey(address)}`);
      const [post] = await state.posts.listOfChat(CHANNEL);
      removeNewest();
      await tapUnder(`1:sub:pause:${post?.id}:f`);
      expect(offered()).toContain(`1:sub:new:${CHANNEL}:quote:${addressKey(older)}`);
    });
  });

  test("a chat that has chosen none is offered the newest, and buttons without an address mean it", async () => {
    const { state, tap, shareChannel, offered, address } = await startFeature();
    await shareChannel();
    expect(offered()).toContain(`1:sub:new:${CHANNEL}:quote:${addressKey(address)}`);
    await tap("quote");
    expect(await state.posts.listOfChat(CHANNEL)).toMatchObject([{ address: address.slug }]);
  });

  test("a button of an address that is gone sets nothing up", async () => {
    const { state, toasts, tap } = await startFeature();
    await tap("quote", "ffffff");
    expect(toasts).toEqual([english.toasts.stale]);
    expect(await state.posts.listOfChat(CHANNEL)).toEqual([]);
  });
});
