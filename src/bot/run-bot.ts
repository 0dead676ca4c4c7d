import type { Bot } from "grammy";
import { AppError } from "../errors.js";
import { KEEP_ROWS_MS } from "../posts/send-due.js";
import { dayOf } from "./counting.js";
import { createBot } from "./create-bot.js";
import type { BotParts } from "./create-bot.js";
import type { Metrics } from "./ports/metrics.js";
import type { RateLimiter } from "./ports/rate-limiter.js";
import type { BotState } from "./ports/state.js";
import type { OpenUpdateServer } from "./ports/update-server.js";
import { publishProfile } from "./profile.js";
import { moveChat } from "./posts/move-chat.js";
import { createApologies } from "./transport/apologies.js";
import { deliverCalls } from "./transport/deliver-calls.js";
import { createUpdateHandler } from "./transport/handle-updates.js";
import type { UpdateHandler } from "./transport/handle-updates.js";
import type { Line } from "./transport/call-until-answered.js";
import { BAD_TOKEN, callUntilAnswered, refusedBecause } from "./transport/call-until-answered.js";
import { pollUpdates } from "./transport/poll-updates.js";
import { listenForFaults } from "./transport/process-faults.js";
import { createRateGate } from "./transport/rate-gate.js";
import { UPDATE_TYPES } from "./transport/read-update.js";
import { createReceiver } from "./transport/receive-webhook.js";
import type { Time } from "./transport/time.js";
import { realTime } from "./transport/time.js";

/** What is in hand when the bot is told to stop has this long to end. */
export const STOP_WITHIN_MS = 8_000;
/** Deliveries that Telegram makes at once; its default. */
const CONNECTIONS = 40;
const PRUNE_EVERY_MS = 3_600_000;

export interface RunParts extends Omit<BotParts, "apiRoot"> {
  readonly botApiRoot: string;
  /** Set in webhook mode; long polling otherwise. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  readonly host: string;
  readonly port: number;
  readonly state: BotState;
  readonly metrics: Metrics;
  readonly limiter: RateLimiter;
  readonly openServer: OpenUpdateServer;
  /** Runs beside the updates, as scheduled posts do; shall end when the signal says so. */
  readonly whileRunning?: (bot: Bot, stopping: AbortSignal) => Promise<void>;
}

/**
 * Runs the bot by webhook or by long polling until SIGINT or SIGTERM, then ends what is in hand.
 *
 * @throws AppError TELEGRAM_REFUSED when the token is not valid or another process runs the bot;
 * BAD_SETTINGS when the server cannot listen
 */
