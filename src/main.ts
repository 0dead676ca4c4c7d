import { fingerprintCorpus } from "./adapters/corpus-fingerprint.js";
import type { CorpusEntry } from "./adapters/corpus-folder.js";
import { readServedCorpus, surveyCorpus } from "./adapters/corpus-folder.js";
import { createNextSlot } from "./adapters/service/croner-slots.js";
import { createOpenServer } from "./adapters/service/fastify-server.js";
import { openLmdbStore } from "./adapters/state/lmdb-store.js";
import { createMemoryRateLimiter } from "./adapters/service/memory-rate-limiter.js";
import { createPrometheusMetrics } from "./adapters/service/prometheus-metrics.js";
import { createOpenCorpus, openEncoder, openEncoderInThread } from "./app.js";
import type { OpenCorpus } from "./app.js";
import { countAbstentions } from "./bot/count-abstentions.js";
import { createTelegramPosts, sendEveryMinute } from "./bot/posts/telegram-posts.js";
import { runBot } from "./bot/run-bot.js";
import { realTime } from "./bot/transport/time.js";
import { createCommand, loadSettings, printLine, runCommand } from "./command.js";
import { createConversation } from "./conversation/converse.js";
import type { Served } from "./conversation/served.js";
import { languages } from "./languages/index.js";
import { createLogger } from "./logger.js";
import { projectVersion } from "./project.js";
import { indexInProcess } from "./serving/index-in-process.js";
import { watchCorpus } from "./serving/watch-corpus.js";
import { reviewLanguages } from "./serving/review-corpus.js";
import { createListeners } from "./terminal/open-listeners.js";
import { runTerminalChat } from "./terminal/terminal-chat.js";

const command = createCommand(
  "start",
  "Run the Telegram bot when BOT_TOKEN is set, otherwise the same conversation in this terminal",
).action(async () => {
  const settings = loadSettings();
  // Before it is read, so that what changes in between is seen.
  const fingerprint = await fingerprintCorpus(settings.corpusDir);
  const entries = await readServedCorpus(settings.corpusDir, printLine);
  const openCorpus = await createOpenCorpus(
    settings,
    createListeners(printLine),
    settings.botToken === undefined ? openEncoder : openEncoderInThread,
  );
  const metrics = createPrometheusMetrics();
  const { operator } = settings;
  const open = async (
    of: readonly CorpusEntry[],
    rebuild: boolean,
  ): Promise<Served & { corpus: OpenCorpus }> => {
    const corpus = countAbstentions(await openCorpus(of, rebuild), metrics);
    const identity = {
      version: projectVersion(),
      encoder: corpus.encoder.name,
      ...(operator !== undefined && { operator }),
    };
    return { corpus, conversation: createConversation(corpus, identity, languages) };
  };
  let served = await open(entries, true);
  const { encoder } = served.corpus;
  const review = (of: readonly CorpusEntry[]): string[] => reviewLanguages(of, encoder);
  review(entries).forEach(printLine);
  if (settings.botToken === undefined) {
    printLine("BOT_TOKEN is not set: the conversation opens in this terminal; end it with Ctrl+D.");
    await runTerminalChat(served.conversation, languages, process.stdin, process.stdout);
    return;
  }
  const logger = createLogger(settings);
  const state = await openLmdbStore(settings.dataDir);
  const nextSlot = createNextSlot();
  const bot = {
    served: () => served,
    languages,
    logger,
    state,
    nextSlot,
    metrics,
    time: realTime,
  };
  try {
    await runBot({
      ...settings,
      ...bot,
      token: settings.botToken,
      limiter: createMemoryRateLimiter(),
      openServer: createOpenServer(metrics),
      whileRunning: async ({ api, botInfo: me }, stopping, announce) => {
        const posting = { ...bot, api, me, stopping };
        await Promise.all([
          sendEveryMinute(createTelegramPosts(posting), posting),
          watchCorpus({
            ...posting,
            fingerprint: () => fingerprintCorpus(settings.corpusDir),
            first: { fingerprint, entries },
            survey: () => surveyCorpus(settings.corpusDir),
            review,
            build: () => indexInProcess(settings, stopping),
            serve: async (of) => {
              served = await open(of, false);
            },
            announce,
          }),
        ]);
      },
    });
  } finally {
    await state.close();
  }
});

await runCommand(command);
