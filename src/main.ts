import { fingerprintCorpus } from "./adapters/corpus-fingerprint.js";
import type { CorpusEntry } from "./adapters/corpus-folder.js";
import { readServedCorpus, surveyCorpus } from "./adapters/corpus-folder.js";
import { createNextSlot } from "./adapters/service/croner-slots.js";
import { createOpenHealthServer, createOpenServer } from "./adapters/service/fastify-server.js";
import { openReaderServer } from "./adapters/service/reader-server.js";
import { openLmdbStore } from "./adapters/state/lmdb-store.js";
import { walkInProcess } from "./adapters/state/walk-in-process.js";
import { createMemoryRateLimiter } from "./adapters/service/memory-rate-limiter.js";
import { createPrometheusMetrics } from "./adapters/service/prometheus-metrics.js";
import { createAgentFor } from "./adapters/service/proxy-agent.js";
import { createOpenCorpus, openEncoder, openEncoderInThread } from "./app.js";
import type { OpenCorpus } from "./app.js";
import { watchMetrics } from "./bot/activity.js";
import { countAbstentions } from "./bot/count-abstentions.js";
import { createTelegramPosts, sendEveryMinute } from "./bot/posts/telegram-posts.js";
import type { RunningServer } from "./bot/ports/update-server.js";
import { runBot } from "./bot/run-bot.js";
import type { RunParts } from "./bot/run-bot.js";
import { openWhenFree } from "./bot/transport/open-when-free.js";
import { listenForSignals } from "./bot/transport/stopping.js";
import { realTime } from "./bot/transport/time.js";
import { createCommand, envFile, loadSettings, printLine, runCommand } from "./command.js";
import { createConversation } from "./conversation/converse.js";
import type { Served } from "./conversation/served.js";
import { createLogger } from "./logger.js";
import { projectVersion } from "./project.js";
import { nameOfProxy, proxyFor } from "./proxies.js";
import { createDrawInThread } from "./serving/draw-in-thread.js";
import { indexInProcess } from "./serving/index-in-process.js";
import { watchCorpus } from "./serving/watch-corpus.js";
import { reviewLanguages } from "./serving/review-corpus.js";
import { languagesLinkingTo, mountReader } from "./serving/serve-reader.js";
import { createListeners } from "./terminal/open-listeners.js";
import { chatWithoutToken, remedyForToken, requireInput } from "./terminal/without-token.js";

const command = createCommand(
  "start",
  "Run the Telegram bot when BOT_TOKEN is set, otherwise the same conversation in this terminal",
).action(async () => {
  const settings = loadSettings();
  const remedy = remedyForToken(process.env, envFile());
  if (settings.botToken === undefined) requireInput(remedy);
  // Before it is read, so that what changes in between is seen.
  const fingerprint = await fingerprintCorpus(settings.corpusDir);
  const entries = await readServedCorpus(settings.corpusDir, printLine);
  const openCorpus = await createOpenCorpus(
    settings,
    createListeners(printLine),
    settings.botToken === undefined ? openEncoder : openEncoderInThread,
  );
  const pages = createPrometheusMetrics();
  const metrics = watchMetrics(pages, () => realTime.now());
  const languages = languagesLinkingTo(settings.readerUrl);
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
    printLine(
      `BOT_TOKEN is not set: the conversation opens in this terminal; end it with Ctrl+D. For the bot, ${remedy}.`,
    );
    await chatWithoutToken(served.conversation, languages, remedy);
    return;
  }
  const logger = createLogger(settings);
  const proxy = proxyFor(settings.proxy, settings.botApiRoot);
  if (proxy)
    logger.info({ proxy: nameOfProxy(proxy) }, `Telegram is called through ${proxy.setting}`);
  const stops = listenForSignals();
  const line = { logger, time: realTime, random: Math.random, stopping: stops.stopping.signal };
  const state = await openWhenFree(() => openLmdbStore(settings.dataDir, walkInProcess), line);
  if (!state) return;
  const nextSlot = createNextSlot();
  const reader = mountReader(settings.readerUrl, () => served.corpus.addresses);
  const drawCard = createDrawInThread();
  const bot = {
    served: () => served,
    languages,
    logger,
    state,
    nextSlot,
    drawCard,
    metrics,
    time: realTime,
  };
  let readerServer: RunningServer | undefined;
  try {
    // By webhook the reader stands on the server that takes the updates.
    if (reader && !settings.webhook) {
      readerServer = await openReaderServer(reader, settings);
      logger.info({ address: readerServer.address }, "serving the reader page");
    }
    const parts = {
      ...settings,
      ...bot,
      token: settings.botToken,
      agent: createAgentFor(settings.proxy)(settings.botApiRoot),
      limiter: createMemoryRateLimiter(),
      status: (now) => ({ version: projectVersion(), ...metrics.activity(now) }),
      openServer: createOpenServer(pages, reader),
      openHealthServer: createOpenHealthServer(pages),
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
    } satisfies RunParts;
    await runBot(parts, stops, line);
  } finally {
    await readerServer?.close();
    stops.unlisten();
    await state.close();
  }
});

await runCommand(command);
