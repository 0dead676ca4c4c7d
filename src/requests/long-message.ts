import { splitWords } from "../words/tokenise.js";
import type { RequestForms } from "../words/request-forms.js";
import type { Understanding } from "../words/understanding.js";
import { topicAsked } from "./topics.js";

/** A message of more words tells a story around what it asks. */
const LONG = 25;

/** Whether a message is so long that it tells a story around what it asks. */
export function isStory(message: string): boolean {
  return splitWords(message).length > LONG;
}

/** Where a sentence of a story has ended: a line ends one too. */
const AFTER_SENTENCE_OR_LINE = /(?<=[?!.…])\s+|\n+/u;

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
  if (!requests || !isStory(message)) return message;
  const sentences = message
    .split(AFTER_SENTENCE_OR_LINE)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.endsWith("?"));
  const question =
    sentences.at(-1) ?? askingClause(message, requests) ?? lastAsked(message, requests);
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

/** The end of a message from the last clause on that asks, where that is of its last sentence. */
function lastAsked(message: string, { asks }: RequestForms): string | undefined {
  const last = message.trim().split(AFTER_SENTENCE_OR_LINE).at(-1) ?? "";
  const clauses = last.split(/(?<=[,;:–—-])\s+/u);
  const at = clauses.findLastIndex((clause) => asks.test(clause.toLowerCase()));
  return at < 0 ? undefined : clauses.slice(at).join(" ");
}

/** Words between the one that leads to what is asked and the one that asks. */
const MOST_BEFORE = 5;
