import { createRequire } from "node:module";
import type { Logger } from "pino";
import type { Settings } from "./config.js";
import { AppError } from "./errors.js";
import { secretsOfProxies } from "./proxies.js";

export type { Logger } from "pino";

/** Anything of a token's shape, for tokens that are not ours. */
const TOKEN_ANYWHERE = /\d{6,}:[A-Za-z0-9_-]{30,}/gu;

/** User and password in any address. */
const CREDENTIALS_ANYWHERE = /(?<=:\/\/)[^\s/"]+@/gu;

/**
 * Replaces secrets by value, as they are, as JSON has them, percent-encoded, and without a token's number; then
 * whatever looks like a bot token or like user and password in an address.
 *
 * Example: redact("GET /bot1:s3cret/getMe", ["1:s3cret"]) → "GET /bot[secret]/getMe"
 */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets)
    for (const form of formsOf(secret)) clean = clean.replaceAll(form, "[secret]");
  return clean.replaceAll(TOKEN_ANYWHERE, "[token]").replaceAll(CREDENTIALS_ANYWHERE, "[secret]@");
}

function formsOf(secret: string): string[] {
  const withoutNumber = secret.replace(/^\d+:/u, "");
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [secret, inJson, encodeURIComponent(secret), withoutNumber].filter((form) => form !== "");
}

/**
 * What may be logged of an error: its kind, its code, and where it was thrown. Messages are left
 * out, since those of parsers and of the Bot API quote what users wrote; only those of an
 * `AppError` and of the operating system hold nothing of theirs.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name } = error;
  const code: unknown = Reflect.get(error, "error_code") ?? Reflect.get(error, "code");
  const method: unknown = Reflect.get(error, "method");
  const inner: unknown = error.cause ?? Reflect.get(error, "error");
  return {
    name,
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    ...(typeof method === "string" ? { method } : {}),
    ...(isWithoutUserText(error) ? { message: error.message } : {}),
    at: framesOf(error),
    ...(inner instanceof Error && inner !== error ? { cause: describeError(inner) } : {}),
  };
}

function isWithoutUserText(error: Error): boolean {
  return error instanceof AppError || typeof Reflect.get(error, "syscall") === "string";
}

/** The lines of the stack that name code; the first lines repeat the message. */
function framesOf({ stack, message }: Error): string[] {
  const afterMessage = stack?.split(message === "" ? "\n" : message).at(-1) ?? "";
  return afterMessage
    .split("\n")
    .filter((line) => /^ {4}at \S.*:\d+:\d+\)?$/u.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim().slice("at ".length));
}

const MOST_FRAMES = 8;

/**
 * A logger of JSON lines on stderr. Every line passes `redact`, and errors pass `describeError`;
 * users' words are never given to it.
 *
 * @param write where the lines go; stderr when absent
 */
export function createLogger(
  settings: Pick<Settings, "logLevel" | "botToken" | "webhook"> & Partial<Pick<Settings, "proxy">>,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Logger {
  const secrets = [
    settings.botToken,
    settings.webhook?.secret,
    ...secretsOfProxies(settings.proxy),
  ].filter((secret) => secret !== undefined);
  // Loaded here: commands have no log but for their faults, and most starts see none.
  const { pino } = createRequire(import.meta.url)("pino") as typeof import("pino");
  return pino(
    {
      level: settings.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError, error: describeError },
    },
    {
      write: (line: string) => {
        write(redact(line, secrets));
      },
    },
  );
}
