import { originOf } from "../methods/copy-message.js";
import type { InlineAnswer, InlineResult } from "../inline-answer.js";
import type { JsonObject } from "../json.js";
import { showMessage, type ShownMessage } from "../shown-message.js";
import type { Chat } from "../state/chat.js";
import { isPresent, memberJson, membership, type Status } from "../state/membership.js";
import { type Person, personJson } from "../state/person.js";
import type { CallbackAnswer, Telegram } from "../telegram.js";
import { fixText } from "../text/fix-text.js";
import { parseHtml } from "../text/parse-html.js";
import { deliverMessage } from "../updates/deliver-message.js";
import type { ChatActor } from "./chat-actor.js";
import { mentionAsGuest, type MentionOptions } from "./guest-mention.js";
import { openCallbackQuery, openInlineQuery, type TypingOptions } from "./open-query.js";
import type { Patience } from "./patience.js";
import { shareChat } from "./shared-chat.js";

export interface SendOptions {
  /** The group to write in; the private chat with the bot when absent. */
  readonly chat?: ChatActor;
  readonly replyTo?: ShownMessage;
  /** The part of the message replied to that the person has marked. */
  readonly quote?: string;
  readonly threadId?: number;
  /** Marks the message as forwarded; a message gives its own origin. */
  readonly forwardOrigin?: JsonObject | ShownMessage;
  /** Write as an anonymous administrator or as a channel: the chat on whose behalf. */
  readonly as?: ChatActor;
  /** The text is HTML, to write bold words or links as a person would. */
  readonly html?: boolean;
}

/** A person with a Telegram client. Every tap is an update for the bot. */
export class UserActor {
  readonly person: Person;
  readonly #telegram: Telegram;
  readonly #patience: Patience;

  constructor(telegram: Telegram, patience: Patience, person: Person) {
    this.#telegram = telegram;
    this.#patience = patience;
    this.person = person;
  }

  get id(): number {
    return this.person.id;
  }

  /** The private chat with the bot. */
  get chat(): Chat {
    return this.#telegram.world.privateChat(this.person);
  }

  /** Opens the private chat without a message, as if the bot had been started long ago. */
  startsQuietly(): this {
    this.chat.started = true;
    return this;
  }

