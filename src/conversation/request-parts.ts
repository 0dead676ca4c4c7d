import type { Conversation } from "./conversation.js";
import type { Corpus } from "./corpus.js";
import type { Languages } from "./languages.js";
import type { Messages } from "./messages.js";
import type { Reply } from "./reply.js";
import type { SummaryWish } from "./summary-wish.js";

/** What requests are carried out with. */
export interface RequestParts {
  readonly corpus: Corpus;
  readonly conversation: Conversation;
  readonly languages: Languages;
  /** Who runs the bot, where the settings name one. */
  readonly operator: string | undefined;
  readonly summarise: (messages: Messages, wish: SummaryWish) => Promise<Reply>;
  /** What a question is about, in its own words; empty when it names nothing. */
  readonly subjectOf: (messages: Messages, question: string) => string;
}
