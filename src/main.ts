import { readServedCorpus } from "./adapters/corpus-folder.js";
import { createNextSlot } from "./adapters/service/croner-slots.js";
import { createOpenServer } from "./adapters/service/fastify-server.js";
import { openLmdbStore } from "./adapters/state/lmdb-store.js";
import { createMemoryRateLimiter } from "./adapters/service/memory-rate-limiter.js";
import { createPrometheusMetrics } from "./adapters/service/prometheus-metrics.js";
import { openCorpus } from "./app.js";
import { countAbstentions } from "./bot/count-abstentions.js";
import { createTelegramPosts, sendEveryMinute } from "./bot/posts/telegram-posts.js";
import { runBot } from "./bot/run-bot.js";
import { realTime } from "./bot/transport/time.js";
import { createCommand, loadSettings, printLine, runCommand } from "./command.js";
import { createConversation } from "./conversation/converse.js";
import { languages } from "./languages/index.js";
import { createLogger } from "./logger.js";
import { projectVersion } from "./project.js";
import { reviewLanguages } from "./serving/review-corpus.js";
import { createListeners } from "./terminal/open-listeners.js";
import { runTerminalChat } from "./terminal/terminal-chat.js";

const command = createCommand(
  "start",
  "Run the Telegram bot when BOT_TOKEN is set, otherwise the same conversation in this terminal",
).action(async () => {
  const settings = loadSettings();
  const entries = await readServedCorpus(settings.corpusDir, printLine);
  const openedCorpus = await openCorpus(settings, entries, true, createListeners(printLine));
  reviewLanguages(entries, openedCorpus.encoder).forEach(printLine);
  const metrics = createPrometheusMetrics();
  const corpus = countAbstentions(openedCorpus, metrics);
  const { operator } = settings;
  const identity = {
    version: projectVersion(),
    encoder: corpus.encoder.name,
    ...(operator !== undefined && { operator }),
  };
  const conversation = createConversation(corpus, identity, languages);
  if (settings.botToken === undefined) {
    printLine("BOT_TOKEN is not set: the conversation opens in this terminal; end it with Ctrl+D.");
    await runTerminalChat(conversation, languages, process.stdin, process.stdout);
    return;
  }
  const logger = createLogger(settings);
  const state = await openLmdbStore(settings.dataDir);
  const nextSlot = createNextSlot();
  try {
    await runBot({
      ...settings,
      token: settings.botToken,
      conversation,
      corpus,
      languages,
      logger,
      state,
      nextSlot,
      metrics,
      limiter: createMemoryRateLimiter(),
      openServer: createOpenServer(metrics),
      whileRunning: ({ api, botInfo: me }, stopping) => {
        const parts = {
          api,
          me,
          corpus,
          languages,
          state,
          nextSlot,
          metrics,
          logger,
          time: realTime,
          stopping,
        };
        return sendEveryMinute(createTelegramPosts(parts), parts);
      },
    });
  } finally {
    await state.close();
  }
});

await runCommand(command);
