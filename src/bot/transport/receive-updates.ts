import type { Bot } from "grammy";
import type { OpenUpdateServer } from "../ports/update-server.js";
import type { Line } from "./call-until-answered.js";
import { callUntilAnswered } from "./call-until-answered.js";
import type { UpdateHandler } from "./handle-updates.js";
import { pollUpdates } from "./poll-updates.js";
import { UPDATE_TYPES } from "./read-update.js";
import type { Readiness } from "./readiness.js";
import { createReceiver } from "./receive-webhook.js";
import { watchWebhook } from "./watch-webhook.js";

/** Deliveries that Telegram makes at once; its default. */
const CONNECTIONS = 40;

/** How updates come: by webhook when it is set, by long polling otherwise. */
export interface UpdateSource {
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  /** Where the server for the webhook listens. */
  readonly host: string;
  readonly port: number;
  readonly openServer: OpenUpdateServer;
}

interface ReceivingParts extends Line {
  readonly bot: Bot;
  readonly handler: UpdateHandler;
  /** Resolves when what is in hand has ended, or was cut because it took too long. */
  readonly settled: () => Promise<void>;
  readonly readiness: Readiness;
}

/**
 * Receives updates until told to stop, and waits for what is in hand.
 *
 * @throws AppError TELEGRAM_REFUSED when the token is not valid or another process runs the bot
 */
export async function receiveUpdates(source: UpdateSource, parts: ReceivingParts): Promise<void> {
  if (source.webhook === undefined) await receiveByPolling(parts);
  else await receiveByWebhook(source, source.webhook, parts);
}

async function receiveByPolling(parts: ReceivingParts): Promise<void> {
  const { bot, logger } = parts;
  const isFree = await callUntilAnswered(parts, (signal) => bot.api.deleteWebhook({}, signal));
  if (!isFree) return;
  logger.info({ username: bot.botInfo.username }, "started, polling for updates");
  await pollUpdates({ ...parts, api: bot.api });
}

async function receiveByWebhook(
  { host, port, openServer }: UpdateSource,
  webhook: NonNullable<UpdateSource["webhook"]>,
  parts: ReceivingParts,
): Promise<void> {
  const { bot, handler, logger, time, stopping, settled, readiness } = parts;
  const setWebhook = (): Promise<boolean> =>
    callUntilAnswered(parts, (signal) =>
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
  const server = await openServer({
    host,
    port,
    path: new URL(webhook.url).pathname,
    secret: webhook.secret,
    receive: createReceiver({ handler, logger, time, stopping }),
    isReady: readiness.isReady,
  });
  try {
    if (!(await setWebhook())) return;
    readiness.receiving();
    const { username } = bot.botInfo;
    logger.info({ username, address: server.address }, "started, receiving updates by webhook");
    await watchWebhook(webhook.url, { ...parts, api: bot.api, setWebhook });
    // The webhook stays set: Telegram keeps what comes until the next start.
    await settled();
  } finally {
    await server.close();
  }
}
