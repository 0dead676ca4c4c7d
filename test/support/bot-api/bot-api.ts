import { ChatActor } from "./actors/chat-actor.js";
import { Patience } from "./actors/patience.js";
import { UserActor } from "./actors/user.js";
import type { Call, Violation } from "./calls.js";
import type { FaultScript } from "./faults.js";
import type { FloodControl } from "./flood-control.js";
import type { BotApiServer } from "./http/bot-api-server.js";
import type { JsonObject } from "./json.js";
import { showMessage, type ShownMessage } from "./shown-message.js";
import { Chat } from "./state/chat.js";
import type { Message } from "./state/message.js";
import type { Sign, Telegram } from "./telegram.js";

interface UserFields {
  readonly id?: number;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
  readonly is_bot?: boolean;
}

interface GroupFields {
  readonly id?: number;
  readonly title?: string;
  readonly username?: string;
  /** A supergroup unless "group" says a basic one. */
  readonly type?: "group" | "supergroup";
  readonly is_forum?: boolean;
  /** Who owns it; a new person when absent. */
  readonly owner?: UserActor;
}

type ChannelFields = Omit<GroupFields, "type" | "is_forum">;

/** A conversation that a test looks at. */
type Place = UserActor | ChatActor;

/** The test's side of the stand-in. */
export class BotApi {
  /** The root address for the bot, without a slash at the end: BOT_API_ROOT. */
  readonly url: string;
  readonly token: string;
  readonly telegram: Telegram;
  readonly #server: BotApiServer;
  readonly #patience: Patience;
  readonly #seenCalls = new Set<Call>();
  readonly #seenMessages = new Set<Message>();
  #serial = 0;

  constructor(parts: {
    telegram: Telegram;
    server: BotApiServer;
    url: string;
    token: string;
    timeoutMs: number;
  }) {
    this.telegram = parts.telegram;
    this.#server = parts.server;
    this.url = parts.url;
    this.token = parts.token;
    this.#patience = new Patience(parts.telegram.calls, parts.timeoutMs);
  }

  get faults(): FaultScript {
    return this.telegram.faults;
  }

  get flood(): FloodControl {
    return this.telegram.flood;
  }

  /** A person; nobody has written to the bot yet. */
  user(fields: UserFields = {}): UserActor {
    const id = fields.id ?? 5_000_000 + ++this.#serial;
    const person = {
      id,
      isBot: fields.is_bot ?? false,
      firstName: fields.first_name ?? `Person ${id}`,
      deactivated: false,
      ...(fields.last_name === undefined ? {} : { lastName: fields.last_name }),
      ...(fields.username === undefined ? {} : { username: fields.username }),
      ...(fields.language_code === undefined ? {} : { languageCode: fields.language_code }),
    };
    this.telegram.world.persons.set(id, person);
    return new UserActor(this.telegram, this.#patience, person);
  }

  /** A group without the bot; a supergroup unless said otherwise. */
  group(fields: GroupFields = {}): ChatActor {
    const type = fields.type ?? "supergroup";
    const number = ++this.#serial;
    const id = fields.id ?? (type === "group" ? -4_000_000 - number : -1_002_000_000_000 - number);
    return this.#addChat(
      new Chat({ ...place(fields), id, type, isForum: fields.is_forum }),
      fields,
    );
  }

  /** A channel without the bot. */
  channel(fields: ChannelFields = {}): ChatActor {
    const id = fields.id ?? -1_001_000_000_000 - ++this.#serial;
    return this.#addChat(new Chat({ ...place(fields), id, type: "channel" }), fields);
  }

