import type { RefusedKind, RequestForms } from "../words/request-forms.js";
import { chooseOf, comparedIn, isAsked } from "./choose-request.js";
import { questionWithin } from "./long-message.js";
import { splitWords } from "../words/tokenise.js";
import type { Understanding } from "../words/understanding.js";
import { findPart } from "./read-part.js";
import { isOfParagraphs } from "./request.js";
import type { Request } from "./request.js";
import { readWhole } from "./read-whole.js";
import { QUOTED, quotedIn } from "./quoted-words.js";

/** How a message is read for what it asks for. */
export type RequestReading = Pick<
  Understanding,
  "withoutTalk" | "isFunctionWord" | "isQuestionWord" | "isLightWord" | "requests"
>;

/** A larger number is a place. */
const MOST_LENGTH = 10;
/** Words that are counted. */
const MOST_COUNTED = 4;

/**
 * Reads what a message asks for in one language; undefined for a question, which is anything else. The
 * one place of the decision: a part of the text by its numbers, then the language's forms in their
 * order, then a message without a word to look for.
 *
 * @param names words of the speaker's name, lower case
 */
export function readRequest(
  message: string,
  reading: RequestReading,
  names: readonly string[],
): Request | undefined {
  const { requests } = reading;
  if (!requests) return undefined;
  // A story tells a request in its question.
  const question = questionWithin(message, reading);
  if (question !== message) return readRequest(question, reading, names);
  const whole = readWhole(message, reading, requests, names);
  const clauses = message.split(CLAUSE_END).filter((clause) => /[\p{L}\p{N}]/u.test(clause));
  const asked = clauses.map((clause) =>
    // "70? 80?" beside other words are no parts of the text.
    clauses.length > 1 && IS_NUMBER.test(clause)
      ? undefined
      : readWhole(clause, reading, requests, names),
  );
  // What would make words up is declined, whatever stands beside it.
  const made = [whole, ...asked].find(
    (one) => one?.kind === "refused" && MAKING_UP.includes(one.what),
  );
  const counted = isAsked(whole) ? undefined : countOfQuoted(message, requests);
  const compared = comparedIn(message, clauses, (part) =>
    readWhole(part, reading, requests, names),
  );
  const read = made ?? counted ?? compared ?? chooseOf(whole, asked, clauses, requests);
  // A name or a number of what stands in quotation marks is asked of the text.
  const chosen = read?.kind === "mentions" && quotedIn(message).length > 0 ? undefined : read;
  // "Paragraph 8 in two sentences" has a length, "paragraph 8, second sentence" a place.
  const amount = requests.amount.exec(message.toLowerCase())?.[0];
  const length = lengthIn(amount ?? message, requests);
  const isLength = amount !== undefined && length !== undefined;
  const withoutAmount = isLength
    ? findPart(message.toLowerCase().replace(requests.amount, " "), requests)
    : undefined;
  const part = withoutAmount ?? findPart(message, requests);
  if (part?.paragraph === undefined)
    return withLength(withoutStory(chosen, reading, requests), message, requests);
  const shown =
    isOfParagraphs(part) && part.to === undefined && length !== undefined
      ? { paragraph: part.paragraph, sentence: 1, to: length }
      : part;
  // What is asked of a paragraph in short may stand in any of its sentences.
  const isOfAll = !asksOf(withoutGist(message, requests), reading, requests);
  const gist: Request =
    isOfParagraphs(part) && isOfAll
      ? {
          kind: "summarise",
          paragraphs: part,
          ...(length !== undefined && { sentences: length }),
        }
      : { kind: "show", part };
  const isShort =
    isOfAll &&
    !requests.opening.test(message) &&
    splitWords(message).some((word) => requests.gist.asks.test(word));
  const isGist = isShort || asked.some((one) => one?.kind === "summarise");
  if ((isLength || isGist) && isOfParagraphs(part) && chosen?.kind === "show") return gist;
  if (chosen?.kind === "summarise" || (!isAsked(chosen) && isGist)) return gist;
  if (chosen?.kind === "refused" && chosen.isSure) return chosen;
  if (chosen?.kind === "refused" && !isJudging(chosen.what))
    return { kind: "refused", what: chosen.what, part };
  // A clause may name a paragraph alone, the whole a sentence of it.
  const isLess = chosen?.kind === "show" && chosen.part.sentence === undefined;
  if (isLess && whole?.kind !== "show" && !isOfParagraphs(shown))
    return { kind: "show", part: shown };
  return isAsked(chosen) || asksOf(message, reading, requests)
    ? chosen
    : { kind: "show", part: shown };
}

