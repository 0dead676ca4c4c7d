import type { Languages } from "./languages.js";
import { primarySubtag } from "../words/primary-subtag.js";
import { splitWords } from "../words/tokenise.js";
import type { ReadMessage } from "../words/understanding.js";
import type { Messages } from "./messages.js";

/** A message that is nothing but a thumb, a heart or folded hands. */
const NOD = /^\s*(?:[👍🙏❤👌🤝][\u{1F3FB}-\u{1F3FF}\uFE0F]*\s*)+$/u;

/** The reply to thanks among the words of a message that wants nothing else; undefined where it asks. */
export function replyToThanks(
  languages: Languages,
  messages: Messages,
  { text, understanding: { isQuestionWord, requests } }: ReadMessage,
): string | undefined {
  const words = splitWords(text);
  if (text.includes("?") || words.some(isQuestionWord) || requests?.asks.test(text.toLowerCase()))
    return undefined;
  const isThanks = (word: string): boolean =>
    languages.all.some(({ understanding }) => understanding.readSmallTalk(word) === "thanks");
  const thanks = words.find(isThanks);
  return thanks && replyToSmallTalk(languages, messages, thanks, undefined);
}

/**
 * The reply to a message that asks nothing, in the language that it is written in, whatever the chat
 * speaks; undefined when it is no small talk.
 *
 * @param emergency the number to call, where the corpus names one
 */
export function replyToSmallTalk(
  { all }: Languages,
  { language, inTheseLetters = (text) => text }: Messages,
  message: string,
  emergency: string | undefined,
): string | undefined {
  const own = primarySubtag(language);
  const inLetters = (tag: string, reply: string): string =>
    tag === own ? inTheseLetters(reply) : reply;
  if (NOD.test(message)) {
    const fine = all.find(({ tag }) => tag === own)?.smallTalk.fine;
    return fine && inTheseLetters(fine);
  }
  for (const { tag, understanding, smallTalk } of all) {
    const kind = understanding.readSmallTalk(message);
    if (kind !== undefined)
      return inLetters(tag, kind === "crisis" ? smallTalk.crisis(emergency) : smallTalk[kind]);
  }
  return undefined;
}
