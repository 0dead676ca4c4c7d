import type { Context } from "grammy";
import { primarySubtag } from "../words/primary-subtag.js";
import { writtenIn } from "./incoming.js";
import type { Messages } from "../conversation/messages.js";
import type { Languages } from "../conversation/languages.js";
import type { ChatSettings, SettingsStore } from "./ports/settings-store.js";

/** The messages for an update. */
export type ChooseMessages = (context: Context) => Promise<Messages>;

/**
 * The language that the chat has chosen; otherwise the reader's own in a private chat, where the bot
 * speaks it, and elsewhere that of the message, since readers of several languages may meet there.
 */
export function createChooseMessages(
  settings: SettingsStore,
  languages: Languages,
): ChooseMessages {
  return async ({ chat, from, message, editedMessage, guestMessage }) => {
    const chosen = chat ? await settings.get(chat.id) : {};
    const client = languages.tags.find((tag) => tag === primarySubtag(from?.language_code ?? ""));
    const isAlone = guestMessage === undefined && (!chat || chat.type === "private");
    const own = isAlone ? client : undefined;
    const heard = message ?? editedMessage ?? guestMessage;
    const said = heard ? writtenIn(heard).text : "";
    const written = said === "" ? undefined : languages.messagesFor(said, client).language;
    return messagesChosen(languages, chosen, own ?? written);
  };
}

/**
 * The messages that a chat has chosen.
 *
 * @param own the reader's language, for a chat that has chosen none
 */
export function messagesChosen(
  { messagesOf }: Languages,
  { language, glosses }: ChatSettings,
  own?: string,
): Messages {
  const messages = messagesOf(language ?? own);
  return glosses === false ? { ...messages, glossLabel: undefined } : messages;
}
