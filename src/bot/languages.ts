import type { Context } from "grammy";
import type { Catalogue } from "../conversation/catalogue.js";
import { catalogueOf } from "../conversation/catalogue.js";
import type { SettingsStore } from "./ports/settings-store.js";

/** The catalogue for an update. */
export type ChooseCatalogue = (context: Context) => Promise<Catalogue>;

/**
 * The language that the chat has chosen; otherwise the reader's own in a private chat and English
 * elsewhere, where readers of several languages may meet.
 */
export function createChooseCatalogue(settings: SettingsStore): ChooseCatalogue {
  return async ({ chat, from }) => {
    const chosen = chat && (await settings.get(chat.id)).language;
    const own = !chat || chat.type === "private" ? from?.language_code : undefined;
    return catalogueOf(chosen ?? own);
  };
}
