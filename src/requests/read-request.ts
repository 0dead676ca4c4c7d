import { REFUSED_KINDS } from "../words/request-forms.js";
import type { RefusedKind, RequestForms, RequestKind } from "../words/request-forms.js";
import { questionWithin } from "./long-message.js";
import { splitWords } from "../words/tokenise.js";
import type { Understanding } from "../words/understanding.js";
import { readGist } from "./read-gist.js";
import { findPart, readPart } from "./read-part.js";
import { isOfParagraphs } from "./request.js";
import type { Request } from "./request.js";
import { toRequest } from "./to-request.js";
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
  const made = asked.find((one) => one?.kind === "refused" && MAKING_UP.includes(one.what));
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

/** The request of a message, or of those of its clauses that ask for one thing. */
function chooseOf(
  whole: Request | undefined,
  asked: readonly (Request | undefined)[],
  clauses: readonly string[],
  requests: RequestForms,
): Request | undefined {
  const all = asked.filter(isAsked);
  const [one] = all;
  if (clauses.length < 2 || !one) return whole;
  // Beside a question, or another request, a clause does not speak for the whole.
  const hasQuestion = clauses.some(
    (clause, i) => !isAsked(asked[i]) && requests.asks.test(clause.toLowerCase()),
  );
  if (one.kind === "compare") return one;
  const isOne = all.every((other) => isAlike(one, other));
  if (!isOne || (hasQuestion && one.kind !== "show")) return whole;
  if (one.kind === "show" && whole?.kind === "show") return whole;
  if (one.kind !== "summarise") return isAsked(whole) && whole.kind !== one.kind ? whole : one;
  // What stands beside is no topic, unless it says how long.
  const isLonger = whole?.kind === "summarise" && whole.sentences !== undefined;
  const said = [...all, ...(isLonger ? [whole] : [])].filter(
    (request) => request.kind === "summarise",
  );
  const sentences = said.find((request) => request.sentences !== undefined)?.sentences;
  const topic = said.find((request) => request.topic !== undefined)?.topic;
  return {
    kind: "summarise",
    ...(sentences !== undefined && { sentences }),
    ...(topic !== undefined && { topic }),
  };
}

/** A comparison in a sentence of several; what stands beside it is no topic: `For my channel`. */
function comparedIn(
  message: string,
  clauses: readonly string[],
  read: (sentence: string) => Request | undefined,
): Request | undefined {
  const sentences = message.split(/(?<=[.!?])\s+/u);
  if (sentences.length < 2 || sentences.length === clauses.length) return undefined;
  return sentences.map(read).find((one) => one?.kind === "compare");
}

function isAlike(one: Request, other: Request): boolean {
  return one.kind === "mentions" && other.kind === "mentions"
    ? one.of === other.of
    : one.kind === other.kind;
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

const MAKING_UP: readonly RefusedKind[] = ["write", "pretend"];

function isAsked(request: Request | undefined): request is Request {
  return request !== undefined && request.kind !== "nothing";
}

function readWhole(
  message: string,
  { withoutTalk, isFunctionWord }: RequestReading,
  requests: RequestForms,
  names: readonly string[],
): Request | undefined {
  const plain = plainOf(message, withoutTalk, names, requests);
  const part = readPart(message, requests);
  const read = (kinds: (kind: RequestKind) => boolean, said = plain): Request | undefined => {
    for (const [kind, form] of requests.forms) {
      const match = kinds(kind) ? form.exec(said) : null;
      const request = match && toRequest(kind, requests, match, message);
      if (request) return request;
    }
    return undefined;
  };
  // `Paraphrase ¶4` asks for more than to see it.
  if (part) {
    const wanted =
      read(isRefusedKind) ?? readGist(plain, requests) ?? read((kind) => kind === "summarise");
    // The gist is of paragraphs, or of nothing that is named.
    const isWanted = wanted?.kind !== "summarise" || isOfParagraphs(part);
    return wanted && isWanted ? wanted : { kind: "show", part };
  }
  // "Explain" before a question is talk, before a part of the text it is not.
  const whole = plainOf(message, (text) => text, names, requests);
  if (whole !== plain && findPart(message, requests)?.paragraph !== undefined) {
    const refused = read(isRefusedKind, whole);
    if (refused) return refused;
  }
  const request = readGist(plain, requests) ?? read(() => true);
  if (request) return request;
  // A greeting alone is talk.
  const words = splitWords(withoutTalk(message));
  return words.length > 0 && words.every((word) => isFunctionWord(word) || isNoise(word))
    ? { kind: "nothing" }
    : undefined;
}

/**
 * A message as the forms meet it: `Please: how often does Tokayev say “reform”?` is
 * `how often does @ say reform`.
 */
function plainOf(
  message: string,
  withoutTalk: (message: string) => string,
  names: readonly string[],
  { versus, heldEnd }: RequestForms,
): string {
  const text = withoutTalk(withVersus(message.normalize("NFC"), versus)).toLowerCase();
  const words = text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
  return words
    .map((word) => (isNameIn(word, names) ? "@" : unstretched(word.replaceAll("’", "'"), heldEnd)))
    .join(" ")
    .replaceAll(/@(?: @)+/gu, "@");
}

/** A message with `@` for each word of the speaker's name. */
export function withoutNames(message: string, names: readonly string[]): string {
  return message.replaceAll(/\p{L}+/gu, (word) =>
    isNameIn(word.toLowerCase(), names) ? "@" : word,
  );
}

function isNameIn(word: string, names: readonly string[]): boolean {
  return names.some((name) => word.startsWith(name) && word.length <= name.length + LONGEST_ENDING);
}

/** A word without letters held for long: `moooore`, `тағыы`. */
function unstretched(word: string, heldEnd: RegExp | undefined): string {
  const short = word.replaceAll(/(\p{L})\1{3,}/gu, "$1");
  return heldEnd ? short.replace(heldEnd, "$1") : short;
}

/** A longer message with a stroke lists alike words. */
const MOST_VERSUS = 6;

/** A stroke between the sides of a short message: `courts / police – difference?` */
function withVersus(message: string, versus: string): string {
  return splitWords(message).length > MOST_VERSUS
    ? message
    : message.replaceAll(/\s\/\s/gu, ` ${versus} `);
}

function isRefusedKind(kind: RequestKind): kind is RefusedKind {
  return (REFUSED_KINDS as readonly RequestKind[]).includes(kind);
}

/** Letters that a language may put after a name. */
const LONGEST_ENDING = 4;

/** One letter or two again and again: `aaaa`, `haha`. */
function isNoise(word: string): boolean {
  return word.length >= 4 && new Set(word).size <= 2;
}
