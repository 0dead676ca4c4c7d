import type { TextWords } from "../adding/text-words.js";
import type { ReadPostWish } from "../posts/post-wish.js";
import { createNeutralUnderstanding } from "../words/neutral-understanding.js";
import { inOwnLetters } from "../words/own-letters.js";
import { primarySubtag } from "../words/primary-subtag.js";
import type { ReadLanguage, SmallTalk, Understanding } from "../words/understanding.js";
import type { Messages } from "./messages.js";

/** What is said to those who ask nothing, in the language that they wrote in. */
export interface SmallTalkReplies extends Readonly<
  Record<Exclude<SmallTalk, "crisis" | "emergency">, string>
> {
  /** @param emergency the number to call, where the corpus names one */
  readonly crisis: (emergency: string | undefined) => string;
  /** @param emergency as above */
  readonly emergency: (emergency: string | undefined) => string;
}

/** Writes lower-case words in another spelling; spaces stay as they are. */
export type Respell = (text: string) => string;

/** By what a language is told from others. */
interface TypedLanguage {
  /** Messages as people type them, about many things, which a bar or a new line ends. */
  readonly messages: string;
  /** Other spellings in its own script, such as one without letters that keyboards lack. */
  readonly otherwise?: readonly Respell[];
  /** How people type it in Latin letters; absent where those are its own. */
  readonly inLatin?: readonly Respell[];
  /** Most that one word may say against it: loan words turn up everywhere. */
  readonly mostAgainst: number;
  /** Whether a word that stands alone is surely of it; absent where no list of words tells. */
  readonly isWord?: (word: string) => boolean;
}

/** One language: how it is told from others and read, and what the conversation says in it. */
export interface Language {
  /** Primary subtag, such as `en`. */
  readonly tag: string;
  /** Unicode's name of its script, such as `Latin`. */
  readonly script: string;
  readonly typed: TypedLanguage;
  readonly understanding: Understanding;
  /** How texts that are added are read; made when one is added, not at each start. */
  readonly textWords: () => TextWords;
  readonly smallTalk: SmallTalkReplies;
  /** Absent while small talk is all that the conversation says in it. */
  readonly messages?: Messages;
  /** The messages in other scripts, which readers may choose. */
  readonly inOtherScripts?: readonly Messages[];
  /** Reads what is to be posted and when; comes with the messages. */
  readonly readPostWish?: ReadPostWish;
}

/**
 * Port: all languages. A tag is one of BCP 47, such as `en-GB`; a language is found by its primary
 * subtag.
 */
export interface Languages {
  readonly all: readonly Language[];
  /** Tags of all messages there are, those for everybody else first. */
  readonly tags: readonly string[];
  /** The messages of a language, those of the first one when there are none. */
  readonly messagesOf: (tag: string | undefined) => Messages;
  /** The messages in the language of what was said; of the usual one when nothing tells. */
  readonly messagesFor: (said: string, usual?: string) => Messages;
  /** The reader of what is to be posted, of the language whose messages are shown. */
  readonly wishReaderOf: (tag: string) => ReadPostWish;
  /** Which language a message is in. */
  readonly read: ReadLanguage;
  /** Unicode's name of the script of a language; undefined when nobody has taught it. */
  readonly scriptOf: (tag: string) => string | undefined;
  /** How a language is read; a neutral one when nobody has taught it. */
  readonly understandingOf: (tag: string) => Understanding;
}

/**
 * Tells languages apart.
 *
 * @param usual primary subtag of the language that the writer uses otherwise
 */
type DetectLanguage = (
  message: string,
  usual?: string,
) => {
  readonly language: string;
  /** Probability of the language, in [0, 1]. */
  readonly certainty: number;
};

/** A reply is in the language of a message from this certainty on. */
const SURE = 0.9;

/** @throws RangeError when the first language has no messages, which serve for all that have none */
export function createLanguages(all: readonly Language[], detect: DetectLanguage): Languages {
  const [first] = all;
  const { messages: fallback, readPostWish } = first ?? {};
  if (!first || !fallback || !readPostWish)
    throw new RangeError("createLanguages: expected messages of the first language");
  const languageOf = (tag: string): Language | undefined => {
    const primary = primarySubtag(tag);
    return all.find((language) => language.tag === primary);
  };
  const spoken = all.flatMap(({ messages, inOtherScripts = [] }) =>
    messages ? [messages, ...inOtherScripts] : [],
  );
  const messagesOf: Languages["messagesOf"] = (tag = "") =>
    spoken.find(({ language }) => language.toLowerCase() === tag.toLowerCase()) ??
    languageOf(tag)?.messages ??
    fallback;
  return {
    all,
    tags: spoken.map(({ language }) => language),
    messagesOf,
    messagesFor(said, usual) {
      // Commands and names are written alike in every language; the words beside them may tell.
      const words = said.replaceAll(/^\s*\/\w+|@\w+/gu, "");
      if (!/\p{L}/u.test(words)) return messagesOf(usual);
      const { language, certainty } = detect(words, usual && primarySubtag(usual));
      return messagesOf(certainty >= SURE ? language : usual);
    },
    wishReaderOf: (tag) => languageOf(tag)?.readPostWish ?? readPostWish,
    read(message, usual) {
      const { language } = detect(message, usual && primarySubtag(usual));
      const { understanding } = languageOf(language) ?? first;
      return { understanding, text: inOwnLetters(message, understanding) };
    },
    scriptOf: (tag) => languageOf(tag)?.script,
    understandingOf: (tag) =>
      languageOf(tag)?.understanding ?? createNeutralUnderstanding(primarySubtag(tag)),
  };
}
