import type { Context } from "grammy";
import type { Messages } from "../conversation/messages.js";
import type { Languages } from "../conversation/languages.js";
import type { ChatSettings, SettingsStore } from "./ports/settings-store.js";

/** The messages for an update. */
export type ChooseMessages = (context: Context) => Promise<Messages>;

/**
 * The language that the chat has chosen; otherwise the reader's own in a private chat and English
 * elsewhere, where readers of several languages may meet.
 */
export function createChooseMessages(
  settings: SettingsStore,
  languages: Languages,
): ChooseMessages {
  return async ({ chat, from }) => {
    const own = !chat || chat.type === "private" ? from?.language_code : undefined;
    return messagesChosen(languages, chat ? await settings.get(chat.id) : {}, own);
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
