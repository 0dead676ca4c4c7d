import type { Address } from "../corpus/address.js";
import type { Span } from "../corpus/span.js";
import type { AnswerType } from "./answer-type.js";
import type { Spelling } from "./spelling.js";

/** What somebody writes who asks nothing: thanks, an "ok", or that they want to die. */
export type SmallTalk = "thanks" | "fine" | "crisis";

/** The part of a message that the speaker is said to have said, as a span of it. */
export type ClaimCore = (claim: string) => Span;

/**
 * Port: all that reads one language. Words are lower case, as `splitWords` gives them. Whoever reads
 * what a person typed takes the understanding of the person's language; whoever reads the address,
 * that of the address's.
 */
export interface Understanding {
  /** Primary subtag, such as `en`. */
  readonly language: string;
  readonly stem: (word: string) => string;
  /** Carries grammar or the talk around a question rather than its topic. */
  isFunctionWord(word: string): boolean;
  /** Says what kind of thing is asked for: `who`, `where`. */
  isQuestionWord(word: string): boolean;
  /** Could stand in a sentence about anything, and names no subject. */
  isLightWord(word: string): boolean;
  /** A message without greetings and fillers at its ends; it may leave nothing. */
  withoutTalk(message: string): string;
  askedType(question: string): AnswerType;
  /** Whether a sentence holds the kind of thing asked for. */
  holdsType(sentence: string, type: AnswerType): boolean;
  /**
   * Corrects what people mistype of what they ask an address.
   *
   * @param questions how they may ask
   */
  createSpelling(address: Address, questions: readonly string[]): Spelling;
  /** Whether a sentence needs the one before it to be understood. */
  leansBack(sentence: string): boolean;
  /** How well a sentence stands alone, in [0, 1]; 0 for a mere greeting. */
  independenceOf(sentence: string): number;
  /** Recognises what people put around words that they attribute to the address's speaker. */
  createClaimCore(address: Address): ClaimCore;
  /** Whether words beside a quotation ask to have it checked, rather than a question of their own. */
  asksForCheck(words: string): boolean;
  readSmallTalk(message: string): SmallTalk | undefined;
  /** Whether a question asks about the text itself: its date, speaker, occasion, source. */
  asksAboutText(question: string): boolean;
}