export async function runBot(parts: RunParts): Promise<void> {
  const { logger, state, metrics, limiter, languages } = parts;
  const time = realTime;
  const random = Math.random;
  const stopping = new AbortController();
  const cutting = new AbortController();
  const stop = (): void => {
    // Told twice, it does not wait for what is in hand.
    if (stopping.signal.aborted) cutting.abort();
    stopping.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  const stopListening = listenForFaults(logger);

  const bot = createBot({ ...parts, apiRoot: parts.botApiRoot });
  bot.api.config.use(
    deliverCalls({
      time,
      random,
      metrics,
      logger,
      onMigrated: (fromChatId, toChatId) => moveChat(state, fromChatId, toChatId),
      onUnauthorized: () => {
        stopping.abort(refusedBecause(BAD_TOKEN));
      },
      stopping: stopping.signal,
      cutting: cutting.signal,
    }),
  );
  const pruning = setInterval(() => void prune(parts, time), PRUNE_EVERY_MS).unref();

  try {
    await prune(parts, time);
    const line: Line = { logger, time, random, stopping: stopping.signal };
    const isKnown = await callUntilAnswered(line, async (signal) => {
      bot.botInfo = await bot.api.getMe(signal);
    });
    if (isKnown) {
      const handler = createUpdateHandler({
        bot,
        api: bot.api,
        updates: state.updates,
        mayPass: createRateGate({ api: bot.api, me: bot.botInfo, limiter, time, languages }),
        apologise: createApologies(bot.api, limiter, time, languages),
        metrics,
        logger,
        time,
      });
      const beside = runBeside(parts, bot, stopping.signal);
      const settled = (): Promise<void> =>
        within(STOP_WITHIN_MS, time, cutting, Promise.all([handler.settled(), beside]));
      try {
        const receive = parts.webhook === undefined ? runPolling : runWebhook;
        await receive({ parts, bot, handler, line, settled });
      } finally {
        stopping.abort();
        await settled();
      }
    }
    const { reason } = stopping.signal as { reason: unknown };
    if (reason instanceof AppError) throw reason;
    logger.info("stopped");
  } finally {
    clearInterval(pruning);
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
    stopListening();
  }
}

interface Running {
  readonly parts: RunParts;
  readonly bot: Bot;
  readonly handler: UpdateHandler;
  readonly line: Line;
  /** Resolves when what is in hand has ended, or was cut because it took too long. */
  readonly settled: () => Promise<void>;
}

async function runPolling({ parts, bot, handler, line, settled }: Running): Promise<void> {
  const isFree = await callUntilAnswered(line, (signal) => bot.api.deleteWebhook({}, signal));
  if (!isFree) return;
  parts.logger.info({ username: bot.botInfo.username }, "started, polling for updates");
  await pollUpdates({ ...line, api: bot.api, handler, settled });
}

async function runWebhook({ parts, bot, handler, line, settled }: Running): Promise<void> {
  const { webhook, logger } = parts;
  const { time, stopping } = line;
  if (webhook === undefined) return;
  let isSet = false;
  const server = await parts.openServer({
    host: parts.host,
    port: parts.port,
    path: new URL(webhook.url).pathname,
    secret: webhook.secret,
    receive: createReceiver({ handler, logger, time, stopping }),
    isReady: () => isSet && !stopping.aborted,
  });
  try {
    isSet = await callUntilAnswered(line, (signal) =>
      bot.api.setWebhook(
        webhook.url,
        {
          secret_token: webhook.secret,
          allowed_updates: UPDATE_TYPES,
          max_connections: CONNECTIONS,
        },
        signal,
      ),
    );
    if (!isSet) return;
    const { username } = bot.botInfo;
    logger.info({ username, address: server.address }, "started, receiving updates by webhook");
    await aborted(stopping);
    // The webhook stays set: Telegram keeps what comes until the next start.
    await settled();
  } finally {
    await server.close();
  }
}

/** The menus and the description; the bot works without them. */
async function announce(
  { corpus, languages, logger, botAdmins }: RunParts,
  bot: Bot,
): Promise<void> {
  try {
    await publishProfile(bot.api, corpus.addresses, languages, botAdmins);
  } catch (error) {
    logger.warn({ err: error }, "the menus and the description could not be published");
  }
}

async function runBeside(parts: RunParts, bot: Bot, stopping: AbortSignal): Promise<void> {
  await announce(parts, bot);
  try {
    await parts.whileRunning?.(bot, stopping);
  } catch (error) {
    parts.logger.error({ err: error }, "what runs beside the updates has ended with a fault");
  }
}

/** Waits for an end; when it does not come in time, cuts the calls under way. */
async function within(
  limitMs: number,
  time: Time,
  cutting: AbortController,
  end: Promise<unknown>,
): Promise<void> {
  const ended = new AbortController();
  const over = time.sleep(limitMs, ended.signal).then(() => {
    if (!ended.signal.aborted) cutting.abort();
  });
  await Promise.race([end, over]);
  ended.abort();
}

/** Daily counts and removed posts are kept for as long as outbox rows. */
async function prune({ state, logger }: RunParts, time: Time): Promise<void> {
  const before = time.now() - KEEP_ROWS_MS;
  try {
    await state.updates.prune(time.now());
    await state.counters.prune(dayOf(before));
    await state.posts.prune(before);
  } catch (error) {
    logger.error({ err: error }, "old records could not be forgotten");
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener("abort", () => {
        resolve();
      });
  });
}
