import type { Logger } from "../../logger.js";

/**
 * What no handler has caught is logged without its words: Node would print it whole, with all that
 * it holds. A promise that nobody waited for does not end the bot; an exception does, since nobody
 * knows what it left behind.
 *
 * @returns stops listening
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
