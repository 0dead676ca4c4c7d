import type { Abstained, Answer } from "../answering/answer.js";
import { absentWords, tellingWords } from "../requests/absent-words.js";
import { topicAsked } from "../requests/topics.js";
import { splitWords } from "../words/tokenise.js";
import type { ReadMessage } from "../words/understanding.js";
import type { Corpus } from "./corpus.js";

/**
 * From this confidence on a passage is near to a topic whose words stand nowhere, and below it near by
 * chance; from the higher one on it is about a topic of which some words are missing.
 */
export const NEAR_FROM = 0.91;
const ON_TOPIC_FROM = 0.95;

/** Words of a topic that names a matter and does not tell it. */
const MOST_WORDS = 4;
/** Letters of a word of another language that is surely no particle. */
const LEAST_LETTERS = 5;
/** Words of another language that are named as missing. */
const MOST_MISSING = 2;

/** An answer, and what of the topic it was asked for stands nowhere. */
export interface TopicAnswer {
  readonly answer: Answer;
  readonly absent?: string;
}

/**
 * An answer to a question for a topic as far as the topic's words stand in the addresses: what has none of
 * them is never said to answer.
 *
 * @param answer to the question, or to its topic alone
 */
export function qualify(
  { addresses }: Pick<Corpus, "addresses">,
  answer: Answer,
  topic: string,
  { understanding }: ReadMessage,
): TopicAnswer {
  const telling = tellingWords(topic, understanding);
  const missing = absentWords(addresses, topic, understanding);
  if (missing.length === 0) return { answer };
  // A long topic tells a matter in words of its own.
  if (splitWords(topic).length > MOST_WORDS) return { answer };
  const isAll = missing.length === telling.length;
  const absent = topic;
  if (answer.kind === "abstained")
    return answer.reason === "unanswered" ? { answer: notNear(answer), absent } : { answer };
  if (!isAll)
    return answer.voice === "sure" && answer.confidence >= ON_TOPIC_FROM
      ? { answer }
      : { answer: { ...answer, voice: "unsure" }, absent };
  return answer.voice === "sure" && answer.confidence >= NEAR_FROM
    ? { answer: { ...answer, voice: "unsure" }, absent }
    : { answer: abstain(answer), absent };
}

/** The topic that a message asks for, where its words tell what it is. */
export function topicOf({ text, understanding }: ReadMessage): string | undefined {
  const topic = topicAsked(text, understanding);
  if (topic === undefined || tellingWords(topic, understanding).length === 0) return undefined;
  // Names keep their capitals.
  const at = text.toLowerCase().indexOf(topic);
  return at < 0 ? topic : text.slice(at, at + topic.length);
}

/** A refusal that names the words of a question in another language which its translation lacks. */
export function namingMissing(
  { addresses }: Pick<Corpus, "addresses">,
  answer: Answer,
  { text, understanding }: ReadMessage,
  typed: string,
): Answer {
  const isNamed = answer.kind === "quoted" || answer.missingWords.length > 0;
  // What was typed in other letters may be misread.
  const isRead = understanding.fromLatin === undefined || !/\p{Script=Latin}/u.test(typed);
  const isOwn = addresses.some((one) => one.understanding.language === understanding.language);
  if (isNamed || isOwn || !isRead || answer.reason !== "unanswered") return answer;
  const missing = absentWords(addresses, text, understanding).filter(
    (word) => word.length >= LEAST_LETTERS && understanding.requests?.paragraph.test(word) !== true,
  );
  // More are the words of a story.
  return missing.length > MOST_MISSING ? answer : { ...answer, missingWords: missing };
}

function notNear(answer: Abstained): Abstained {
  return { ...answer, isNear: false, missingWords: [] };
}

/** The refusal of what is near by chance. */
export function abstain(answer: Answer): Abstained {
  const { address, confidence } = answer;
  return {
    kind: "abstained",
    address,
    confidence,
    reason: "unanswered",
    nearest: answer.kind === "quoted" ? [answer.quotation] : answer.nearest,
    isNear: false,
    missingWords: [],
  };
}
