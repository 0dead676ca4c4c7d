import { originOf } from "../methods/copy-message.js";
import { Chat, type Topic } from "../state/chat.js";
import { LEFT, type Membership, membership, rightsOf } from "../state/membership.js";
import { CHANNEL_BOT, GROUP_ANONYMOUS_BOT, type Person, TELEGRAM } from "../state/person.js";
import { showMessage, type ShownMessage } from "../shown-message.js";
import type { Telegram } from "../telegram.js";
import { fixText } from "../text/fix-text.js";
import { deliverMessage } from "../updates/deliver-message.js";
import { changeMembership } from "./membership-change.js";
import type { UserActor } from "./user.js";

/** Options of a change that may be made before the story of a test begins. */
interface ChangeOptions {
  /** The person who makes the change; the owner when absent. */
  readonly by?: UserActor;
  /** Make it without an update, as if it had been so for long. */
  readonly quiet?: boolean;
}

/** A group, a supergroup or a channel, and what its people do to it. */
export class ChatActor {
  readonly chat: Chat;
  readonly #telegram: Telegram;
  readonly #owner: Person;

  constructor(telegram: Telegram, chat: Chat, owner: Person) {
    this.#telegram = telegram;
    this.chat = chat;
    this.#owner = owner;
    chat.members.set(owner.id, { person: owner, membership: membership("creator") });
  }

  get id(): number {
    return this.chat.id;
  }

  adds(user: UserActor, options: ChangeOptions = {}): this {
    return this.#change(user.person, membership("member"), options);
  }

  /** Makes the user an administrator with the given rights, or with all of them. */
  promotes(
    user: UserActor,
    rights: readonly string[] = rightsOf(this.chat.type),
    options: ChangeOptions & { isAnonymous?: boolean } = {},
  ): this {
    const isAnonymous = options.isAnonymous ?? false;
    return this.#change(user.person, membership("administrator", { rights, isAnonymous }), options);
  }

  removes(user: UserActor, options: ChangeOptions = {}): this {
    return this.#change(user.person, LEFT, options);
  }

  /** Adds the bot as a member; with `rights`, as an administrator. In groups people see it. */
  addsBot(options: ChangeOptions & { rights?: readonly string[] } = {}): this {
    const { person } = this.#telegram.world.bot;
    const wasHere = this.chat.memberOf(person.id).status !== "left";
    const to =
      options.rights === undefined
        ? membership("member")
        : membership("administrator", { rights: options.rights });
    this.#change(person, to, options);
    if (this.chat.type !== "channel" && !wasHere && options.quiet !== true) {
      const message = this.#telegram.world.addMessage({
        chat: this.chat,
        from: options.by?.person ?? this.#owner,
        extra: {
          new_chat_members: [{ id: person.id, is_bot: true, first_name: person.firstName }],
        },
      });
      deliverMessage(this.#telegram, message);
    }
    return this;
  }

  /** Makes the bot leave (`left`), bans it (`kicked`), or takes its voice (`silenced`). */
  dismissesBot(how: "left" | "kicked" | "silenced", options: ChangeOptions = {}): this {
    const to = how === "silenced" ? membership("restricted", { canSend: false }) : membership(how);
    return this.#change(this.#telegram.world.bot.person, to, options);
  }

  opensTopic(name: string): Topic {
    if (!this.chat.isForum) throw new Error(`"${this.chat.title ?? ""}" is not a forum.`);
    const message = this.#telegram.world.addMessage({
      chat: this.chat,
      from: this.#owner,
      extra: { forum_topic_created: { name, icon_color: 7322096 } },
    });
    const topic = { threadId: message.messageId, name, closed: false };
    this.chat.topics.set(topic.threadId, topic);
    return topic;
  }

  closesTopic(topic: Topic): void {
    topic.closed = true;
  }

  /** Turns a basic group into a supergroup: the old id is refused with the new one from now on. */
  becomesSupergroup(): ChatActor {
    const { world } = this.#telegram;
    const supergroup = new Chat({
      id: -1_000_000_000_000 - Math.abs(this.chat.id),
      type: "supergroup",
      title: this.chat.title,
    });
    for (const [id, member] of this.chat.members) supergroup.members.set(id, member);
    world.chats.set(supergroup.id, supergroup);
    const farewell = world.addMessage({
      chat: this.chat,
      from: this.#owner,
      extra: { migrate_to_chat_id: supergroup.id },
    });
    const arrival = world.addMessage({
      chat: supergroup,
      from: this.#owner,
      extra: { migrate_from_chat_id: this.chat.id },
    });
    deliverMessage(this.#telegram, farewell);
    deliverMessage(this.#telegram, arrival);
    this.chat.migratedTo = supergroup;
    return new ChatActor(this.#telegram, supergroup, this.#owner);
  }

  /** A post of a channel, signed by nobody. */
  posts(text: string): Promise<ShownMessage> {
    if (this.chat.type !== "channel") throw new Error("Only channels post; people send in groups.");
    const { text: shown, entities } = fixText({ text, entities: [] });
    const message = this.#telegram.world.addMessage({
      chat: this.chat,
      senderChat: this.chat,
      text: shown,
      entities,
      extra: { author_signature: this.#owner.firstName },
    });
    deliverMessage(this.#telegram, message);
    return Promise.resolve(showMessage(message));
  }

  /** A post of the linked channel, as the group receives it: no person wrote it there. */
  receivesPost(post: ShownMessage): Promise<ShownMessage> {
    const { text, entities, chat } = post.stored;
    const message = this.#telegram.world.addMessage({
      chat: this.chat,
      from: TELEGRAM,
      senderChat: chat,
      text,
      entities,
      forwardOrigin: originOf(post.stored),
      extra: { is_automatic_forward: true },
    });
    deliverMessage(this.#telegram, message);
    return Promise.resolve(showMessage(message));
  }

  /** Who stands as the sender when somebody writes in `place` on behalf of this chat. */
  senderFor(place: Chat): Person {
    return place === this.chat ? GROUP_ANONYMOUS_BOT : CHANNEL_BOT;
  }

  #change(person: Person, to: Membership, options: ChangeOptions): this {
    changeMembership(this.#telegram, this.chat, {
      person,
      by: options.by?.person ?? this.#owner,
      to,
      quiet: options.quiet ?? false,
    });
    return this;
  }
}
