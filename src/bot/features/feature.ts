import type { Conversation } from "../../conversation/conversation.js";
import type { Corpus } from "../../conversation/corpus.js";
import type { Languages } from "../../conversation/languages.js";
import type { ChooseConversation } from "../chosen-address.js";
import type { Threads } from "../threads.js";
import type { ChooseMessages } from "../languages.js";
import type { BotState } from "../ports/state.js";

/** What the features of the bot work with. */
export interface FeatureParts {
  readonly conversation: Conversation;
  readonly corpus: Corpus;
  readonly state: BotState;
  readonly languages: Languages;
  readonly messagesFor: ChooseMessages;
  /** The conversation over what the chat has chosen; `conversation` is over all addresses. */
  readonly conversationFor: ChooseConversation;
  readonly threads: Threads;
  /** Milliseconds of the epoch. */
  readonly now: () => number;
}
