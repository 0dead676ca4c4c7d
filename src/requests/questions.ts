import { locateRuns, splitWords } from "../words/tokenise.js";
import type { ReadMessage } from "../words/understanding.js";
import type { RequestMeaning } from "./meaning.js";

/** A longer message is a text, in UTF-16 code units. */
const LONGEST_SPLIT = 1000;
/** Questions of one message that are answered; what goes beyond is a text, not questions. */
const MOST_QUESTIONS = 4;

/**
 * The questions of a message in their order, each to be read by itself or with the one before it. One
 * when it holds a single question, whatever stands around that: then it is the message as it came.
 *
 * Example: `Hi! I teach. Where does it meet and who pays?` has `Where does it meet` and `who pays?`.
 *
 * @param meaning tells where questions start; without it they end with a question mark
 */
export async function splitQuestions(
  message: ReadMessage,
  meaning: Pick<RequestMeaning, "startsIn"> | undefined,
): Promise<readonly string[]> {
  const { text, understanding } = message;
  const { isFunctionWord, isQuestionWord } = understanding;
  if (!understanding.requests || text.length > LONGEST_SPLIT) return [text];
  const starts = meaning ? await meaning.startsIn(message) : afterQuestionMarks(text);
  const parts = [0, ...starts].map((start, i) => text.slice(start, starts[i]));
  const asked = parts
    .map((part) => asking(part, message))
    // "Did he?" after a claim asks nothing of its own.
    .filter((part) =>
      splitWords(part).some((word) => isQuestionWord(word) || !isFunctionWord(word)),
    );
  const isSeveral = parts.length > 1 && asked.length > 0 && asked.length <= MOST_QUESTIONS;
  return isSeveral ? withShared(asked, message) : [text];
}

/** Where words follow on a question mark, in the text. */
function afterQuestionMarks(text: string): number[] {
  const words = locateRuns(text);
  return words.flatMap(({ start }, i) => {
    const before = words[i - 1];
    return before && text.slice(before.end, start).includes("?") ? [start] : [];
  });
}

/** What a part of a message asks, without the sentences that only lead to it and the words that join it. */
function asking(part: string, { understanding: { withoutTalk, requests } }: ReadMessage): string {
  const asks = (text: string): boolean => requests?.asks.test(text.trim().toLowerCase()) === true;
  const sentences = part.split(/(?<=[?!.…])\s+|\n+/u);
  const first = sentences.findIndex((one) => one.trim().endsWith("?") || asks(withoutTalk(one)));
  const told = withoutTalk(sentences.slice(Math.max(0, first)).join(" ")).replace(LOOSE_ENDS, "");
  const bare = told.replace(requests?.goesOn ?? "", "");
  return asks(bare) ? bare : told;
}

/** What stood between two questions, or numbered them. */
const LOOSE_ENDS = /^\s*(?:\d{1,2}[.)]\s+|[-–—•*+&/]\s*)+|[\s,;:/+&•*–—-]+(?:\d{1,2}[.)]\s*)?$/gu;

/** Words of a question word with what belongs to it. */
const MOST_BARE = 2;

/** `Where` before `and when does it meet?` asks for the rest of that too. */
function withShared(
  parts: readonly string[],
  { understanding: { requests, isFunctionWord, isQuestionWord } }: ReadMessage,
): readonly string[] {
  // "With whom", but not "where is it?".
  const isBare = (part: string): boolean => {
    const words = splitWords(part);
    return (
      words.length > 0 &&
      words.length <= MOST_BARE &&
      words.slice(-1).some(isQuestionWord) &&
      words.every(isFunctionWord)
    );
  };
  return parts.map((part, i) => {
    const next = parts[i + 1];
    if (next === undefined || !isBare(part) || isBare(next)) return part;
    return `${part} ${next.replace(requests?.asking ?? "", "")}`;
  });
}
