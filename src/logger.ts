import { pino } from "pino";
import type { Logger } from "pino";
import type { Settings } from "./config.js";

export type { Logger } from "pino";

/** Anything of a token's shape, for tokens that are not ours. */
const TOKEN_ANYWHERE = /\d{6,}:[A-Za-z0-9_-]{30,}/gu;

/** Replaces secrets by value, and whatever looks like a bot token. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) clean = clean.replaceAll(secret, "[secret]");
  return clean.replaceAll(TOKEN_ANYWHERE, "[token]");
}

/**
 * A logger of JSON lines on stderr. Every line passes `redact`; users' words are never given to it.
 *
 * @param write where the lines go; stderr when absent
 */
export function createLogger(
  settings: Pick<Settings, "logLevel" | "botToken" | "webhook">,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Logger {
  const secrets = [settings.botToken, settings.webhook?.secret].filter(
    (secret): secret is string => secret !== undefined,
  );
  return pino(
    { level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    {
      write: (line: string) => {
        write(redact(line, secrets));
      },
    },
  );
}
