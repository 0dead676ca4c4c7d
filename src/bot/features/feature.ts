import type { DrawCard } from "../../cards/draw-card.js";
import type { Conversation } from "../../conversation/conversation.js";
import type { Corpus } from "../../conversation/corpus.js";
import type { Languages } from "../../conversation/languages.js";
import type { ChooseConversation } from "../chosen-address.js";
import type { Answered } from "../answered.js";
import type { LastLists } from "../last-lists.js";
import type { Threads } from "../threads.js";
import type { ChooseMessages } from "../languages.js";
import type { BotState } from "../ports/state.js";
import type { Offers } from "./posts/offers.js";

/** What was done a moment ago, whatever is served since. */
export interface BotMemory {
  /** When groups were greeted or became supergroups, by chat, in milliseconds of the epoch. */
  readonly knownSince: Map<number, number>;
  /** Of posts. */
  readonly offers: Offers;
  readonly answered: Answered;
}

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
  readonly drawCard: DrawCard;
  readonly lists: LastLists;
  readonly memory: BotMemory;
  /** Milliseconds of the epoch. */
  readonly now: () => number;
}
