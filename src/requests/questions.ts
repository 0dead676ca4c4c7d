import type { RequestForms } from "../words/request-forms.js";
import { splitWords } from "../words/tokenise.js";
import type { Understanding } from "../words/understanding.js";

/** A longer message is a text, in UTF-16 code units. */
const LONGEST_SPLIT = 1000;
/** Questions of one message that are answered; what goes beyond is a text, not questions. */
const MOST_QUESTIONS = 4;

/**
 * The questions of a message in their order, each to be read by itself or with the one before it. One
 * when it holds a single question, whatever stands around that: then it is the message as it came.
 *
 * Example: `Hi! Where does it meet and who pays?` has `Where does it meet` and `who pays?`; what is told
 * between questions is left out.
 */
export function splitQuestions(
  message: string,
  {
    withoutTalk,
    requests,
    isFunctionWord,
    isQuestionWord,
  }: Pick<Understanding, "withoutTalk" | "requests" | "isFunctionWord" | "isQuestionWord">,
): readonly string[] {
  if (!requests || message.length > LONGEST_SPLIT) return [message];
  const parts = message
    .replace(requests.announces, "")
    .split(/(?<=[?!])\s+|(?<=[.;])\s+(?=\p{L})|\n+|(?:^|\s)(?:\d[.)]|[-•*])\s+/u)
    .flatMap((part) => splitSentence(part, requests))
    .map((part) => ({ part: withoutTalk(part), typed: part }))
    .filter(({ part }) => /\p{L}/u.test(part));
  const isListed = /(?:^|\s)1[.)]\s/u.test(message);
  const asks = (text: string): boolean => requests.asks.test(text.trim().toLowerCase());
  // "And the internet" goes on asking.
  const goesOn = (part: string): boolean => {
    const topic = part.replace(requests.goesOn, "");
    const words = splitWords(topic);
    return (
      topic !== part &&
      !/[.!]$/u.test(part) &&
      words.length <= MOST_GUESSED &&
      words.some((word) => !isFunctionWord(word)) &&
      words.every((word) => !requests.verb.test(word))
    );
  };
  const isAsking = ({ part, typed }: { part: string; typed: string }): boolean =>
    isListed || part.endsWith("?") || asks(part) || asks(typed);
  const firstAsking = parts.findIndex(isAsking);
  const asked = parts
    .filter(
      (one, at) => isAsking(one) || (firstAsking >= 0 && at > firstAsking && goesOn(one.typed)),
    )
    .map(({ part }) => part);
  // "Did he?" after a claim asks nothing of its own.
  const questions = asked.filter((part) =>
    splitWords(part).some((word) => isQuestionWord(word) || !isFunctionWord(word)),
  );
  const isSeveral = asked.length > 1 && questions.length > 0;
  const apart = withoutGuesses(questions, isQuestionWord);
  return isSeveral && apart.length <= MOST_QUESTIONS ? apart : [message];
}

/** Words of a guess at an answer, or of a topic that goes on. */
const MOST_GUESSED = 2;

/** Questions without guesses that go on with one: `Which observers, the OSCE? The CIS?` asks one thing. */
function withoutGuesses(
  questions: readonly string[],
  isQuestionWord: Understanding["isQuestionWord"],
): readonly string[] {
  const [first = "", ...others] = questions;
  const guess = /,\s*([^,?]+)\?$/u.exec(first)?.[1] ?? "";
  const isGuess = (part: string): boolean => {
    const words = splitWords(part);
    return words.length > 0 && words.length <= MOST_GUESSED && !words.some(isQuestionWord);
  };
  const asks = splitWords(first).some(isQuestionWord);
  return asks && isGuess(guess) ? [first, ...others.filter((part) => !isGuess(part))] : questions;
}

function splitSentence(sentence: string, forms: RequestForms): string[] {
  const shared = forms.twoInOne.exec(sentence)?.groups;
  if (shared)
    return [`${shared["first"]} ${shared["rest"]}`, `${shared["second"]} ${shared["rest"]}`];
  const topics = forms.twoTopics.exec(sentence)?.groups;
  if (topics) {
    // `on monopolies, on inflation, and on property` are three.
    const listed = [...(topics["first"] ?? "").split(/,\s+/u), topics["second"] ?? ""];
    const head = topics["head"] ?? "";
    return listed.map((topic) =>
      sentence.startsWith(head) ? `${head} ${topic}` : `${topic} ${head}`,
    );
  }
  return sentence.split(forms.joins).filter((part) => /\p{L}/u.test(part));
}