/** Words in quotation marks where the message asks how often, however it does. */
function countOfQuoted(message: string, { counts }: RequestForms): Request | undefined {
  const words = quotedIn(message);
  const around = message.replaceAll(QUOTED, " ").toLowerCase();
  const isShort = words.length > 0 && words.every((one) => splitWords(one).length <= MOST_COUNTED);
  return isShort && counts.test(around) ? { kind: "count", words: words.join(", ") } : undefined;
}

/** A summary without a topic that tells who wants it: `my boss is asking`. */
function withoutStory(
  request: Request | undefined,
  { isFunctionWord }: RequestReading,
  { verb }: RequestForms,
): Request | undefined {
  if (request?.kind !== "summarise" || request.topic === undefined) return request;
  const words = splitWords(request.topic);
  const isStory = words.some((word) => verb.test(word)) || isFunctionWord(words.at(-1) ?? "");
  const { kind, sentences } = request;
  return isStory ? { kind, ...(sentences !== undefined && { sentences }) } : request;
}

/** A summary as long as the message says anywhere: `my mum won't read more than 3 lines`. */
function withLength(
  request: Request | undefined,
  message: string,
  forms: RequestForms,
): Request | undefined {
  if (request?.kind !== "summarise" || request.sentences !== undefined) return request;
  const sentences = lengthIn(message, forms);
  return sentences === undefined ? request : { ...request, sentences };
}

/** A number with a word for sentences after it. */
function lengthIn(
  message: string,
  { gist, paragraph, numberOf }: RequestForms,
): number | undefined {
  const isUnit = (word = ""): boolean => gist.unit.test(word) && !paragraph.test(word);
  const words = splitWords(message);
  // The number next to its unit, or with one word between.
  return [1, 2]
    .flatMap((distance) => words.filter((_, at) => isUnit(words[at + distance])))
    .map(numberOf)
    .find((number) => number !== undefined && number > 0 && number <= MOST_LENGTH);
}

/** Whether a message asks something of what it names, and does not only name it. */
function asksOf(
  message: string,
  { isFunctionWord, isQuestionWord, isLightWord }: RequestReading,
  { isFiller, numberOf, paragraph, sentence }: RequestForms,
): boolean {
  const words = splitWords(message);
  const telling = words.filter(
    (word) =>
      word.length > 1 &&
      ![isFunctionWord, isQuestionWord, isLightWord, isFiller].some((is) => is(word)) &&
      numberOf(word) === undefined &&
      !/\d/u.test(word) &&
      !paragraph.test(word) &&
      !sentence.test(word),
  );
  return telling.length > 0 && words.some(isQuestionWord);
}

/** A message without the words that only ask for it in short. */
function withoutGist(message: string, { gist: { asks, beside, unit } }: RequestForms): string {
  return message.replaceAll(/[\p{L}\p{N}'’]+/gu, (word) =>
    [asks, beside, unit].some((form) => form.test(word.toLowerCase())) ? "" : word,
  );
}

/** What the bot has no words of its own for, whatever part is named beside it. */
function isJudging(what: RefusedKind): boolean {
  return what === "opinion" || what === "pretend";
}

/** `Tl;dr? My class starts soon`: what stands between marks is read by itself too. */
const CLAUSE_END = /(?<=[\p{L}\p{N}"”»'’)*]\s?)(?:[?!.;,:]+|\s[-–—])\s+/u;

const IS_NUMBER = /^\P{L}*$/u;

const MAKING_UP: readonly RefusedKind[] = ["rearrange", "write", "pretend"];
