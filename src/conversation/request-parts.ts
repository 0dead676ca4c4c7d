import type { Conversation } from "./conversation.js";
import type { Corpus } from "./corpus.js";
import type { Languages } from "./languages.js";

/** What requests are carried out with. */
export interface RequestParts {
  readonly corpus: Corpus;
  readonly conversation: Conversation;
  readonly languages: Languages;
  /** Who runs the bot, where the settings name one. */
  readonly operator: string | undefined;
  /** Words of the speakers' names, lower case. */
  readonly names: readonly string[];
}