  #addChat(chat: Chat, fields: GroupFields): ChatActor {
    this.telegram.world.chats.set(chat.id, chat);
    return new ChatActor(this.telegram, chat, (fields.owner ?? this.user()).person);
  }

  /** The bot's calls, of one method or of all; getUpdates only when it is named. */
  calls(method?: string): readonly Call[] {
    return this.telegram.calls.all.filter((call) =>
      method === undefined ? call.method !== "getUpdates" : call.method === method,
    );
  }

  /** The oldest finished call of the method that no earlier `nextCall` has given. */
  nextCall(method: string, matches: (call: Call) => boolean = () => true): Promise<Call> {
    return this.#patience.until(() => {
      const found = this.calls(method).find(
        (call) => call.finishedAtMs !== undefined && !this.#seenCalls.has(call) && matches(call),
      );
      if (found !== undefined) this.#seenCalls.add(found);
      return found;
    }, `a call of ${method}`);
  }

  /** The messages that stand in a chat, whoever sent them, oldest first. */
  messages(where: Place): ShownMessage[] {
    return [...where.chat.messages.values()].filter((message) => !message.deleted).map(showMessage);
  }

  /** The bot's messages that stand in a chat, oldest first. */
  botMessages(where: Place): ShownMessage[] {
    return this.messages(where).filter(({ stored }) => this.#isFromBot(stored));
  }

  /** A message as it stands now. */
  refresh(message: ShownMessage): ShownMessage {
    return showMessage(message.stored);
  }

  /** The oldest message of the bot in the chat that no earlier `nextMessage` has given. */
  async nextMessage(where: Place): Promise<ShownMessage> {
    const message = await this.#patience.until(() => {
      const found = [...where.chat.messages.values()].find(
        (candidate) => this.#isFromBot(candidate) && !this.#seenMessages.has(candidate),
      );
      if (found !== undefined) this.#seenMessages.add(found);
      return found;
    }, `a message of the bot in chat ${where.id}`);
    return showMessage(message);
  }

  /** The message after the next edit of its text or keyboard since it was looked at. */
  async edited(message: ShownMessage): Promise<ShownMessage> {
    await this.#patience.until(
      () => (message.stored.revision > message.revision ? true : undefined),
      `an edit of message ${message.messageId}`,
    );
    return showMessage(message.stored);
  }

  /** Resolves when the message has been deleted. */
  async deleted(message: ShownMessage): Promise<void> {
    await this.#patience.until(
      () => (message.stored.deleted ? true : undefined),
      `the deletion of message ${message.messageId}`,
    );
  }

  /** Chat actions and drafts the bot has shown, oldest first. */
  signs(where?: Place): Sign[] {
    return this.telegram.signs.filter(({ chatId }) => where === undefined || chatId === where.id);
  }

  /** Queues an update as it is, however strange; a query in it may be answered. Gives its id. */
  inject(
    type: string,
    payload: JsonObject,
    queueKey = `injected ${++this.#serial}`,
  ): number | undefined {
    const { callbackQueries, inlineQueries, updates, world } = this.telegram;
    const { id } = payload;
    const from = world.bot.person;
    if (typeof id === "string" && type === "callback_query") {
      void callbackQueries.open(id, { from, message: undefined, data: "" });
    } else if (typeof id === "string" && type === "inline_query") {
      void inlineQueries.open(id, { from, query: "", offset: "" });
    }
    return updates.add(type, payload, queueKey);
  }

  /** Delivers an update of the past once more, the last one when no id is given. */
  repeatUpdate(updateId?: number): void {
    const { updates } = this.telegram;
    const past = updates.history.findLast(
      (update) => updateId === undefined || update.updateId === updateId,
    );
    if (past === undefined) throw new Error(`Expected an update to repeat, found none.`);
    updates.addAgain(past);
  }

  /** Callback, inline and guest queries that the bot has not answered, by their identifiers. */
  unanswered(): string[] {
    const { callbackQueries, guestQueries, inlineQueries } = this.telegram;
    return [callbackQueries, inlineQueries, guestQueries].flatMap((queries) =>
      queries.unanswered(),
    );
  }

  /**
   * Resolves when the bot has nothing more to do that the server knows of: every update confirmed
   * or delivered, no request open, and none made for `quietMs`.
   */
  async idle(quietMs = 40): Promise<void> {
    const { calls, updates, webhook } = this.telegram;
    const isIdle = () =>
      updates.pending().length === 0 && calls.inFlight().length === 0 && webhook.isIdle;
    for (;;) {
      await this.#patience.until(() => (isIdle() ? true : undefined), "the bot to become idle");
      const before = calls.all.length;
      await new Promise((resolve) => setTimeout(resolve, quietMs));
      if (isIdle() && calls.all.length === before) return;
    }
  }

  /** Departures from the specification so far, and failures of the stand-in itself. */
  violations(): readonly Violation[] {
    return this.telegram.calls.violations;
  }

  /** Ends every connection and stops listening. */
  async close(): Promise<void> {
    this.telegram.webhook.close();
    await this.#server.close();
  }

  #isFromBot(message: Message): boolean {
    if (message.viaBot !== undefined) return false;
    const isPost =
      message.chat.type === "channel" && message.extra["author_signature"] === undefined;
    return message.from?.id === this.telegram.world.bot.person.id || isPost;
  }
}

function place(fields: GroupFields): { title: string; username: string | undefined } {
  return { title: fields.title ?? "A place to talk", username: fields.username };
}
