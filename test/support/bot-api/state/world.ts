import type { Clock } from "../clock.js";
import type { JsonObject } from "../json.js";
import type { Markup } from "../markup/markup.js";
import type { Entity } from "../text/entity.js";
import type { BotAccount } from "./bot-account.js";
import { Chat } from "./chat.js";
import type { Message, Photo } from "./message.js";
import type { Person } from "./person.js";

/** What is said of a message when it is made; the rest has defaults. */
interface NewMessage {
  readonly chat: Chat;
  readonly from?: Person | undefined;
  readonly senderChat?: Chat | undefined;
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly markup?: Markup | undefined;
  readonly replyTo?: Message | undefined;
  readonly quote?: string | undefined;
  readonly threadId?: number | undefined;
  readonly viaBot?: Person | undefined;
  readonly inlineMessageId?: string | undefined;
  readonly forwardOrigin?: JsonObject | undefined;
  readonly extra?: JsonObject;
  readonly silent?: boolean;
  readonly linkPreviewDisabled?: boolean;
  readonly photo?: Photo | undefined;
}

/** Everything that exists: people, chats, messages. Rules about them live beside, not in here. */
export class World {
  readonly clock: Clock;
  readonly bot: BotAccount;
  readonly persons = new Map<number, Person>();
  readonly chats = new Map<number, Chat>();
  /** Messages sent through inline mode, by `inline_message_id`. */
  readonly inlineMessages = new Map<string, Message>();
  /** Private chats and basic groups of one account share one sequence of message ids. */
  #accountMessageId = 0;
  #ownMessageIds = new WeakMap<Chat, number>();
  #serial = 0;

  constructor(clock: Clock, bot: BotAccount) {
    this.clock = clock;
    this.bot = bot;
    this.persons.set(bot.person.id, bot.person);
  }

  /** Unix seconds. */
  now(): number {
    return Math.floor(this.clock.now() / 1000);
  }

  /** A text that was never given out before, for query and inline message identifiers. */
  newIdentifier(prefix: string): string {
    this.#serial++;
    return `${prefix}${String(this.#serial).padStart(6, "0")}`;
  }

  privateChat(peer: Person): Chat {
    const known = this.chats.get(peer.id);
    if (known !== undefined) return known;
    const chat = new Chat({ id: peer.id, type: "private", peer });
    this.chats.set(chat.id, chat);
    return chat;
  }

  addMessage(fields: NewMessage): Message {
    const message: Message = {
      chat: fields.chat,
      messageId: this.#nextMessageId(fields.chat),
      from: fields.from,
      senderChat: fields.senderChat,
      date: this.now(),
      text: fields.text ?? "",
      entities: fields.entities ?? [],
      markup: fields.markup,
      replyTo: fields.replyTo,
      quote: fields.quote,
      threadId: fields.threadId,
      viaBot: fields.viaBot,
      inlineMessageId: fields.inlineMessageId,
      forwardOrigin: fields.forwardOrigin,
      extra: fields.extra ?? {},
      silent: fields.silent ?? false,
      linkPreviewDisabled: fields.linkPreviewDisabled ?? false,
      photo: fields.photo,
      editDate: undefined,
      revision: 0,
      deleted: false,
      history: [fields.text ?? ""],
    };
    message.chat.messages.set(message.messageId, message);
    if (message.inlineMessageId !== undefined) {
      this.inlineMessages.set(message.inlineMessageId, message);
    }
    if (fields.from?.isBot === true) fields.chat.lastBotPosterId = fields.from.id;
    return message;
  }

  #nextMessageId(chat: Chat): number {
    if (chat.type === "private" || chat.type === "group") return ++this.#accountMessageId;
    // The first message of a supergroup or channel is the one that says it was created.
    const next = (this.#ownMessageIds.get(chat) ?? 1) + 1;
    this.#ownMessageIds.set(chat, next);
    return next;
  }
}
