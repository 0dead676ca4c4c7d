import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCorpus } from "../../../src/adapters/corpus-folder.js";
import { ENGLISH_UNDERSTANDING } from "../../../src/languages/english/understanding.js";
import { createMemoryRateLimiter } from "../../../src/adapters/service/memory-rate-limiter.js";
import { createNextSlot } from "../../../src/adapters/service/croner-slots.js";
import { createMemoryStore } from "../../support/memory-store.js";
import { quote } from "../../../src/corpus/quotation.js";
import { openAddresses } from "../../../src/open-addresses.js";
import { createBot } from "../../../src/bot/create-bot.js";
import { createApologies } from "../../../src/bot/transport/apologies.js";
import { deliverCalls } from "../../../src/bot/transport/deliver-calls.js";
import { createUpdateHandler } from "../../../src/bot/transport/handle-updates.js";
import { createRateGate } from "../../../src/bot/transport/rate-gate.js";
import { readUpdate } from "../../../src/bot/transport/read-update.js";
import { realTime } from "../../../src/bot/transport/time.js";
import { createConversation } from "../../../src/conversation/converse.js";
import type { Corpus } from "../../../src/conversation/corpus.js";
import { slice } from "../../../src/corpus/span.js";
import { createLogger } from "../../../src/logger.js";
import { createSummariser } from "../../../src/summarising/summary.js";
import { topicInWords } from "../../summarising/word-vectors.js";
import { createFakeEncoder } from "../../support/fake-encoder.js";
import { createHostileUpdates, createRandom } from "./hostile-updates.js";
import { NO_METRICS } from "./no-metrics.js";
import { ME, flood, refusal } from "./transport-world.js";
import type { Reaction } from "./transport-world.js";
import { languages } from "../../../src/languages/index.js";
import { NO_CARDS } from "../../support/no-cards.js";

const UPDATES = 20_000;
const AT_ONCE = 50;
const TOKEN = "123456789:AAsecretsecretsecretsecretsecret01";

/** The corpus behind an encoder that is quick; every other question is answered. */
async function openQuickDesk(): Promise<Corpus> {
  const folder = fileURLToPath(new URL("../../../corpus", import.meta.url));
  const texts = openAddresses(await readCorpus(folder));
  const [main] = texts;
  if (!main) throw new Error("expected a corpus");
  const { address } = main;
  const encoder = createFakeEncoder();
  const vectors = await encoder.embedPassages(
    address.sentences.map((sentence) => slice(address.text, sentence)),
  );
  const summariser = createSummariser({
    address,
    vectorOf: (sentence) => {
      const vector = vectors[address.sentences.indexOf(sentence)];
      if (!vector) throw new RangeError("expected a sentence of the address");
      return vector;
    },
    understanding: ENGLISH_UNDERSTANDING,
  });
  const quotations = address.sentences.map((sentence) => quote(address, sentence));
  const corpus: Corpus = {
    addresses: texts,
    nearByMeaning: (words) => {
      const [sentence] = address.sentences.slice(words.length % address.sentences.length);
      return Promise.resolve(sentence ? [{ address, sentence }] : []);
    },
    answer: (question) => {
      const [quotation] = quotations.slice(question.length % quotations.length);
      return Promise.resolve(
        question.length % 2 === 0 && quotation !== undefined
          ? {
              kind: "quoted",
              voice: "sure",
              address,
              confidence: 0.9,
              quotation,
              further: quotations.filter((other) => other !== quotation).slice(0, 5),
            }
          : {
              kind: "abstained",
              address,
              confidence: 0.1,
              reason: "unanswered",
              nearest: quotations.slice(0, 3),
              isNear: false,
              missingWords: [],
            },
      );
    },
    topicOf: (_, words) => Promise.resolve(topicInWords(address, words)),
    summarise: (_, sentences, topic) =>
      Promise.resolve(
        summariser.summarise({
          sentences,
          ...(topic === undefined ? {} : { topic: topicInWords(address, topic) }),
        }),
      ),
    summariserOf: () => summariser,
    within: () => corpus,
  };
  return corpus;
}

