import type { Context } from "grammy";
import type { Messages } from "../conversation/messages.js";
import type { Languages } from "../conversation/languages.js";
import type { SettingsStore } from "./ports/settings-store.js";

/** The messages for an update. */
export type ChooseMessages = (context: Context) => Promise<Messages>;

/**
 * The language that the chat has chosen; otherwise the reader's own in a private chat and English
 * elsewhere, where readers of several languages may meet.
 */
export function createChooseMessages(
  settings: SettingsStore,
  { messagesOf }: Languages,
): ChooseMessages {
  return async ({ chat, from }) => {
    const chosen = chat && (await settings.get(chat.id)).language;
    const own = !chat || chat.type === "private" ? from?.language_code : undefined;
    return messagesOf(chosen ?? own);
  };
}
