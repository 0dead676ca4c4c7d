import type { Bot } from "grammy";
import { AppError } from "../errors.js";
import { KEEP_ROWS_MS } from "../posts/send-due.js";
import { dayOf } from "./counting.js";
import { createBot } from "./create-bot.js";
import type { BotParts } from "./create-bot.js";
import type { Metrics } from "./ports/metrics.js";
import type { RateLimiter } from "./ports/rate-limiter.js";
import type { BotState } from "./ports/state.js";
import type { OpenHealthServer, RunningServer } from "./ports/update-server.js";
import { publishProfile } from "./profile.js";
import { moveChat } from "./posts/move-chat.js";
import { createApologies } from "./transport/apologies.js";
import { deliverCalls } from "./transport/deliver-calls.js";
import { createUpdateHandler } from "./transport/handle-updates.js";
import type { UpdateHandler } from "./transport/handle-updates.js";
import type { Line } from "./transport/call-until-answered.js";
import { BAD_TOKEN, callUntilAnswered, refusedBecause } from "./transport/call-until-answered.js";
import { listenForFaults } from "./transport/process-faults.js";
import { createRateGate } from "./transport/rate-gate.js";
import type { Readiness } from "./transport/readiness.js";
import { createReadiness, keepProbing, probeState } from "./transport/readiness.js";
import type { UpdateSource } from "./transport/receive-updates.js";
import { receiveUpdates } from "./transport/receive-updates.js";
import type { Stops } from "./transport/stopping.js";
import { endWithin } from "./transport/stopping.js";
import type { Time } from "./transport/time.js";
import { createTurns } from "./transport/turns.js";

/** What is in hand when the bot is told to stop has this long to end. */
const STOP_WITHIN_MS = 8_000;
const PRUNE_EVERY_MS = 3_600_000;

export interface RunParts extends Omit<BotParts, "apiRoot">, UpdateSource {
  readonly botApiRoot: string;
  readonly state: BotState;
  readonly metrics: Metrics;
  readonly limiter: RateLimiter;
  /** Where the health pages are served; nowhere beside the webhook when undefined. */
  readonly healthPort: number | undefined;
  readonly openHealthServer: OpenHealthServer;
  /**
   * Work that goes on while updates are taken, such as scheduled posts; ends with the signal. It
   * announces what is served when that has changed.
   */
  readonly whileRunning?: (
    bot: Bot,
    stopping: AbortSignal,
    announce: () => Promise<void>,
  ) => Promise<void>;
}

/**
 * Runs the bot by webhook or by long polling until told to stop, then ends what is in hand.
 *
 * @throws AppError TELEGRAM_REFUSED when the token is not valid or another process runs the bot;
 * BAD_SETTINGS when the server cannot listen
 */
export async function runBot(parts: RunParts, stops: Stops, line: Line): Promise<void> {
  const { logger, time } = line;
  const readiness = createReadiness(time, line.stopping);
  const unlistenFaults = listenForFaults(logger);
  const pruning = setInterval(() => void prune(parts, time), PRUNE_EVERY_MS).unref();
  let health: RunningServer | undefined;
  try {
    await prune(parts, time);
    await probeState(parts.state, readiness, line);
    health = await openHealth(parts, readiness);
    if (health) logger.info({ address: health.address }, "health pages are served");
    await serve(parts, stops, line, readiness);
    const { reason } = stops.stopping.signal as { reason: unknown };
    if (reason instanceof AppError) throw reason;
    logger.info("stopped");
  } finally {
    clearInterval(pruning);
    await health?.close();
    unlistenFaults();
  }
}

async function openHealth(
  { host, healthPort, openHealthServer }: RunParts,
  { isReady }: Readiness,
): Promise<RunningServer | undefined> {
  if (healthPort === undefined) return undefined;
  return openHealthServer({ host, port: healthPort, isReady });
}

/** Takes updates until told to stop, then waits for what is in hand. */
async function serve(
  parts: RunParts,
  stops: Stops,
  line: Line,
  readiness: Readiness,
): Promise<void> {
  const { time } = line;
  const bot = openBot(parts, stops, line);
  const isKnown = await callUntilAnswered(line, async (signal) => {
    bot.botInfo = await bot.api.getMe(signal);
  });
  if (!isKnown) return;
  const handler = openHandler(parts, bot, time);
  const beside = Promise.all([
    runBeside(parts, bot, line.stopping),
    keepProbing(parts.state, readiness, line),
  ]);
  const settled = (): Promise<void> =>
    endWithin(STOP_WITHIN_MS, Promise.all([handler.settled(), beside]), time, stops.cutting);
  try {
    await receiveUpdates(parts, { ...line, bot, handler, settled, readiness });
  } finally {
    stops.stopping.abort();
    await settled();
  }
}

/** The bot with its features, its calls brought to Telegram by `deliverCalls`. */
function openBot(parts: RunParts, { stopping, cutting }: Stops, { time, random }: Line): Bot {
  const { state, metrics, logger } = parts;
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
  return bot;
}

/** What handles each update, for a bot that knows its own name. */
function openHandler(parts: RunParts, bot: Bot, time: Time): UpdateHandler {
  const { state, limiter, metrics, logger, languages } = parts;
  return createUpdateHandler({
    bot,
    api: bot.api,
    updates: state.updates,
    mayPass: createRateGate({ api: bot.api, me: bot.botInfo, limiter, time, languages }),
    apologise: createApologies(bot.api, limiter, time, languages),
    metrics,
    logger,
    time,
    turns: { typing: createTurns(), other: createTurns() },
    takesResponses: parts.webhook !== undefined,
  });
}

/** Publishes the menus and the description; the bot works without them. */
async function announce(
  { served, languages, logger, botAdmins }: RunParts,
  bot: Bot,
): Promise<void> {
  try {
    await publishProfile(bot.api, served().corpus.addresses, languages, botAdmins);
  } catch (error) {
    logger.warn({ err: error }, "the menus and the description could not be published");
  }
}

/** Publishes the profile, then runs `whileRunning`; a fault in it leaves the updates alone. */
async function runBeside(parts: RunParts, bot: Bot, stopping: AbortSignal): Promise<void> {
  await announce(parts, bot);
  try {
    await parts.whileRunning?.(bot, stopping, () => announce(parts, bot));
  } catch (error) {
    parts.logger.error({ err: error }, "what runs beside the updates has ended with a fault");
  }
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
