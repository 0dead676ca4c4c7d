import type { ReadPostWish } from "../posts/post-wish.js";
import { createNeutralUnderstanding } from "../words/neutral-understanding.js";
import type { SmallTalk, Understanding } from "../words/understanding.js";
import type { Messages } from "./messages.js";

/** What is said to those who ask nothing, in the language that they wrote in. */
export interface SmallTalkReplies extends Readonly<Record<Exclude<SmallTalk, "crisis">, string>> {
  /** @param emergency the number to call, where the corpus names one */
  readonly crisis: (emergency: string | undefined) => string;
}

/** One language: how it is read, and what the conversation says in it. */
export interface Language {
  /** Primary subtag, such as `en`. */
  readonly tag: string;
  readonly understanding: Understanding;
  readonly smallTalk: SmallTalkReplies;
  /** Absent while small talk is all that the conversation says in it. */
  readonly messages?: Messages;
  /** Reads what is to be posted and when; comes with the messages. */
  readonly readPostWish?: ReadPostWish;
}

/**
 * Port: all languages. A tag is one of BCP 47, such as `en-GB`; a language is found by its primary
 * subtag.
 */
export interface Languages {
  readonly all: readonly Language[];
  /** Tags of the languages that have messages, the one for everybody else first. */
  readonly tags: readonly string[];
  /** The messages of a language, those of the first one when there are none. */
  readonly messagesOf: (tag: string | undefined) => Messages;
  /** The reader of what is to be posted, of the language whose messages are shown. */
  readonly wishReaderOf: (tag: string) => ReadPostWish;
  /** How a language is read; a neutral one when nobody has taught it. */
  readonly understandingOf: (tag: string) => Understanding;
}

/** @throws RangeError when the first language has no messages, which serve for all that have none */
export function createLanguages(all: readonly Language[]): Languages {
  const [first] = all;
  const { messages: fallback, readPostWish } = first ?? {};
  if (!fallback || !readPostWish)
    throw new RangeError("createLanguages: expected messages of the first language");
  const languageOf = (tag: string): Language | undefined => {
    const primary = primaryOf(tag);
    return all.find((language) => language.tag === primary);
  };
  return {
    all,
    tags: all.filter(({ messages }) => messages !== undefined).map(({ tag }) => tag),
    messagesOf: (tag = "") => languageOf(tag)?.messages ?? fallback,
    wishReaderOf: (tag) => languageOf(tag)?.readPostWish ?? readPostWish,
    understandingOf: (tag) =>
      languageOf(tag)?.understanding ?? createNeutralUnderstanding(primaryOf(tag)),
  };
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().replace(/-.*$/su, "");
}
