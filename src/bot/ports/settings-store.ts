/** What a chat has chosen; a field that is absent was never chosen. */
export interface ChatSettings {
  /** Language of the words around the quotations, as a tag such as `en` or `kk-Latn`. */
  readonly language?: string;
  /** Whether translations stand under quotations; they do where nobody has chosen. */
  readonly glosses?: boolean;
  /** Slug of the address that is asked alone; empty where all were chosen again. */
  readonly address?: string;
  /** Whether messages with a question mark are answered without being addressed to the bot. */
  readonly automaticAnswers?: boolean;
}

/** Port: settings by chat; a private chat's id is its user's. */
export interface SettingsStore {
  /** Empty when the chat has chosen nothing. */
  get(chatId: number): Promise<ChatSettings>;
  /** Sets the given fields, leaves the others, and returns all of them. */
  change(chatId: number, settings: ChatSettings): Promise<ChatSettings>;
  /** Takes the settings of a group along when it becomes a supergroup. */
  move(fromChatId: number, toChatId: number): Promise<void>;
}
