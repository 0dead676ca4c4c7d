import type { Answer } from "../answering/answer.js";
import type { Address } from "../corpus/address.js";
import type { Messages } from "./messages.js";
import type { Place } from "./place.js";
import type { Reply } from "./reply.js";
import type { Thread } from "./thread.js";
import type { Redraw } from "./view.js";

/** A reply to what may have been a question. */
export interface AnswerReply extends Reply {
  /** Absent where nothing was asked of the addresses. */
  readonly answer?: Answer;
  /** What the next message may lean on; absent where nothing of it is to be remembered. */
  readonly thread?: Thread;
}

/** How a question is asked. */
export interface AskOptions {
  /** Says less, where others read along. */
  readonly brief?: boolean;
  /** What the message may lean on. */
  readonly thread?: Thread;
  /** The address that is asked unless the message names another. */
  readonly chosen?: Address;
}

/** The use cases of a conversation: each takes what was said and gives a reply. */
export interface Conversation {
  /** @param back whether the reader came from inline mode and can go back to it */
  start(messages: Messages, back?: boolean): Reply;
  /** `/start` with the parameter of the link that was followed. */
  followLink(messages: Messages, parameter: string): Promise<Reply>;
  about(messages: Messages): Reply;
  help(messages: Messages): Reply;
  /** Answers a message: a question or several, or a request for something else. */
  ask(messages: Messages, question: string, options?: AskOptions): Promise<AnswerReply>;
  /** @param isForwarded whether the claim is a message that the reader passed on */
  verify(messages: Messages, claim: string, isForwarded?: boolean): Promise<Reply>;
  /** Whether words beside somebody's message ask to have that message checked. */
  asksForCheck(messages: Messages, words: string): boolean;
  /**
   * The words may begin with how many sentences: `3`, `10 economy`. As a post it stands alone, with
   * a button into the private chat.
   */
  summary(messages: Messages, words: string, as?: "reply" | "post"): Promise<Reply>;
  /**
   * Every sentence of every address with these words; for words of another language those nearest by
   * their meaning.
   *
   * @param page from 0
   */
  find(messages: Messages, words: string, page?: number): Promise<Reply>;
  /** The same for what follows `/find`: several words with commas between them are each found. */
  findAll(messages: Messages, words: string): Promise<AnswerReply>;
  /** The part of the text that the words after `/paragraph` name: a number, a place, an ordinal. */
  part(messages: Messages, words: string): Promise<AnswerReply>;
  /**
   * The quotation that the words after `/card` name, or the one that was shown last, as a picture of it
   * that is to be passed on.
   */
  card(messages: Messages, words: string, thread?: Thread): AnswerReply;
  /** All sentences about a topic, by meaning and by words. */
  gather(messages: Messages, topic: string): Promise<AnswerReply>;
  /** The page after, or before, the one that was shown. */
  leaf(
    messages: Messages,
    to: "next" | "previous",
    thread: Thread | undefined,
  ): Promise<AnswerReply>;
  /** The paragraph with this number, or the place with this name. */
  paragraph(messages: Messages, words: string): Reply;
  /**
   * What an address speaks of, paragraph by paragraph.
   *
   * @param address the newest when absent
   * @param paragraph number of one that is to be on the page
   */
  subjects(messages: Messages, address?: Address, paragraph?: number): Reply;
  /**
   * The addresses, each a tap away from being asked alone.
   *
   * @param chosen the one that is asked alone
   */
  addresses(messages: Messages, chosen?: Address): Reply;
  /** What each address says on a topic, the oldest first; all on it where there is one address. */
  compare(messages: Messages, topic: string): Promise<Reply>;
  /** The same in a chat that asks one address unless a message names another. */
  choosing(address: Address): Conversation;
  /** The conversation over some of the addresses only. */
  within(addresses: readonly Address[]): Conversation;
  /** A place with what it needs to be understood. */
  open(messages: Messages, place: Place): Reply;
  /** What a message becomes when one of its buttons is tapped. */
  redraw(messages: Messages, tap: Redraw): Promise<Reply>;
  /** Any private message: a command with its words, or a question; it may lean on what was before. */
  say(messages: Messages, message: string, thread?: Thread): Promise<AnswerReply>;
}
