import type { Message, MessageEntity, UserFromGetMe } from "grammy/types";
import { claimIn } from "../conversation/claim-words.js";

/** A text of a message with its formatting; a caption counts as one. */
interface Written {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** What a message in a group asks of the bot. */
export type GroupRequest =
  | {
      readonly kind: "command";
      readonly name: string;
      readonly words: string;
      /** Whether the command names the bot, `/ask@name`. */
      readonly isNamed: boolean;
    }
  | { readonly kind: "mention" | "reply"; readonly words: string };

/** Who anonymous administrators of groups write as (https://core.telegram.org/bots/api#user). */
const ANONYMOUS_ADMIN = 1087968824;
/** Who people write as when they write as a channel. */
const CHANNEL_WRITER = 136817688;

/** Commands that a group gets answers to without the bot's name; others are left to other bots. */
const UNNAMED_COMMANDS = ["ask", "verify", "summary", "card", "schedule", "settings", "language"];

/** Start parameter with which the bot's own button adds it to a group. */
export const GROUP_START = "1";

/** The text or the caption of a message; empty when it has neither. */
export function writtenIn(message: Message): Written {
  return {
    text: message.text ?? message.caption ?? "",
    entities: message.entities ?? message.caption_entities ?? [],
  };
}

/** The words of a message that are to be checked as a claim: those it quotes, where it quotes any. */
export function claimOf(message: Message): string {
  const { text, entities } = writtenIn(message);
  return claimIn(
    text,
    entities.filter(({ type }) => type.endsWith("blockquote")),
  );
}

/**
 * The words that a message replies to: the part its author marked, else the message itself. A
 * message in a topic that replies to nobody names the start of the topic, which has no words.
 * Undefined when it replies to nothing or to something without words.
 */
export function repliedWords(message: Message): string | undefined {
  const words =
    message.quote?.text ?? (message.reply_to_message && claimOf(message.reply_to_message));
  return words === undefined || words.trim() === "" ? undefined : words;
}

/**
 * Whether a message was written by a person, and is not a forward: other bots, posts that a linked
 * channel sends on by itself, and what was sent through inline mode ask nothing.
 */
export function isFromPerson(message: Message): boolean {
  if (message.via_bot || message.is_automatic_forward || message.forward_origin) return false;
  return !isFromBot(message);
}

/** Whether many people write under an id: those who write as their group or as a channel. */
export function isSharedAccount(id: number): boolean {
  return id === ANONYMOUS_ADMIN || id === CHANNEL_WRITER;
}

/** Whether a bot wrote a message. People who write as their group or as a channel are no bots. */
export function isFromBot({ from }: Pick<Message, "from">): boolean {
  return from?.is_bot === true && !isSharedAccount(from.id);
}

/** What a message asks of the bot outside a private chat; undefined when it is not for the bot. */
export function findRequest(message: Message, me: UserFromGetMe): GroupRequest | undefined {
  const { text, entities } = writtenIn(message);
  const [first] = entities;
  if (first?.type === "bot_command" && first.offset === 0) {
    const [name = "", addressee] = text.slice(1, first.length).toLowerCase().split("@");
    if (addressee !== undefined && addressee !== me.username.toLowerCase()) return undefined;
    const words = text.slice(first.length).trim();
    return { kind: "command", name, words, isNamed: addressee !== undefined };
  }
  const mention = entities.find((entity) => isMention(text, entity, me));
  if (mention) {
    const { offset, length } = mention;
    const words = `${text.slice(0, offset).trim()} ${text.slice(offset + length).trim()}`;
    return { kind: "mention", words: words.replace(/^[\s,:]+/u, "").trim() };
  }
  const words = text.trim();
  return repliesTo(message, me) && words !== "" ? { kind: "reply", words } : undefined;
}

/** Whether a request may be for another bot: an unnamed command that this bot does not answer. */
export function mayBeForAnother(request: GroupRequest): boolean {
  return request.kind === "command" && !request.isNamed && !UNNAMED_COMMANDS.includes(request.name);
}

/** Whether a message replies to one of the bot's own. */
export function repliesTo(message: Message, me: UserFromGetMe): boolean {
  return message.reply_to_message?.from?.id === me.id;
}

function isMention(text: string, entity: MessageEntity, me: UserFromGetMe): boolean {
  if (entity.type === "text_mention") return entity.user.id === me.id;
  if (entity.type !== "mention") return false;
  const mentioned = text.slice(entity.offset, entity.offset + entity.length);
  return mentioned.toLowerCase() === `@${me.username.toLowerCase()}`;
}
