import { join, resolve } from "node:path";
import { z } from "zod";
import { AppError } from "./errors.js";
import { isProxy, PROXY_SCHEMES, readProxies, withSharedNames } from "./proxies.js";
import type { ProxySettings } from "./proxies.js";
import { describeSecret, gatherValues, SECRETS, TOKEN_SHAPE } from "./secrets.js";
import type { Environment, Problem } from "./secrets.js";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

/** All settings, validated. Folders are absolute. */
export interface Settings {
  readonly botToken: string | undefined;
  /** Root of the Bot API, without a slash at the end. */
  readonly botApiRoot: string;
  /** Set in webhook mode. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  readonly host: string;
  readonly port: number;
  /** Public URL of the reader page, without a slash at the end; set where it is served. */
  readonly readerUrl: string | undefined;
  /** Where the health pages are served apart from the webhook's server; nowhere when undefined. */
  readonly healthPort: number | undefined;
  /** Numeric ids of the people who run the bot: they have a command of their own. */
  readonly botAdmins: readonly number[];
  /** Who runs the bot, said to those who ask. */
  readonly operator: string | undefined;
  readonly encoder: string;
  /** Root of the model hub; read only when a model has to be fetched. */
  readonly hubUrl: string;
  /** Ways out to Telegram and to the model hub; absent where none is set. */
  readonly proxy: ProxySettings | undefined;
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly modelsDir: string;
  readonly dataDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** What holds where nothing is set; folders stand under the project's. `.env.example` explains each. */
export const DEFAULTS = {
  BOT_API_ROOT: "https://api.telegram.org",
  HOST: "0.0.0.0",
  PORT: 8080,
  ENCODER: "e5-speech",
  HF_ENDPOINT: "https://huggingface.co",
  CORPUS_DIR: "corpus",
  INDEX_DIR: ".index",
  MODELS_DIR: "models",
  DATA_DIR: ".data",
  LOG_LEVEL: "info",
} as const;

const url = (protocols: readonly string[]) =>
  z.string().refine(
    (value) => {
      if (!URL.canParse(value)) return false;
      const { protocol, username, password } = new URL(value);
      return protocols.includes(protocol) && username === "" && password === "";
    },
    { error: `expected a URL with ${protocols.join(" or ")}//` },
  );

/** A webhook without TLS is for tests on one machine; Telegram itself takes https only. */
const isPrivateIfPlain = (value: string): boolean => {
  if (!URL.canParse(value)) return true;
  const { protocol, hostname } = new URL(value);
  return protocol !== "http:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
};

/** Pages that the bot serves itself; the updates and the reader need paths of their own. */
const RESERVED_PATHS = ["/healthz", "/readyz", "/metrics"];

/** Whether the server can take the path as it stands, with no pattern or escape in it. */
function hasPlainPath(value: string): boolean {
  if (!URL.canParse(value)) return true;
  const { pathname } = new URL(value);
  return /^[\w\-./~]*$/u.test(pathname) && !RESERVED_PATHS.includes(pathname);
}

/** A text that is absent when empty, as in `.env` files with every name listed. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const proxy = optional(
  z.string().refine(isProxy, {
    error: `expected ${PROXY_SCHEMES.map((scheme) => `${scheme}//`).join(", ")} with host and port, such as socks5h://proxy.example.org:1080, and user:password@ before the host where the proxy asks for them, signs percent-encoded (the value is not shown)`,
  }),
);
const port = z.coerce.number({ error: "expected a port from 0 to 65535" }).int().min(0).max(65535);

const schema = z.object({
  BOT_TOKEN: optional(
    z.string().regex(TOKEN_SHAPE, {
      error: "expected the token as BotFather gives it, 123456789:AA… (the value is not shown)",
    }),
  ),
  BOT_TOKEN_FILE: optional(z.string()),
  BOT_API_ROOT: optional(url(["https:", "http:"])),
  WEBHOOK_URL: optional(
    url(["https:", "http:"])
      .refine(isPrivateIfPlain, {
        error: "expected https://, as Telegram demands (http:// to this machine only, for tests)",
      })
      .refine(hasPlainPath, {
        error: `expected a path of A-Z a-z 0-9 _ - . ~ and /, other than ${RESERVED_PATHS.join(", ")}`,
      }),
  ),
  WEBHOOK_SECRET: optional(
    z.string().regex(/^[A-Za-z0-9_-]{32,256}$/u, {
      error: "expected 32 to 256 characters of A-Z, a-z, 0-9, _ and - (the value is not shown)",
    }),
  ),
  WEBHOOK_SECRET_FILE: optional(z.string()),
  READER_URL: optional(
    url(["https:", "http:"])
      .refine(isPrivateIfPlain, {
        error: "expected https:// (http:// to this machine only, for tests)",
      })
      .refine(hasPlainPath, {
        error: `expected a path of A-Z a-z 0-9 _ - . ~ and /, other than ${RESERVED_PATHS.join(", ")}`,
      })
      .refine((value) => !/[?#]/u.test(value), {
        error: "expected a URL without a query and a fragment",
      }),
  ),
  HOST: optional(z.string()),
  PORT: optional(port),
  HEALTH_PORT: optional(port),
  BOT_ADMINS: optional(
    z.string().regex(/^\s*\d+(?:\s*,\s*\d+)*\s*$/u, {
      error: "expected numeric user ids separated by commas",
    }),
  ),
  BOT_OPERATOR: optional(
    z.string().max(100, { error: "expected a name of at most 100 characters" }),
  ),
  ENCODER: optional(z.string()),
  HF_ENDPOINT: optional(url(["https:", "http:"])),
  BOT_PROXY: proxy,
  HTTPS_PROXY: proxy,
  ALL_PROXY: proxy,
  NO_PROXY: optional(z.string()),
  CORPUS_DIR: optional(z.string()),
  INDEX_DIR: optional(z.string()),
  MODELS_DIR: optional(z.string()),
  DATA_DIR: optional(z.string()),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, { error: `expected one of ${LOG_LEVELS.join(", ")}` })),
});

/** Every setting that there is. */
export const SETTING_NAMES = Object.keys(schema.shape);

/** Settings that cannot both hold, checked apart as what is missing is. */
function listClashes({
  WEBHOOK_URL: webhook = "",
  READER_URL: reader = "",
}: Environment): Problem[] {
  if (!URL.canParse(webhook) || !URL.canParse(reader)) return [];
  const [one, other] = [webhook, reader].map((each) => new URL(each).pathname.replace(/\/+$/u, ""));
  return one === other ? [["READER_URL", "expected another path than that of WEBHOOK_URL"]] : [];
}

/**
 * What a webhook lacks, by setting. Checked apart from the schema, which looks at no two fields
 * together once one of them is wrong.
 */
function listMissing(values: Environment): Problem[] {
  const isAbsent = (name: string): boolean => (values[name] ?? "") === "";
  if (isAbsent("WEBHOOK_URL")) return [];
  const needed = [
    [
      "WEBHOOK_SECRET",
      "expected a secret when WEBHOOK_URL is set; make one with: openssl rand -hex 32",
    ],
    ["BOT_TOKEN", "expected a token when WEBHOOK_URL is set"],
  ] as const;
  return needed.filter(([name]) => isAbsent(name) && isAbsent(`${name}_FILE`));
}

/**
 * Settings from an environment and from the files of secrets that it names.
 *
 * @param root the project's folder, where the default folders are
 * @param warn called once for each unknown `BOT_…` name
 * @throws AppError BAD_SETTINGS with every problem in one line; secrets are never shown
 */
export function readSettings(
  given: Environment,
  root: string,
  warn: (line: string) => void = () => undefined,
): Settings {
  const environment = withSharedNames(given);
  for (const name of Object.keys(environment))
    if (name.startsWith("BOT_") && !SETTING_NAMES.includes(name))
      warn(`${name}: unknown setting, ignored; known are ${SETTING_NAMES.join(", ")}`);
  const { values, problems: ofFiles } = gatherValues(environment, SETTING_NAMES);
  const parsed = schema.safeParse(values);
  const problems = [
    ...ofFiles.map(([name, problem]) => `${name}: ${problem}`),
    ...[
      ...(parsed.error?.issues ?? []).map(({ path, message }): Problem => [
        String(path[0]),
        message,
      ]),
      ...listMissing(values),
      ...listClashes(values),
    ].map(([name, problem]) => `${name}: ${problem}, got ${describeGot(name, values[name] ?? "")}`),
  ];
  if (!parsed.success || problems.length > 0)
    throw new AppError("BAD_SETTINGS", problems.join("; "));
  const env = parsed.data;
  const folder = (value: string | undefined, name: string): string =>
    value === undefined ? join(root, name) : resolve(value);
  return {
    botToken: env.BOT_TOKEN,
    botApiRoot: (env.BOT_API_ROOT ?? DEFAULTS.BOT_API_ROOT).replace(/\/+$/u, ""),
    webhook:
      env.WEBHOOK_URL === undefined || env.WEBHOOK_SECRET === undefined
        ? undefined
        : { url: env.WEBHOOK_URL, secret: env.WEBHOOK_SECRET },
    host: env.HOST ?? DEFAULTS.HOST,
    port: env.PORT ?? DEFAULTS.PORT,
    readerUrl: env.READER_URL?.replace(/\/+$/u, ""),
    healthPort: env.HEALTH_PORT,
    botAdmins: (env.BOT_ADMINS ?? "")
      .split(",")
      .map((id) => Number(id.trim()))
      .filter((id) => id > 0),
    operator: env.BOT_OPERATOR,
    encoder: env.ENCODER ?? DEFAULTS.ENCODER,
    hubUrl: (env.HF_ENDPOINT ?? DEFAULTS.HF_ENDPOINT).replace(/\/+$/u, ""),
    proxy: readProxies(env),
    corpusDir: folder(env.CORPUS_DIR, DEFAULTS.CORPUS_DIR),
    indexDir: folder(env.INDEX_DIR, DEFAULTS.INDEX_DIR),
    modelsDir: folder(env.MODELS_DIR, DEFAULTS.MODELS_DIR),
    dataDir: folder(env.DATA_DIR, DEFAULTS.DATA_DIR),
    logLevel: env.LOG_LEVEL ?? DEFAULTS.LOG_LEVEL,
  };
}

/** Settings that may hold a password. */
const PROXIES = ["BOT_PROXY", "HTTPS_PROXY", "ALL_PROXY"];

function describeGot(name: string, value: string): string {
  if (value === "") return "none";
  if (PROXIES.includes(name)) return `${value.length} characters`;
  return SECRETS.includes(name) ? describeSecret(value) : `"${value}"`;
}
