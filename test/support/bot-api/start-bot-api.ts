import { BotApi } from "./bot-api.js";
import { CallLog } from "./calls.js";
import { type Clock, realClock } from "./clock.js";
import { dispatch, findMethodName, readable } from "./dispatch.js";
import { FaultScript } from "./faults.js";
import { FloodControl } from "./flood-control.js";
import { BotApiServer } from "./http/bot-api-server.js";
import { InlineCache } from "./inline-answer.js";
import { Parameters } from "./parameters.js";
import { Queries } from "./queries.js";
import { createRandom } from "./random.js";
import { readSchema } from "./schema/read-schema.js";
import { type BotSettings, createBotAccount } from "./state/bot-account.js";
import { World } from "./state/world.js";
import type { Telegram } from "./telegram.js";
import { LongPoll } from "./updates/long-poll.js";
import { UpdateQueue } from "./updates/update-queue.js";
import { Webhook } from "./updates/webhook.js";

interface BotApiOptions {
  /** `<bot id>:<secret>`. */
  readonly token?: string;
  readonly username?: string;
  readonly firstName?: string;
  readonly settings?: Partial<BotSettings>;
  /** Update lifetimes, redelivery and flood windows run on it; real time when absent. */
  readonly clock?: Clock;
  /** Seed of the random waits. */
  readonly seed?: number;
  /** Real milliseconds after which a wait of a test fails; 5000 when absent. */
  readonly timeoutMs?: number;
}

/** A user has this long to see an answer: the lifetimes of the updates in the server's queue. */
const CALLBACK_LIFETIME_MS = 150_000;
const INLINE_LIFETIME_MS = 30_000;
const GUEST_LIFETIME_MS = 150_000;

/**
 * Starts a strict stand-in of the Telegram Bot API on the loopback.
 *
 * Example:
 * `const api = await startBotApi({ token: "1000:secret", username: "quotation_bot" });`
 * `const ann = api.user({ first_name: "Ann" });`
 * `await ann.sends("What about schools?");`
 * `expect((await api.nextMessage(ann)).quotations).toHaveLength(1);`
 */
export async function startBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const clock = options.clock ?? realClock;
  const token = options.token ?? "1000:stand-in-secret";
  const random = createRandom(options.seed ?? 1);
  const account = createBotAccount(
    {
      id: Number.parseInt(token, 10),
      isBot: true,
      firstName: options.firstName ?? "Bot",
      username: options.username ?? "stand_in_bot",
      deactivated: false,
    },
    options.settings,
  );
  const calls = new CallLog();
  const updates = new UpdateQueue(clock, 700_000_000);
  const telegram: Telegram = {
    schema: await readSchema(),
    world: new World(clock, account),
    random,
    updates,
    longPoll: new LongPoll(clock, updates),
    webhook: new Webhook(clock, random, updates),
    calls,
    faults: new FaultScript(),
    flood: new FloodControl(clock, random),
    callbackQueries: new Queries(clock, CALLBACK_LIFETIME_MS),
    inlineQueries: new Queries(clock, INLINE_LIFETIME_MS),
    inlineCache: new InlineCache(clock),
    guestQueries: new Queries(clock, GUEST_LIFETIME_MS),
    signs: [],
  };
  updates.onChange(() => {
    calls.notify();
  });
  telegram.webhook.executeReply = (given, fields) => {
    void executeReply(telegram, given, fields);
  };
  const server = new BotApiServer(telegram, token);
  const url = await server.listen();
  return new BotApi({ telegram, server, url, token, timeoutMs: options.timeoutMs ?? 5000 });
}

/** A method in the answer to a webhook delivery is carried out and its result is lost. */
async function executeReply(
  telegram: Telegram,
  given: string,
  fields: Record<string, unknown>,
): Promise<void> {
  const method = findMethodName(telegram.schema, given);
  if (method === undefined) return;
  const raw = new Map(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
  const parameters = new Parameters(raw);
  const now = () => telegram.world.clock.now();
  const call = telegram.calls.begin(method, readable(telegram.schema, method, parameters), now());
  const outcome = dispatch(telegram, method, parameters, () => undefined);
  const status = await outcome.then(
    () => 200,
    () => 400,
  );
  telegram.calls.finish(call, now(), status);
}
