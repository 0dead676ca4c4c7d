import type { Languages } from "./languages.js";
import { primarySubtag } from "../words/primary-subtag.js";
import type { Messages } from "./messages.js";

/** A message that is nothing but a thumb, a heart or folded hands. */
const NOD = /^\s*(?:[👍🙏❤👌🤝][\u{1F3FB}-\u{1F3FF}\uFE0F]*\s*)+$/u;

/** What is said to thanks, or to an "ok", in the language that the chat speaks. */
export function replyOf(
  { all }: Languages,
  { language, inTheseLetters = (text) => text }: Messages,
  kind: "thanks" | "fine",
): string | undefined {
  const own = all.find(({ tag }) => tag === primarySubtag(language));
  return own && inTheseLetters(own.smallTalk[kind]);
}

/**
 * The reply to a message that asks nothing, in the language that it is written in, whatever the chat
 * speaks; undefined when it is no small talk.
 *
 * @param emergency the number to call, where the corpus names one
 */
export function replyToSmallTalk(
  languages: Languages,
  messages: Messages,
  message: string,
  emergency: string | undefined,
): string | undefined {
  const own = primarySubtag(messages.language);
  const inLetters = (tag: string, reply: string): string =>
    tag === own ? (messages.inTheseLetters?.(reply) ?? reply) : reply;
  if (NOD.test(message)) return replyOf(languages, messages, "fine");
  for (const { tag, understanding, smallTalk } of languages.all) {
    const kind = understanding.readSmallTalk(message);
    if (kind !== undefined)
      return inLetters(
        tag,
        kind === "crisis" || kind === "emergency" ? smallTalk[kind](emergency) : smallTalk[kind],
      );
  }
  return undefined;
}