  /** Writes a text; in the private chat this also starts the bot. Resolves when it is queued. */
  sends(text: string, options: SendOptions = {}): Promise<ShownMessage> {
    const chat = options.chat?.chat ?? this.chat;
    if (chat.type === "private") {
      if (chat.blocked) this.unblocks();
      chat.started = true;
    } else if (options.as === undefined && !isPresent(chat.memberOf(this.id))) {
      const place = chat.title ?? String(chat.id);
      return Promise.reject(new Error(`${this.person.firstName} is not a member of "${place}".`));
    }
    const { as: onBehalf, forwardOrigin } = options;
    const written = fixText(options.html === true ? parseHtml(text) : { text, entities: [] });
    const message = this.#telegram.world.addMessage({
      chat,
      from: chat.type === "channel" ? undefined : (onBehalf?.senderFor(chat) ?? this.person),
      senderChat: chat.type === "channel" ? chat : onBehalf?.chat,
      text: written.text,
      entities: written.entities,
      replyTo: options.replyTo?.stored,
      quote: options.quote,
      threadId: options.threadId ?? (chat.isForum ? options.replyTo?.threadId : undefined),
      forwardOrigin: isShown(forwardOrigin) ? originOf(forwardOrigin.stored) : forwardOrigin,
      extra: chat.type === "channel" ? { author_signature: this.person.firstName } : {},
    });
    deliverMessage(this.#telegram, message);
    return Promise.resolve(showMessage(message));
  }

  /** Changes a message that this person has sent. */
  edits(message: ShownMessage, text: string): Promise<ShownMessage> {
    const { stored } = message;
    const written = fixText({ text, entities: [] });
    stored.text = written.text;
    stored.entities = written.entities;
    stored.history.push(written.text);
    stored.editDate = this.#telegram.world.now();
    deliverMessage(this.#telegram, stored);
    return Promise.resolve(showMessage(stored));
  }

  /**
   * Taps an inline button, named by its label or its callback data; resolves with the toast.
   * Fails when the message has no such button, or the bot does not answer in time.
   */
  taps(message: ShownMessage, button: string): Promise<CallbackAnswer> {
    const { stored } = message;
    const buttons = stored.markup?.kind === "inline" ? stored.markup.rows.flat() : [];
    const found = buttons.find(
      ({ text, action, value }) =>
        action === "callback_data" && (text === button || value === button),
    );
    if (found === undefined || stored.deleted) {
      const labels = buttons.map(({ text, action }) => `${text} (${action})`).join(", ");
      const expected = `Expected a callback button "${button}" on message ${stored.messageId}`;
      return Promise.reject(new Error(`${expected}, found: ${labels || "no buttons"}.`));
    }
    return this.forgesCallback(String(found.value), message);
  }

  /** Sends callback data that no button need hold, as a hostile client can; awaits the toast. */
  forgesCallback(data: string, message?: ShownMessage): Promise<CallbackAnswer> {
    const answer = this.sendsCallback(data, message);
    return this.#patience.wait(answer, `an answer to the callback query with data "${data}"`);
  }

  /** As `forgesCallback`, but the promise stays open for ever if the bot does not answer. */
  sendsCallback(data: string, message?: ShownMessage): Promise<CallbackAnswer> {
    return openCallbackQuery(this.#telegram, this.person, data, message?.stored);
  }

  /** Types `@bot <query>` in any chat; resolves with the list that opens. */
  types(query: string, options: TypingOptions = {}): Promise<InlineAnswer> {
    const answer = this.keystroke(query, options);
    return this.#patience.wait(answer, `an answer to the inline query "${query}"`);
  }

  /** As `types`, but the promise stays open for ever if the bot does not answer. */
  keystroke(query: string, options: TypingOptions = {}): Promise<InlineAnswer> {
    return openInlineQuery(this.#telegram, this.person, query, options);
  }

  /** Chooses an inline result and so sends it to a chat; the private one when none is given. */
  chooses(
    result: InlineResult,
    options: { query?: string; chat?: ChatActor } = {},
  ): Promise<ShownMessage> {
    const { world, updates } = this.#telegram;
    const inlineMessageId =
      result.markup === undefined ? undefined : world.newIdentifier("inline-message");
    const message = world.addMessage({
      chat: options.chat?.chat ?? this.chat,
      from: this.person,
      viaBot: world.bot.person,
      text: result.content.text,
      entities: result.content.entities,
      linkPreviewDisabled: result.content.linkPreviewDisabled,
      markup: result.markup,
      inlineMessageId,
    });
    deliverMessage(this.#telegram, message);
    if (world.bot.settings.inlineFeedback) {
      updates.add(
        "chosen_inline_result",
        {
          result_id: result.id,
          from: personJson(this.person),
          query: options.query ?? "",
          ...(inlineMessageId === undefined ? {} : { inline_message_id: inlineMessageId }),
        },
        `chosen results of ${this.id}`,
      );
    }
    return Promise.resolve(showMessage(message));
  }

  /** Picks a chat for the keyboard button of `message` that requests one. */
  sharesChat(message: ShownMessage, chat: ChatActor): Promise<void> {
    return new Promise((resolve) => {
      shareChat(this.#telegram, this.person, message.stored, chat);
      resolve();
    });
  }

  /** Mentions the bot in a group where it is no member; resolves with the bot's answer. */
  mentionsAsGuest(text: string, options: MentionOptions = {}): Promise<ShownMessage> {
    const answer = mentionAsGuest(this.#telegram, this.person, text, options);
    return this.#patience.wait(answer, `an answer to the guest mention "${text}"`);
  }

  /** Blocks the bot: it is told so, and its messages are refused from now on. */
  blocks(): void {
    this.chat.blocked = true;
    this.#tellOfBlock("member", "kicked");
  }

  unblocks(): void {
    this.chat.blocked = false;
    this.#tellOfBlock("kicked", "member");
  }

  /** Deletes the account; the bot is not told. */
  deactivates(): void {
    this.person.deactivated = true;
  }

  #tellOfBlock(before: Status, after: Status): void {
    const { world, updates } = this.#telegram;
    const bot = world.bot.person;
    updates.add(
      "my_chat_member",
      {
        chat: this.chat.json(),
        from: personJson(this.person),
        date: world.now(),
        old_chat_member: memberJson(bot, membership(before), "private"),
        new_chat_member: memberJson(bot, membership(after), "private"),
      },
      `chat ${this.id}`,
    );
  }
}

function isShown(value: JsonObject | ShownMessage | undefined): value is ShownMessage {
  return value !== undefined && "stored" in value;
}
