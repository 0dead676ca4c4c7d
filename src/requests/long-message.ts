import { splitWords } from "../words/tokenise.js";
import type { RequestForms } from "../words/request-forms.js";
import type { Understanding } from "../words/understanding.js";
import { topicAsked } from "./topics.js";

/** A message of more words tells a story around what it asks. */
const LONG = 25;

/**
 * The one question of a long message, which its story would drown; the message as it came when it is
 * short, asks nothing clear, or when its question leans on the story.
 *
 * Example: `My neighbour has argued all week … Is there anything on pensions?` asks `Is there anything on
 * pensions?`
 */
export function questionWithin(
  message: string,
  understanding: Pick<
    Understanding,
    "requests" | "withoutTalk" | "isFunctionWord" | "isQuestionWord" | "isLightWord"
  >,
): string {
  const { requests, withoutTalk, isFunctionWord, isLightWord } = understanding;
  if (!requests || splitWords(message).length <= LONG) return message;
  const sentences = message
    .split(/(?<=[?!.…])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.endsWith("?"));
  const question = sentences.at(-1) ?? askingClause(message, requests);
  if (question === undefined) return message;
  const [tail = question] = [question.split(/:\s+/u).at(-1)];
  const clause = splitWords(tail).length > LONG ? (tail.split(/,\s+/u).at(-1) ?? tail) : tail;
  const asked = withoutTalk(clause);
  const telling = splitWords(asked).filter(
    (word) => !isFunctionWord(word) && !isLightWord(word) && !requests.isFiller(word),
  );
  const topic = topicAsked(asked, understanding);
  const hasTopic = topic !== undefined && splitWords(topic).some((word) => !isFunctionWord(word));
  const leans =
    !hasTopic && asked.replaceAll(requests.pronouns, "") !== asked && telling.length < 2;
  return telling.length === 0 || leans ? message : asked;
}

/** The last clause that asks, of a message without a question mark: `… just tell me if roads are in it`. */
function askingClause(message: string, { asks, isFiller }: RequestForms): string | undefined {
  const clauses = message.split(/[.!…,;:]+\s+|\n+/u);
  return clauses.findLast((clause) => {
    const words = clause.trim().toLowerCase().split(/\s+/u);
    const first = words.findIndex((word) => !isFiller(word) && !ONLY.test(word));
    // A few small words may stand before the one that asks.
    const last = Math.min(first, MOST_BEFORE);
    return words.some((_, i) => i <= last && asks.test(words.slice(i).join(" ")));
  });
}

/** Words before the one that asks. */
const MOST_BEFORE = 5;
/** What people put before what they ask at last. */
const ONLY = /^(?:just|only|so|просто|только|короче|тек|жай|сонымен)$/u;

/** Sentences of a story that are asked for. */
const MOST_TOLD = 4;

/**
 * What a long message tells of the speech, which a question such as `is there such a passage?` leans on:
 * its sentences that speak of it, and their ends from there on; none where the message is short.
 */
export function toldOfSpeech(
  message: string,
  { requests }: Pick<Understanding, "requests">,
): readonly string[] {
  if (!requests || splitWords(message).length <= LONG) return [];
  const told = message.split(/(?<=[?!.…])\s+|\n+/u).flatMap((sentence) => {
    const marks = [...sentence.matchAll(new RegExp(requests.namesSpeech, "giu"))];
    const last = marks.at(-1);
    return last ? [sentence, sentence.slice(last.index + last[0].length).trim()] : [];
  });
  return [...new Set(told)].slice(-MOST_TOLD);
}
