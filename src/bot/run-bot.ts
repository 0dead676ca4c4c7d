import { GrammyError } from "grammy";
import { AppError } from "../errors.js";
import { createBot } from "./create-bot.js";
import type { BotParts } from "./create-bot.js";

/** Runs the bot by long polling until SIGINT or SIGTERM, then stops after the update in hand. */
export async function runBot(
  parts: Omit<BotParts, "apiRoot"> & { readonly botApiRoot: string },
): Promise<void> {
  const bot = createBot({ ...parts, apiRoot: parts.botApiRoot });
  const stop = (): void => {
    void bot.stop();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  try {
    await bot.start({
      onStart: ({ username }) => {
        parts.logger.info({ username }, "started, polling for updates");
      },
    });
    parts.logger.info("stopped");
  } catch (error) {
    if (error instanceof GrammyError)
      throw new AppError(
        "TELEGRAM_REFUSED",
        `Telegram refused ${error.method}: ${error.error_code} ${error.description}; check BOT_TOKEN, and that no other process runs this bot`,
        { cause: error },
      );
    throw error;
  }
}
