import type { Address, AddressMetadata } from "../corpus/address.js";
import type { Span } from "../corpus/span.js";
import type { AddressForms } from "./address-forms.js";
import type { AnswerType } from "./answer-type.js";
import type { MentionForms } from "./mention-forms.js";
import type { RequestForms } from "./request-forms.js";
import type { SpellingRule } from "./same-spelling.js";
import type { SenseOf } from "./sense-word.js";
import type { Spelling } from "./spelling.js";

/** What somebody writes who asks nothing of a text: thanks, an "ok", that they want to die, or that a life is in danger. */
export type SmallTalk = "thanks" | "fine" | "crisis" | "emergency";

/** The part of a message that the speaker is said to have said, as a span of it. */
export type ClaimCore = (claim: string) => Span;

/**
 * Port: all that reads one language. Words are lower case, as `splitWords` gives them. Whoever asks
 * or searches an address takes the understanding of the address's language.
 */
export interface Understanding {
  /** Primary subtag, such as `en`. */
  readonly language: string;
  readonly stem: (word: string) => string;
  /** An abbreviation without the ending that its number gives it: of `ngos` `ngo`; absent where it has none. */
  readonly abbreviationOf?: (word: string) => string;
  /** Brings words typed in Latin letters to the language's own; absent where those are Latin. */
  readonly fromLatin?: (text: string) => string;
  /** Carries grammar or the talk around a question rather than its topic. */
  readonly isFunctionWord: (word: string) => boolean;
  /** Says what kind of thing is asked for: `who`, `where`. */
  readonly isQuestionWord: (word: string) => boolean;
  /** A noun by which people ask, such as `number` or `reason`; absent where nobody listed them. */
  readonly isAskingNoun?: (word: string) => boolean;
  /** Could stand in a sentence about anything, and names no subject. */
  readonly isLightWord: (word: string) => boolean;
  /** Asks whether words are real: `true`, `fake`, `source`. */
  readonly isCheckingWord: (word: string) => boolean;
  /** A message without greetings and fillers at its ends; it may leave nothing. */
  readonly withoutTalk: (message: string) => string;
  readonly askedType: (question: string) => AnswerType;
  /** Whether a sentence holds the kind of thing asked for. */
  readonly holdsType: (sentence: string, type: AnswerType) => boolean;
  /**
   * Corrects what people mistype of what they ask an address.
   *
   * @param questions how they may ask
   */
  readonly createSpelling: (address: Address, questions: readonly string[]) => Spelling;
  /** Whether a sentence needs the one before it to be understood. */
  readonly leansBack: (sentence: string) => boolean;
  /** Whether a sentence says what its text is for: `our main task is …`; absent where nobody taught it. */
  readonly namesMainPoint?: (sentence: string) => boolean;
  /** How well a sentence stands alone, in [0, 1]; 0 for a mere greeting. */
  readonly independenceOf: (sentence: string) => number;
  /** Recognises what people put around words that they attribute to the address's speaker. */
  readonly createClaimCore: (address: Address) => ClaimCore;
  /** What a word does to the sense of those around it; absent where nobody taught it. */
  readonly senseOf?: SenseOf;
  /** Bring spellings of one word, such as `modernize`, to one; absent where there is one only. */
  readonly sameSpellings?: readonly SpellingRule[];
  readonly readSmallTalk: (message: string) => SmallTalk | undefined;
  /** Finds what an address mentions; absent where nobody taught it. */
  readonly mentions?: MentionForms;
  /** How it asks for things besides an answer; absent where every message is a question. */
  readonly requests?: RequestForms;
  /** How it names one of several addresses; absent where nobody taught it. */
  readonly addressForms?: AddressForms;
  /** Recognises questions about the text itself: its date, speaker, occasion, source. */
  readonly createAboutText: (address: Address) => (question: string) => boolean;
}

/** A message as its language reads it. */
export interface ReadMessage {
  readonly understanding: Understanding;
  /** In the language's own letters, where it was typed in others. */
  readonly text: string;
}

/**
 * Port: which language a message is in.
 *
 * @param usual tag of the language that its writer uses otherwise, which decides where it is close
 */
export type ReadLanguage = (message: string, usual?: string) => ReadMessage;

/** An address and how it is read. */
export interface UnderstoodAddress {
  readonly address: Address;
  readonly understanding: Understanding;
}

/**
 * The understanding of an address by that of its language: the titles of its speaker are words of
 * the talk around a question, as the speaker's name is.
 */
export function understandAddress(
  understanding: Understanding,
  { titles = [] }: Pick<AddressMetadata, "titles">,
): Understanding {
  const own = new Set(titles);
  return {
    ...understanding,
    isFunctionWord: (word) => own.has(word) || understanding.isFunctionWord(word),
  };
}
