import type { InlineButton } from "./markup/markup.js";
import type { Message, Photo } from "./state/message.js";
import { type Entity, endOf } from "./text/entity.js";

/** An entity with the words it covers. */
interface ShownEntity extends Entity {
  readonly text: string;
}

/** A message as a reader sees it, and a handle for what people do to it. A snapshot. */
export interface ShownMessage {
  readonly chatId: number;
  readonly messageId: number;
  readonly inlineMessageId: string | undefined;
  /** The text or the caption after parsing, cleaning and trimming: what stands on the screen. */
  readonly visibleText: string;
  readonly photo: Photo | undefined;
  readonly entities: readonly ShownEntity[];
  /** The words of each blockquote, in order. */
  readonly quotations: readonly string[];
  /** Addresses behind the text, in order. */
  readonly links: readonly { readonly text: string; readonly url: string }[];
  readonly buttons: readonly (readonly InlineButton[])[];
  /** Labels of the reply keyboard that came with the message. */
  readonly keyboard: readonly (readonly string[])[];
  readonly fromId: number | undefined;
  readonly replyToId: number | undefined;
  readonly quote: string | undefined;
  readonly threadId: number | undefined;
  readonly isSilent: boolean;
  readonly linkPreviewDisabled: boolean;
  readonly isDeleted: boolean;
  /** Edits of the text or the keyboard so far. */
  readonly revision: number;
  /** Every text the message has had, the first one first. */
  readonly history: readonly string[];
  /** The stored message that this one shows. */
  readonly stored: Message;
}

export function showMessage(message: Message): ShownMessage {
  const entities = message.entities.map((entity) => ({
    ...entity,
    text: message.text.slice(entity.offset, endOf(entity)),
  }));
  return {
    chatId: message.chat.id,
    messageId: message.messageId,
    inlineMessageId: message.inlineMessageId,
    visibleText: message.text,
    photo: message.photo,
    entities,
    quotations: entities
      .filter(({ type }) => type === "blockquote" || type === "expandable_blockquote")
      .map(({ text }) => text),
    links: entities.flatMap(({ text, url, type }) => {
      if (type === "text_link" && url !== undefined) return [{ text, url }];
      return type === "url" ? [{ text, url: text }] : [];
    }),
    buttons: message.markup?.kind === "inline" ? message.markup.rows : [],
    keyboard:
      message.markup?.kind === "keyboard"
        ? message.markup.rows.map((row) => row.map(({ text }) => text))
        : [],
    fromId: message.from?.id,
    replyToId: message.replyTo?.messageId,
    quote: message.quote,
    threadId: message.threadId,
    isSilent: message.silent,
    linkPreviewDisabled: message.linkPreviewDisabled,
    isDeleted: message.deleted,
    revision: message.revision,
    history: [...message.history],
    stored: message,
  };
}
