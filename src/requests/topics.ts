import type { RequestForms } from "../words/request-forms.js";
import { splitWords } from "../words/tokenise.js";
import type { Understanding } from "../words/understanding.js";

/** How a message is read for its topics. */
export type TopicsReading = Pick<
  Understanding,
  "requests" | "withoutTalk" | "isFunctionWord" | "isQuestionWord"
>;

/** A longer message is a story. */
const MOST_WORDS = 40;
/** Words of a message that is nothing but a topic. */
const MOST_BARE = 4;
/** Words of one of several topics that are listed, and topics of a list. */
const MOST_LISTED = 4;
const MOST_TOPICS = 4;

/**
 * The topic of a message that asks for what is said on it, or whether it is mentioned; undefined when it
 * asks for something else. Commas stay, so that a list of topics can be told.
 *
 * Example: `Is there anything about hospitals in it?` asks for `hospitals`.
 */
export function topicAsked(message: string, reading: TopicsReading): string | undefined {
  const { requests } = reading;
  if (!requests) return undefined;
  const plain = listedPlain(message, reading, requests);
  if (splitWords(plain).length > MOST_WORDS) return undefined;
  for (const form of requests.topicQuestions) {
    const topic = trimmed(form.exec(plain)?.groups?.["topic"] ?? "", requests.isFiller);
    if (topic !== "") return topic;
  }
  return bareTopic(plain, reading);
}

/** A topic without the small words at its ends. */
function trimmed(topic: string, isFiller: (word: string) => boolean): string {
  const words = topic.trim().split(/\s+/u);
  const first = words.findIndex((word) => !isFiller(word));
  const last = words.findLastIndex((word) => !isFiller(word));
  return first < 0 ? "" : words.slice(first, last + 1).join(" ");
}

/** A few words that ask nothing: `inflation?`, `and wages?`. */
function bareTopic(
  plain: string,
  { requests, isFunctionWord, isQuestionWord }: TopicsReading,
): string | undefined {
  const rest = requests ? plain.replace(requests.goesOn, "").trim() : plain;
  const words = splitWords(rest);
  const isBare =
    words.length <= MOST_BARE &&
    words.every((word) => !isQuestionWord(word)) &&
    words.some((word) => !isFunctionWord(word)) &&
    requests?.asks.test(rest) === false &&
    words.every((word) => !requests.verb.test(word));
  return isBare && !/[,;]/u.test(rest) ? trimmed(rest, requests.isFiller) || rest : undefined;
}

/**
 * The topics of a list, whether it is asked about or stands alone; one, or none, where it is no list.
 *
 * Example: `monopolies, inflation and private property` has three.
 */
export function listedTopics(message: string, reading: TopicsReading): string[] {
  const { requests, isQuestionWord, isFunctionWord } = reading;
  if (!requests) return [];
  const plain = listedPlain(message, reading, requests);
  const asked = topicAsked(message, reading);
  const isBare =
    !requests.asks.test(plain) && splitWords(plain).every((word) => !isQuestionWord(word));
  const list = asked ?? (isBare ? plain : "");
  const topics = list
    .split(requests.topicJoins)
    .map((topic) => topic.trim())
    .filter((topic) => splitWords(topic).some((word) => !isFunctionWord(word)));
  const isList =
    topics.length <= MOST_TOPICS &&
    topics.every((topic) => splitWords(topic).length <= MOST_LISTED) &&
    (asked !== undefined || /,/u.test(plain) || topics.length > 1);
  return isList ? topics : [];
}

/** A message in lower case without marks but commas, talk around it left out. */
function listedPlain(
  message: string,
  { withoutTalk }: TopicsReading,
  { orNot }: RequestForms,
): string {
  const text = withoutTalk(message.normalize("NFC")).toLowerCase().replaceAll("’", "'");
  return (text.replaceAll(orNot, " ").match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*|[,;/]/gu) ?? [])
    .join(" ")
    .replaceAll(/ [,;/]/gu, ",")
    .replace(/^,+ |,+$/gu, "");
}
