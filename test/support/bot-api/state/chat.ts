import { compact, type JsonObject } from "../json.js";
import { LEFT, type Membership } from "./membership.js";
import type { Message } from "./message.js";
import type { Person } from "./person.js";

type ChatType = "private" | "group" | "supergroup" | "channel";

export interface Topic {
  readonly threadId: number;
  readonly name: string;
  closed: boolean;
}

/** A private chat with the bot, a group, a supergroup or a channel. */
export class Chat {
  readonly id: number;
  readonly type: ChatType;
  readonly title: string | undefined;
  readonly username: string | undefined;
  readonly isForum: boolean;
  /** The other side of a private chat. */
  readonly peer: Person | undefined;
  /** Private chats: whether the person has started the bot, and has not blocked it. */
  started = false;
  blocked = false;
  /** Groups: the supergroup that this group has become. */
  migratedTo: Chat | undefined;
  deleted = false;
  readonly members = new Map<number, { person: Person; membership: Membership }>();
  readonly topics = new Map<number, Topic>();
  readonly messages = new Map<number, Message>();
  readonly pinned = new Set<number>();
  /** Who posted last; a bare command in a group goes to the bot only if it was the bot. */
  lastBotPosterId: number | undefined;

  constructor(fields: {
    id: number;
    type: ChatType;
    title?: string | undefined;
    username?: string | undefined;
    isForum?: boolean | undefined;
    peer?: Person | undefined;
  }) {
    this.id = fields.id;
    this.type = fields.type;
    this.title = fields.title;
    this.username = fields.username;
    this.isForum = fields.isForum ?? false;
    this.peer = fields.peer;
  }

  memberOf(personId: number): Membership {
    return this.members.get(personId)?.membership ?? LEFT;
  }

  /** The `Chat` object of the Bot API. */
  json(): JsonObject {
    return compact({
      id: this.id,
      type: this.type,
      title: this.title,
      username: this.peer?.username ?? this.username,
      first_name: this.peer?.firstName,
      last_name: this.peer?.lastName,
      is_forum: this.isForum ? true : undefined,
    });
  }

  /** How error strings name the kind of chat. */
  get kindName(): string {
    return `${this.type} chat`;
  }
}
