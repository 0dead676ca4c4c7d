import { setImmediate } from "node:timers/promises";
import type { UserFromGetMe } from "grammy/types";
import { createNextSlot } from "../../../src/adapters/service/croner-slots.js";
import { ENGLISH_UNDERSTANDING } from "../../../src/languages/english/understanding.js";
import { createMemoryStore } from "../../support/memory-store.js";
import type { StateStore } from "../../../src/adapters/state/state-store.js";
import type { Answer } from "../../../src/answering/answer.js";
import { openAddresses } from "../../../src/open-addresses.js";
import { createBot } from "../../../src/bot/create-bot.js";
import { NO_METRICS } from "../transport/no-metrics.js";
import { moveChat } from "../../../src/bot/posts/move-chat.js";
import { createTelegramPosts } from "../../../src/bot/posts/telegram-posts.js";
import { deliverCalls } from "../../../src/bot/transport/deliver-calls.js";
import { createUpdateHandler } from "../../../src/bot/transport/handle-updates.js";
import { pollUpdates } from "../../../src/bot/transport/poll-updates.js";
import type { Time } from "../../../src/bot/transport/time.js";
import { realTime } from "../../../src/bot/transport/time.js";
import { createConversation } from "../../../src/conversation/converse.js";
import type { Corpus } from "../../../src/conversation/corpus.js";
import type { Address } from "../../../src/corpus/address.js";
import { createLogger } from "../../../src/logger.js";
import type { EndState } from "../../../src/posts/outbox.js";
import type { Post } from "../../../src/posts/post.js";
import { createSummariser } from "../../../src/summarising/summary.js";
import type { Topic } from "../../../src/summarising/summary.js";
import { readOfficialAddress } from "../../support/official-address.js";
import { topicInWords, vectorOf } from "../../summarising/word-vectors.js";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import { startBotApi } from "../../support/bot-api/start-bot-api.js";
import { languages } from "../../../src/languages/index.js";
import type { DrawCard } from "../../../src/cards/draw-card.js";
import { openCards } from "../../../src/open-cards.js";

export const TOKEN = "123456789:AAstandin-secret-of-thirty-five-characters";
/** A Tuesday, 08:00 in Almaty, which is five hours ahead of UTC all year. */
const START = Date.parse("2026-03-03T03:00:00Z");
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The bot in this process, by long polling over the wire, with a clock that a test moves. */
export interface PostingBot {
  readonly api: BotApi;
  readonly me: UserFromGetMe;
  readonly address: Address;
  readonly state: StateStore;
  readonly clock: { now: number };
  /** Moves the clock to a moment, in UTC, and sends what is due by then. */
  sendAt(moment: string | number): Promise<void>;
  posts(): Promise<Post[]>;
  /** How slots have ended, in order. */
  readonly ends: readonly EndState[];
  /** Tells the bot to stop, and no more. */
  tellToStop(): void;
  stop(): Promise<void>;
}

export async function startPostingBot({
  address: given,
  botAdmins = [],
  answer = () => Promise.reject(new Error("no question is asked in these tests")),
  drawCard = openCards(),
}: {
  readonly address?: Address;
  readonly botAdmins?: readonly number[];
  readonly answer?: (question: string, address: Address) => Promise<Answer>;
  readonly drawCard?: DrawCard;
} = {}): Promise<PostingBot> {
  const api = await startBotApi({ token: TOKEN, username: "quotation_bot", timeoutMs: 20_000 });
  const address = given ? { zone: "Asia/Almaty", ...given } : await readOfficialAddress();
  const corpus = openDeskFor(address, (question) => answer(question, address));
  const conversation = createConversation(corpus, { version: "0", encoder: "words" }, languages);
  const served = { corpus, conversation };
  const state = createMemoryStore();
  const nextSlot = createNextSlot();
  const logger = createLogger({ logLevel: "silent", botToken: TOKEN, webhook: undefined });
  const clock = { now: START };
  // Sending waits by the clock of the test; the transport's short waits take no time.
  const time: Time = {
    now: () => clock.now,
    sleep: (delayMs) => {
      clock.now += delayMs;
      return Promise.resolve();
    },
  };
  const impatient: Time = {
    now: () => realTime.now(),
    sleep: (delayMs, until) =>
      delayMs >= 20_000 ? realTime.sleep(delayMs, until) : setImmediate(undefined),
  };
  const stopping = new AbortController();
  const bot = createBot({
    token: TOKEN,
    apiRoot: api.url,
    served: () => served,
    languages,
    state,
    nextSlot,
    botAdmins,
    drawCard,
    logger,
    now: () => clock.now,
  });
  bot.api.config.use(
    deliverCalls({
      time: impatient,
      random: () => 1,
      metrics: NO_METRICS,
      logger,
      onMigrated: (from, to) => moveChat(state, from, to),
      onUnauthorized: () => undefined,
      stopping: stopping.signal,
      cutting: new AbortController().signal,
    }),
  );
  bot.botInfo = await bot.api.getMe();
  const handler = createUpdateHandler({
    bot,
    api: bot.api,
    updates: state.updates,
    mayPass: () => Promise.resolve(true),
    apologise: () => Promise.resolve(),
    metrics: NO_METRICS,
    logger,
    time: impatient,
  });
  const polling = pollUpdates({
    logger,
    time: realTime,
    random: () => 0,
    stopping: stopping.signal,
    api: bot.api,
    handler,
    settled: () => handler.settled(),
    readiness: { receiving: () => undefined },
  });
  const ends: EndState[] = [];
  const sendDue = createTelegramPosts({
    api: bot.api,
    me: bot.botInfo,
    served: () => served,
    languages,
    state,
    nextSlot,
    drawCard,
    metrics: { postEnded: (outcome) => void ends.push(outcome) },
    logger,
    time,
    stopping: stopping.signal,
  });
  return {
    api,
    me: bot.botInfo,
    address,
    state,
    clock,
    ends,
    async sendAt(moment) {
      clock.now = typeof moment === "number" ? moment : Date.parse(moment);
      await sendDue();
    },
    posts: () => state.posts.list(),
    tellToStop() {
      stopping.abort();
    },
    async stop() {
      stopping.abort();
      await polling;
      await api.close();
    },
  };
}

/** A corpus that needs no model: texts are alike when they share words. */
function openDeskFor(address: Address, answer: Corpus["answer"]): Corpus {
  const opened = openedDesks.get(address) ?? openDesk(address);
  openedDesks.set(address, opened);
  const { texts, summariser } = opened;
  const topicOf = (_: Address, words: string): Promise<Topic> =>
    Promise.resolve(topicInWords(address, words));
  const corpus: Corpus = {
    addresses: texts,
    topicOf,
    answer,
    nearByMeaning: () => Promise.resolve([]),
    summariserOf: () => summariser,
    summarise: async (_, sentences, words) =>
      summariser.summarise({
        sentences,
        ...(words === undefined ? {} : { topic: await topicOf(address, words) }),
      }),
    within: () => corpus,
  };
  return corpus;
}

/** By address: nothing in them changes, so that the bots of one file share them. */
const openedDesks = new WeakMap<Address, ReturnType<typeof openDesk>>();

function openDesk(address: Address) {
  const texts = openAddresses([
    { address, anticipated: { questions: [], gaps: [] }, checksum: "" },
  ]);
  const summariser = createSummariser({
    address,
    vectorOf: vectorOf(address),
    understanding: ENGLISH_UNDERSTANDING,
  });
  return { texts, summariser };
}
