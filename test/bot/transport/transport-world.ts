import { Bot, HttpError } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import { createMemoryRateLimiter } from "../../../src/adapters/service/memory-rate-limiter.js";
import { createMemoryStore } from "../../support/memory-store.js";
import type { StateStore } from "../../../src/adapters/state/state-store.js";
import type { Metrics } from "../../../src/bot/ports/metrics.js";
import type { ProcessedUpdates } from "../../../src/bot/ports/processed-updates.js";
import { createApologies } from "../../../src/bot/transport/apologies.js";
import { deliverCalls } from "../../../src/bot/transport/deliver-calls.js";
import { createUpdateHandler } from "../../../src/bot/transport/handle-updates.js";
import type { Handled, UpdateHandler } from "../../../src/bot/transport/handle-updates.js";
import { createRateGate } from "../../../src/bot/transport/rate-gate.js";
import { readUpdate } from "../../../src/bot/transport/read-update.js";
import type { Logger } from "../../../src/logger.js";
import { createLogger } from "../../../src/logger.js";
import { FakeTime } from "./fake-time.js";
import { languages } from "../../../src/languages/index.js";

export const ME: UserFromGetMe = {
  id: 99,
  is_bot: true,
  first_name: "Bot",
  username: "quotation_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
} as UserFromGetMe;

interface ApiCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What Telegram does with a call: gives a result, refuses, or fails to be reached. */
export type Reaction =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: Readonly<Record<string, number>>;
    }
  | Error
  /** No answer, until the call is given up. */
  | "hang";

export const OK: Reaction = { ok: true, result: true };
export const flood = (seconds: number): Reaction => ({
  ok: false,
  error_code: 429,
  description: `Too Many Requests: retry after ${seconds}`,
  parameters: { retry_after: seconds },
});
export const refusal = (code: number, description: string): Reaction => ({
  ok: false,
  error_code: code,
  description,
});

/** A reset as node-fetch reports it. */
export const RESET = Object.assign(new Error("request failed, reason: read ECONNRESET"), {
  code: "ECONNRESET",
});
/** No connection as node-fetch reports it. */
export const NO_CONNECTION = Object.assign(new Error("reason: connect ECONNREFUSED 127.0.0.1:1"), {
  code: "ECONNREFUSED",
});
/** What a proxy has done, as node-fetch reports it: the address of the request stands before it. */
export const proxyFault = (code: string, reason: string): Error =>
  new HttpError(
    "Network request for 'getMe' failed!",
    Object.assign(new Error(`request to https://x/bot1:secret/getMe failed, reason: ${reason}`), {
      code,
    }),
  );

/** The transport around a bot of a test, with Telegram played by a function. */
export class TransportWorld {
  readonly time = new FakeTime();
  readonly store: StateStore = createMemoryStore();
  readonly calls: ApiCall[] = [];
  readonly results: string[] = [];
  readonly outcomes: string[] = [];
  readonly migrations: (readonly [number, number])[] = [];
  readonly stopping = new AbortController();
  readonly cutting = new AbortController();
  lines = "";
  wasUnauthorized = false;
  /** Reactions to the next calls, by method; success when there is none left. */
  readonly script = new Map<string, Reaction[]>();
  readonly bot = new Bot("123456:AAsecretsecretsecretsecretsecret", { botInfo: ME });
  readonly logger: Logger;
  readonly handler: UpdateHandler;
  readonly metrics: Metrics = {
    updateHandled: (_, result) => this.results.push(result),
    apiCalled: (method, outcome) => this.outcomes.push(`${method} ${outcome}`),
    queueLength: () => undefined,
    abstained: () => undefined,
    postEnded: () => undefined,
  };

  /** @param takesResponses whether a call may go out with the confirmation of an update */
  constructor(updates?: ProcessedUpdates, takesResponses = false) {
    this.logger = createLogger(
      { logLevel: "debug", botToken: this.bot.token, webhook: undefined },
      (line) => (this.lines += line),
    );
    const { time, metrics, logger, bot } = this;
    bot.api.config.use(
      (_, method, payload, signal) =>
        this.#react(method, payload, signal as AbortSignal | undefined) as never,
    );
    bot.api.config.use(
      deliverCalls({
        time,
        random: () => 1,
        metrics,
        logger,
        onMigrated: (from, to) => Promise.resolve(void this.migrations.push([from, to])),
        onUnauthorized: () => (this.wasUnauthorized = true),
        stopping: this.stopping.signal,
        cutting: this.cutting.signal,
      }),
    );
    const limiter = createMemoryRateLimiter();
    this.handler = createUpdateHandler({
      bot,
      api: bot.api,
      updates: updates ?? this.store.updates,
      mayPass: createRateGate({ api: bot.api, me: ME, limiter, time, languages }),
      apologise: createApologies(bot.api, limiter, time, languages),
      metrics,
      logger,
      time,
      takesResponses,
    });
  }

  handle(update: unknown): Promise<Handled> {
    const read = readUpdate(update);
    if (read.kind === "invalid") throw new TypeError("expected an update with a number");
    return this.handler.handle(read);
  }

  /** The texts of the messages that Telegram was asked to send. */
  get sent(): unknown[] {
    return this.calls
      .filter(({ method }) => method === "sendMessage")
      .map(({ payload }) => payload["text"]);
  }

  #react(method: string, payload: object, signal: AbortSignal | undefined): Promise<Reaction> {
    this.calls.push({ method, payload: { ...payload } });
    const reaction = this.script.get(method)?.shift() ?? OK;
    if (reaction === "hang")
      return new Promise((_, reject) => {
        signal?.addEventListener("abort", () => {
          reject(new Error("The user aborted a request."));
        });
      });
    return reaction instanceof Error ? Promise.reject(reaction) : Promise.resolve(reaction);
  }
}

let nextUpdateId = 1;

/** A message in a private chat with the user of this id. */
export function messageOf(userId: number, text: string, updateId = nextUpdateId++): Update {
  return {
    update_id: updateId,
    message: {
      message_id: updateId,
      date: 1,
      chat: { id: userId, type: "private", first_name: "Ann" },
      from: { id: userId, is_bot: false, first_name: "Ann" },
      text,
    },
  };
}

export function callbackOf(userId: number, updateId = nextUpdateId++): Update {
  return {
    update_id: updateId,
    callback_query: {
      id: `callback-${updateId}`,
      from: { id: userId, is_bot: false, first_name: "Ann" },
      chat_instance: "1",
      data: "1:x",
    },
  };
}

export function inlineOf(userId: number, updateId = nextUpdateId++): Update {
  return {
    update_id: updateId,
    inline_query: {
      id: `inline-${updateId}`,
      from: { id: userId, is_bot: false, first_name: "Ann" },
      query: "schools",
      offset: "",
    },
  };
}
