import type { Conversation } from "./conversation.js";
import type { Corpus } from "./corpus.js";

/**
 * What is asked at one moment: a corpus and the conversation over it. When the corpus changes another
 * takes its place; what has begun with this one ends with it.
 */
export interface Served {
  readonly corpus: Corpus;
  readonly conversation: Conversation;
}
