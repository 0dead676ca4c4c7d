import { contentWords } from "../words/content-words.js";
import { locateWritten, splitWords } from "../words/tokenise.js";
import type { Understanding } from "../words/understanding.js";
import type { Request } from "./request.js";

/** A message of more words stands on its own feet. */
const MOST_WORDS = 9;
/** Words of a message that is hardly more than a question word: `and when exactly?` */
const MOST_ASKING = 3;
/** Words of a question with one word of its own that leans on the one before: `from what countries?` */
const MOST_SHORT = 4;
/** A message that says more than this has a subject of its own. */
const MOST_CONTENT = 4;

/** A message that leans on the question before it, read with its subject. */
export interface FollowUp {
  /** As a whole question. */
  readonly question: string;
  /** What it is about, in the words of the question before. */
  readonly subject: string;
  /** The question that it leans on, where it is joined to that: the next message may lean on it too. */
  readonly root?: string;
}

/**
 * Reads a message with the question before it; undefined when it does not lean on one: it is long, or it
 * has words of its own and none that points back.
 *
 * Example: after `Where does the Kurultai meet?` the message `and when?` is `when does the Kurultai
 * meet`, and `who will be in it?` is `who will be in the Kurultai meet?`, which is good enough to search.
 *
 * @param before the question before, as it was read
 */
export function readFollowUp(
  message: string,
  before: string,
  understanding: Pick<
    Understanding,
    "requests" | "withoutTalk" | "isFunctionWord" | "isQuestionWord" | "isLightWord"
  >,
): FollowUp | undefined {
  const { requests, withoutTalk, isFunctionWord, isQuestionWord } = understanding;
  const subject = subjectOf(before, understanding);
  if (!requests || subject === "") return undefined;
  const said = withoutTalk(message);
  const words = splitWords(said);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const own = words.filter((word) => !isFunctionWord(word));
  if (own.length > MOST_CONTENT) return undefined;
  if (namesItself(message, understanding)) return undefined;
  const rest = said.replace(requests.goesOn, "");
  // A question word or two ask the question before anew.
  const asks = requests.asks.test(rest.toLowerCase()) || words.some(isQuestionWord);
  if (own.length === 0 && words.length <= MOST_ASKING && asks) {
    const asked = rest.replaceAll(/[?!.\s]+$/gu, "");
    // What was asked before, wherever it stands, is not asked again: `the meeting when?`
    const tail = before
      .replace(requests.asking, "")
      .replaceAll(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu, (word) =>
        isQuestionWord(word.toLowerCase()) ? "" : word,
      )
      .replaceAll(/\s+/gu, " ")
      .replaceAll(/^[\s,]+|[?!.,\s]+$/gu, "");
    return asked === "" ? undefined : { question: `${asked} ${tail}?`, subject };
  }
  // `Who pays?`, `from what countries?`: too short to have a subject of its own.
  const isShort =
    words.length <= MOST_SHORT &&
    own.length === 1 &&
    splitWords(rest).slice(0, 2).some(isQuestionWord);
  const plain = rest.toLowerCase().replaceAll(/[?!.]+$/gu, "");
  if (isShort && !requests.topicQuestions.some((form) => form.test(plain)))
    return {
      question: `${rest.replaceAll(/[?!.\s]+$/gu, "")} ${subject}?`,
      subject,
    };
  const whole = rest
    .replaceAll(requests.pronouns, ` ${subject} `)
    .replaceAll(/\s+(?=[?!.,\s]|$)/gu, "")
    .trim();
  if (whole !== rest.trim()) return { question: whole, subject };
  return requests.demonstratives?.test(rest) === true
    ? { question: `${rest.replaceAll(/[?!.\s]+$/gu, "")} ${subject}?`, subject }
    : undefined;
}

/** Whether a message names what it points at itself: `and growth, who will feel it?` */
export function namesItself(
  message: string,
  {
    requests,
    withoutTalk,
    isFunctionWord,
    isQuestionWord,
  }: Pick<Understanding, "requests" | "withoutTalk" | "isFunctionWord" | "isQuestionWord">,
): boolean {
  if (!requests) return false;
  const said = withoutTalk(message);
  const rest = said.replace(requests.goesOn, "");
  const [named = "", asking] = rest.split(/,\s+(.*)/su);
  const words = splitWords(named);
  return (
    rest !== said &&
    asking !== undefined &&
    words.some((word) => !isFunctionWord(word)) &&
    !words.some(isQuestionWord)
  );
}

/** A message together with the question before it, on which it leans; undefined where that names nothing. */
export function joinFollowUp(
  message: string,
  before: string,
  understanding: Pick<Understanding, "isFunctionWord" | "isLightWord">,
): FollowUp | undefined {
  const subject = subjectOf(before, understanding);
  const asked = message.replaceAll(/[?!.\s]+$/gu, "");
  return subject === "" ? undefined : { question: `${asked} ${before}`, subject, root: before };
}

/** What a question is about: its words from the first to the last that carry the topic; empty without. */
export function subjectOf(
  question: string,
  { isFunctionWord, isLightWord }: Pick<Understanding, "isFunctionWord" | "isLightWord">,
): string {
  const topics = new Set(
    contentWords(question, { isFunctionWord }).filter(
      (word) => !isFunctionWord(word) && !isLightWord(word),
    ),
  );
  const spans = locateWritten(question);
  const isTopic = ({ start, end }: { start: number; end: number }): boolean =>
    splitWords(question.slice(start, end)).some((word) => topics.has(word));
  // A name says it alone.
  const names = spans.filter(
    (span) =>
      span.start > 0 && /^\p{Lu}/u.test(question.slice(span.start, span.end)) && isTopic(span),
  );
  const kept = names.length > 0 ? names : spans.filter(isTopic);
  const [first, last] = [kept[0], kept.at(-1)];
  return first && last ? question.slice(first.start, last.end) : "";
}

/** Words of a topic that takes the place of another. */
const MOST_AGAIN = 4;

/**
 * The request before with another topic, where a message names nothing but that: after `how often does he
 * say reform` the message `and unity?` asks how often he says that.
 */
export function readAgain(
  message: string,
  before: Request,
  {
    requests,
    withoutTalk,
    isFunctionWord,
  }: Pick<Understanding, "requests" | "withoutTalk" | "isFunctionWord">,
): Request | undefined {
  if (!requests) return undefined;
  const bare = (text: string): string => text.replaceAll(/["“”„«»?!.]+/gu, "").trim();
  const said = withoutTalk(message);
  const rest = bare(said.replace(requests.goesOn, ""));
  const words = splitWords(rest);
  const isTopic =
    rest !== bare(said) &&
    words.length <= MOST_AGAIN &&
    words.some((word) => !isFunctionWord(word)) &&
    !requests.asks.test(rest.toLowerCase());
  if (!isTopic) return undefined;
  if (before.kind === "count" || before.kind === "sentences-with")
    return { kind: before.kind, words: rest };
  if (before.kind === "gather") return { kind: "gather", topic: rest };
  return before.kind === "summarise" && before.topic !== undefined
    ? { ...before, topic: rest }
    : undefined;
}