/** Telegram in a bad mood: one call in ten goes wrong in one of its ways. */
function createMoodyTelegram(): {
  react: (method: string, payload: Readonly<Record<string, unknown>>) => Promise<Reaction>;
  readonly answered: Set<unknown>;
  readonly sent: number;
} {
  const random = createRandom(7);
  const answered = new Set<unknown>();
  const troubles = [
    flood(0),
    refusal(403, "Forbidden: bot was blocked by the user"),
    refusal(400, "Bad Request: message thread not found"),
    refusal(400, "Bad Request: MESSAGE_TOO_LONG"),
    refusal(500, "Internal Server Error: restart"),
    Object.assign(new Error("socket hang up"), { code: "ECONNRESET" }),
  ];
  let sent = 0;
  return {
    answered,
    get sent() {
      return sent;
    },
    react(method, payload) {
      const id = payload["callback_query_id"] ?? payload["inline_query_id"];
      // An answer that was written to the network counts, whatever comes back.
      if (id !== undefined) answered.add(id);
      const trouble = random() < 0.1 ? troubles[Math.floor(random() * troubles.length)] : undefined;
      if (trouble instanceof Error) return Promise.reject(trouble);
      if (trouble) return Promise.resolve(trouble);
      if (method === "sendMessage") sent += 1;
      return Promise.resolve({ ok: true, result: resultOf(method, payload) });
    },
  };
}

function resultOf(method: string, payload: Readonly<Record<string, unknown>>): unknown {
  switch (method) {
    case "sendMessage":
    case "editMessageText":
      return { message_id: 1, date: 1, chat: { id: payload["chat_id"], type: "private" } };
    case "getChatMember":
      return { status: "administrator", user: ME, can_post_messages: true };
    case "getChatAdministrators":
      return [];
    default:
      return true;
  }
}

describe("20,000 hostile updates", () => {
  it("crash nothing and leave no query open", { timeout: 120_000 }, async () => {
    const corpus = await openQuickDesk();
    const telegram = createMoodyTelegram();
    const state = createMemoryStore();
    const limiter = createMemoryRateLimiter();
    let lines = "";
    const logger = createLogger(
      { logLevel: "debug", botToken: TOKEN, webhook: undefined },
      (line) => (lines += line),
    );
    const conversation = createConversation(corpus, { version: "0", encoder: "fake" }, languages);
    const served = { corpus, conversation };
    const bot = createBot({
      nextSlot: createNextSlot(),
      drawCard: NO_CARDS,
      token: TOKEN,
      apiRoot: "http://127.0.0.1:9",
      served: () => served,
      languages,
      logger,
      state,
    });
    bot.botInfo = ME;
    bot.api.config.use((_, method, payload) => telegram.react(method, payload) as never);
    // Waits take no time here; the deadlines of calls never pass.
    const time = {
      now: () => realTime.now(),
      sleep: (delayMs: number, until?: AbortSignal) =>
        delayMs >= 10_000 ? realTime.sleep(delayMs, until) : Promise.resolve(),
    };
    bot.api.config.use(
      deliverCalls({
        time,
        random: () => 1,
        metrics: NO_METRICS,
        logger,
        onMigrated: () => Promise.resolve(),
        onUnauthorized: () => undefined,
        stopping: new AbortController().signal,
        cutting: new AbortController().signal,
      }),
    );
    const results = new Map<string, number>();
    const handler = createUpdateHandler({
      bot,
      api: bot.api,
      updates: state.updates,
      mayPass: createRateGate({ api: bot.api, me: ME, limiter, time, languages }),
      apologise: createApologies(bot.api, limiter, time, languages),
      metrics: {
        ...NO_METRICS,
        updateHandled: (type, result) => {
          const key = `${type} ${result}`;
          results.set(key, (results.get(key) ?? 0) + 1);
        },
      },
      logger,
      time,
    });
    const rejections: unknown[] = [];
    const onRejection = (reason: unknown): void => void rejections.push(reason);
    process.on("unhandledRejection", onRejection);

    const make = createHostileUpdates(42);
    const queries = new Set<unknown>();
    let updateId = 0;
    while (updateId < UPDATES) {
      const batch = Array.from({ length: AT_ONCE }, () => make(++updateId));
      for (const update of batch)
        for (const type of ["callback_query", "inline_query"])
          if (update[type] !== undefined)
            queries.add((update[type] as Readonly<Record<string, unknown>>)["id"]);
      await Promise.all(
        batch.map((update) => {
          const read = readUpdate(update);
          if (read.kind === "invalid") throw new Error("every update of the test has a number");
          return handler.handle(read);
        }),
      );
    }
    await handler.settled();
    process.off("unhandledRejection", onRejection);

    expect(rejections).toEqual([]);
    expect([...queries].filter((id) => !telegram.answered.has(id))).toEqual([]);
    // Each kind of query is a ninth of the updates.
    expect(queries.size).toBeGreaterThan(UPDATES / 6);
    expect(telegram.sent).toBeGreaterThan(UPDATES / 50);
    expect(results.get("message handled")).toBeGreaterThan(500);
    expect(lines).not.toContain(TOKEN);
    for (const words of ["DROP TABLE", "etc/passwd", "<script>", "What about schools"])
      expect(lines).not.toContain(words);
  });
});
