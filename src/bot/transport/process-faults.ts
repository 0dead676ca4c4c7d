import type { Logger } from "../../logger.js";

/**
 * Logs the faults that no handler has caught, through the logger and so without users' words; Node
 * itself would print the whole error with all that it holds. A rejected promise does not end the
 * bot. An exception does, since nobody knows in which state it left the bot.
 *
 * @returns a function that stops listening
 */
export function listenForFaults(
  logger: Logger,
  end: (exitCode: number) => void = (exitCode) => process.exit(exitCode),
): () => void {
  const onRejection = (error: unknown): void => {
    logger.error({ err: error }, "a promise was rejected that nobody waited for");
  };
  const onException = (error: unknown): void => {
    logger.fatal({ err: error }, "an exception that nobody caught ends the bot");
    end(1);
  };
  process.on("unhandledRejection", onRejection);
  process.on("uncaughtException", onException);
  return () => {
    process.off("unhandledRejection", onRejection);
    process.off("uncaughtException", onException);
  };
}
