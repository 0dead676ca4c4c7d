import { fingerprintCorpus } from "./adapters/corpus-fingerprint.js";
import type { CorpusEntry } from "./adapters/corpus-folder.js";
import { readServedCorpus, surveyCorpus } from "./adapters/corpus-folder.js";
import { createNextSlot } from "./adapters/service/croner-slots.js";
import { createOpenHealthServer, createOpenServer } from "./adapters/service/fastify-server.js";
import { openReaderServer } from "./adapters/service/reader-server.js";
import type { MountedReader } from "./adapters/service/reader-server.js";
import { openLmdbStore } from "./adapters/state/lmdb-store.js";
import { walkInProcess } from "./adapters/state/walk-in-process.js";
import { createMemoryRateLimiter } from "./adapters/service/memory-rate-limiter.js";
import { createPrometheusMetrics } from "./adapters/service/prometheus-metrics.js";
import { createAgentFor } from "./adapters/service/proxy-agent.js";
import { createOpenCorpus } from "./app.js";
import { openEncoder, openEncoderInThread } from "./open-encoder.js";
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
import type { Settings } from "./config.js";
import { createConversation } from "./conversation/converse.js";
import type { Languages } from "./conversation/languages.js";
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
  const { botToken } = settings;
  const remedy = remedyForToken(process.env, envFile());
  if (botToken === undefined) requireInput(remedy);
  const opened = await openServed(settings);
  opened.review(opened.entries).forEach(printLine);
  if (botToken === undefined) {
    printLine(
      `BOT_TOKEN is not set: the conversation opens in this terminal; end it with Ctrl+D. For the bot, ${remedy}.`,
    );
    await chatWithoutToken(opened.served().conversation, opened.languages, remedy);
    return;
  }
  await runTelegramBot({ ...settings, botToken }, opened);
});

/** What is served, and what follows it. */
interface Opened {
  /** Of the corpus folder before it was read. */
  readonly fingerprint: string;
  /** What was served at first. */
  readonly entries: readonly CorpusEntry[];
  readonly languages: Languages;
  readonly pages: ReturnType<typeof createPrometheusMetrics>;
  readonly metrics: ReturnType<typeof watchMetrics>;
  /** What is served at the moment. */
  readonly served: () => Served & { readonly corpus: OpenCorpus };
  /** Serves others from now on; their indexes are there. */
  readonly serve: (entries: readonly CorpusEntry[]) => Promise<void>;
  /** What is probably not meant in entries, a line each. */
  readonly review: (entries: readonly CorpusEntry[]) => readonly string[];
}

async function openServed(settings: Settings): Promise<Opened> {
  const { operator } = settings;
  // Before it is read, so that what changes in between is seen.
  const fingerprint = await fingerprintCorpus(settings.corpusDir);
  const entries = await readServedCorpus(settings.corpusDir, printLine);
  const listeners = createListeners(printLine);
  const openIt = settings.botToken === undefined ? openEncoder : openEncoderInThread;
  const openCorpus = await createOpenCorpus(settings, listeners, openIt(settings, listeners));
  const pages = createPrometheusMetrics();
  const metrics = watchMetrics(pages, () => realTime.now());
  const languages = languagesLinkingTo(settings.readerUrl);
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
  return {
    fingerprint,
    entries,
    languages,
    pages,
    metrics,
    served: () => served,
    serve: async (of) => {
      served = await open(of, false);
    },
    review: (of) => reviewLanguages(of, encoder),
  };
}

/** Settings of a start with a token. */
type BotSettings = Settings & { readonly botToken: string };

/** Opens the state and the reader page, and runs the bot until it is told to stop. */
async function runTelegramBot(settings: BotSettings, opened: Opened): Promise<void> {
  const logger = createLogger(settings);
  const proxy = proxyFor(settings.proxy, settings.botApiRoot);
  if (proxy)
    logger.info({ proxy: nameOfProxy(proxy) }, `Telegram is called through ${proxy.setting}`);
  const stops = listenForSignals();
  const line = { logger, time: realTime, random: Math.random, stopping: stops.stopping.signal };
  const state = await openWhenFree(() => openLmdbStore(settings.dataDir, walkInProcess), line);
  if (!state) return;
  const reader = mountReader(settings.readerUrl, () => opened.served().corpus.addresses);
  let readerServer: RunningServer | undefined;
  try {
    // By webhook the reader stands on the server that takes the updates.
    if (reader && !settings.webhook) {
      readerServer = await openReaderServer(reader, settings);
      logger.info({ address: readerServer.address }, "serving the reader page");
    }
    await runBot(listParts(settings, opened, { logger, state, reader }), stops, line);
  } finally {
    await readerServer?.close();
    stops.unlisten();
    await state.close();
  }
}

/** All that the bot is made of, scheduled posts and the watch of the corpus among it. */
function listParts(
  settings: BotSettings,
  opened: Opened,
  {
    logger,
    state,
    reader,
  }: Pick<RunParts, "logger" | "state"> & { readonly reader: MountedReader | undefined },
): RunParts {
  const { languages, metrics, pages, served } = opened;
  const bot = {
    served,
    languages,
    logger,
    state,
    nextSlot: createNextSlot(),
    drawCard: createDrawInThread(),
    metrics,
    time: realTime,
  };
  return {
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
        watchCorpus({ ...posting, ...listWatched(settings, opened, stopping), announce }),
      ]);
    },
  };
}

/** How the corpus folder is read, built and served again when it changes. */
function listWatched(settings: Settings, opened: Opened, stopping: AbortSignal) {
  const { corpusDir } = settings;
  const { fingerprint, entries, review, serve } = opened;
  return {
    fingerprint: () => fingerprintCorpus(corpusDir),
    first: { fingerprint, entries },
    survey: () => surveyCorpus(corpusDir),
    review,
    build: () => indexInProcess(settings, stopping),
    serve,
  };
}

await runCommand(command);
