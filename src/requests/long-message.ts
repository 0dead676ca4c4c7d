import { splitWords } from "../words/tokenise.js";
import type { RequestForms } from "../words/request-forms.js";
import type { Understanding } from "../words/understanding.js";
import { topicAsked } from "./topics.js";

/** A message of more words tells a story around what it asks. */
const LONG = 25;

/** A line ends a sentence of a story too. */
const SENTENCE_END = /(?<=[?!.…])\s+|\n+/u;

/**
 * The one question of a long message, with a question mark or without, which its story would drown; the
 * message as it came when it is short, asks nothing clear, or when its question leans on the story.
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
    .split(SENTENCE_END)
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

/** The last clause that says what is asked after all, without a question mark: `… just tell me what he says`. */
function askingClause(message: string, { asks, atLast }: RequestForms): string | undefined {
  const clauses = message.split(/[.!…,;:]+\s+|\n+/u);
  return clauses.findLast((clause) => {
    const [first = "", ...words] = clause.trim().toLowerCase().split(/\s+/u);
    // A clause that only tells begins like a question too: "who came to the polls".
    const starts = words.slice(0, MOST_BEFORE).map((_, i) => words.slice(i).join(" "));
    return atLast.test(first) && starts.some((start) => asks.test(start));
  });
}

/** Words between the one that leads to what is asked and the one that asks. */
const MOST_BEFORE = 5;

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
  const ofSpeech = message.split(SENTENCE_END).flatMap((sentence) => {
    const marks = [...sentence.matchAll(new RegExp(requests.namesSpeech, "giu"))];
    const last = marks.at(-1);
    return last ? [sentence, sentence.slice(last.index + last[0].length).trim()] : [];
  });
  return [...new Set(ofSpeech)].slice(-MOST_TOLD);
}
