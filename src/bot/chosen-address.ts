import type { Context } from "grammy";
import type { Conversation } from "../conversation/conversation.js";
import type { Corpus } from "../conversation/corpus.js";
import type { Address } from "../corpus/address.js";
import type { SettingsStore } from "./ports/settings-store.js";

/** The conversation that an update belongs to. */
export type ChooseConversation = (context: Context) => Promise<Conversation>;

/** The address that a chat has chosen to ask alone; undefined when it asks all, or that one is gone. */
export async function chosenAddress(
  settings: SettingsStore,
  { addresses }: Corpus,
  chatId: number | undefined,
): Promise<Address | undefined> {
  if (chatId === undefined || addresses.length < 2) return undefined;
  const { address: slug } = await settings.get(chatId);
  return addresses.find(({ address }) => address.slug === slug)?.address;
}

/** The conversation over the address that the chat has chosen, or over all of them. */
export function createChooseConversation(
  settings: SettingsStore,
  corpus: Corpus,
  conversation: Conversation,
): ChooseConversation {
  return async ({ chat }) => {
    const chosen = await chosenAddress(settings, corpus, chat?.id);
    return chosen ? conversation.choosing(chosen) : conversation;
  };
}
