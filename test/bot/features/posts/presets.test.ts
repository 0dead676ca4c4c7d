import { Bot } from "grammy";
import type { Context } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import { expect, test } from "vitest";
import { createAnswered } from "../../../../src/bot/answered.js";
import { createNextSlot } from "../../../../src/adapters/service/croner-slots.js";
import { createMemoryStore } from "../../../support/memory-store.js";
import { encodePostTap } from "../../../../src/bot/features/posts/post-tap-data.js";
import type { PostParts } from "../../../../src/bot/features/posts/post-parts.js";
import { createOffers } from "../../../../src/bot/features/posts/offers.js";
import { posts } from "../../../../src/bot/features/posts/posts.js";
import type { Conversation } from "../../../../src/conversation/conversation.js";
import type { Corpus } from "../../../../src/conversation/corpus.js";
import { createLastLists } from "../../../../src/bot/last-lists.js";
import { createThreads } from "../../../../src/bot/threads.js";
import { languages } from "../../../../src/languages/index.js";
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
async function startFeature() {
  const state = createMemoryStore();
  const address = { ...(await readOfficialAddress()), zone: "Asia/Almaty" };
  const parts: PostParts = {
    conversation: {} as Conversation,
    corpus: { addresses: [{ address }] } as unknown as Corpus,
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
        return (words) => ({ kind: "misread", problem: { what: "unknown-word", word: words } });
      },
    },
  };
  const bot = new Bot<Context>("1:x", { botInfo: ME });
  const toasts: string[] = [];
  bot.api.config.use((_, method, payload) => {
    if (method === "answerCallbackQuery") toasts.push(String(Reflect.get(payload, "text")));
    const result =
      method === "getChatMember" ? { status: "creator", user: ANN, is_anonymous: false } : true;
    return Promise.resolve({ ok: true, result } as never);
  });
  bot.use(posts(parts));
  const tap = async (preset: Preset): Promise<void> => {
    const data = encodePostTap({ kind: "new", chatId: CHANNEL, preset });
    const message = { message_id: 1, date: 1, chat: { ...ANN, type: "private" }, text: "offer" };
    await bot.handleUpdate({
      update_id: 1,
      callback_query: { id: "1", from: ANN, chat_instance: "1", data, message },
    } as Update);
  };
  return { state, toasts, tap };
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
