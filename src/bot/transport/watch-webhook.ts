import type { Api } from "grammy";
import type { Line } from "./call-until-answered.js";
import { toApiSignal } from "./call-until-answered.js";
import type { Readiness } from "./readiness.js";

const LOOK_EVERY_MS = 20_000;

export interface WatchParts extends Line {
  readonly api: Pick<Api, "getWebhookInfo">;
  readonly readiness: Pick<Readiness, "receiving">;
  /** Sets the webhook; false when told to stop before. */
  readonly setWebhook: () => Promise<boolean>;
}

/**
 * Asks Telegram now and then whether the webhook still leads to `url`, until told to stop. One that
 * is gone is set again: a process that polls may have deleted it before it ended. Another one is
 * left alone, because it may be that of the process that takes over.
 */
export async function watchWebhook(url: string, parts: WatchParts): Promise<void> {
  const { api, readiness, setWebhook, time, stopping, logger } = parts;
  for (;;) {
    await time.sleep(LOOK_EVERY_MS, stopping);
    if (stopping.aborted) return;
    const info = await api.getWebhookInfo(toApiSignal(stopping)).catch((error: unknown) => {
      if (!stopping.aborted) logger.warn({ err: error }, "the webhook could not be looked at");
    });
    if (info === undefined) continue;
    if (info.url === "") {
      logger.warn("the webhook was deleted; setting it again");
      if (await setWebhook()) readiness.receiving();
    } else if (info.url === url) readiness.receiving();
    else logger.warn("another webhook is set: no updates come here");
  }
}
