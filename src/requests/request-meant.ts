import type { ReadMessage } from "../words/understanding.js";
import type { RequestForms } from "../words/request-forms.js";
import { MENTION_KINDS, REFUSED_KINDS } from "../words/request-forms.js";
import { splitRuns } from "../words/tokenise.js";
import type { Argument, WordRole } from "./argument.js";
import type { Intent } from "./intent.js";
import { findPart } from "./read-part.js";
import { isOfParagraphs } from "./request.js";
import type { ParagraphsWish, PartWish, Request } from "./request.js";

/** Words of an argument, and arguments of one role; more tell a story. */
const LONGEST_ARGUMENT = 6;
const MOST_ARGUMENTS = 4;

/** Words of a message that is a topic itself. */
const LONGEST_WISH = 16;

function isWish(text: string): boolean {
  return /\p{L}{2}/u.test(text) && splitRuns(text).length <= LONGEST_WISH;
}

/** Words after an amount among which its unit stands: `two short paragraphs`. */
const AFTER_AMOUNT = 2;

/** An intent that is carried out as a request. */
export type RequestIntent = Exclude<Intent, "question" | "claim">;

/** The intent that a request carries out. */
export function intentOf(request: Request): RequestIntent {
  const { kind } = request;
  if (kind === "mentions") return request.of;
  if (kind === "refused") return request.what;
  if (kind === "official") return "bot";
  if (kind === "beside") return "show";
  return kind === "sentences-with" || kind === "gather" ? "list" : kind;
}

/** What a message says by its meaning, as far as its requests need it. */
interface Meant {
  readonly found: readonly Argument[];
  readonly text: string;
  readonly requests: RequestForms;
  readonly words: readonly string[];
  readonly topics: readonly string[];
  readonly topic: string | undefined;
  readonly part: PartWish | undefined;
  readonly length: number | undefined;
}

/**
 * The request that a message makes by its meaning: its intent with its arguments; undefined where it lacks what
 * such a request needs.
 */
export function requestMeant(
  intent: RequestIntent,
  found: readonly Argument[],
  { text, understanding: { requests } }: ReadMessage,
): Request | undefined {
  if (!requests) return undefined;
  const meant = readMeant(found, text, requests);
  const { topic } = meant;
  if (isOneOf(MENTION_KINDS, intent)) return { kind: "mentions", of: intent };
  // Whoever is to speak for the speaker is given no words of his.
  if (intent === "pretend") return { kind: "refused", what: intent };
  if (isOneOf(REFUSED_KINDS, intent)) {
    if (meant.part?.paragraph !== undefined && intent !== "opinion")
      return { kind: "refused", what: intent, part: meant.part };
    return { kind: "refused", what: intent, ...(topic !== undefined && { topic }) };
  }
  switch (intent) {
    case "show":
      return toShow(meant);
    case "count":
      return toCount(meant);
    case "list":
      return toList(meant);
    case "summarise":
      return toSummarise(meant);
    case "compare":
      return toCompare(meant);
    case "nothing":
    // "How many sentences mention parliament" is not about the length of the text.
    case "length":
      return topic === undefined ? { kind: intent } : undefined;
    case "greeting":
    case "gratitude":
    case "next":
    case "previous":
    case "cancel":
    case "longest":
    case "shortest":
    case "most-used":
    case "speaker":
    case "where-given":
    case "bot":
      return { kind: intent };
  }
}

function readMeant(found: readonly Argument[], text: string, requests: RequestForms): Meant {
  const inRole = (role: WordRole): string[] => {
    const texts = found.filter((one) => one.role === role).map((one) => one.text);
    const short = texts.filter((one) => splitRuns(one).length <= LONGEST_ARGUMENT);
    return [...new Set(short)].slice(0, MOST_ARGUMENTS);
  };
  const [words, topics] = [inRole("words"), inRole("topic")];
  const [topic] = [...topics, ...words];
  // "The last but one" is counted by its words together.
  const isBeforeLast = text.toLowerCase().search(requests.beforeLast) >= 0;
  const part =
    (isBeforeLast ? findPart(text, requests) : undefined) ?? partOf(found, text, requests);
  const { length } = amountsIn(found, text, requests);
  return { found, text, requests, words, topics, topic, part, length };
}

function toShow({ text, requests, topic, part, length }: Meant): Request | undefined {
  // A number of sentences of whole paragraphs is their gist.
  if (part && isOfParagraphs(part) && length !== undefined)
    return { kind: "summarise", paragraphs: part, sentences: length };
  if (part) return { kind: "show", part };
  if (topic !== undefined) return { kind: "gather", topic };
  return (
    wholeOrEnd(text, requests, length) ??
    (requests.beginning.test(text) ? { kind: "show", part: edge(1, length) } : undefined)
  );
}

function toCount({ words, topics }: Meant): Request | undefined {
  const counted = words.length > 0 ? words : topics;
  return counted.length === 0 ? undefined : { kind: "count", words: counted.join(", ") };
}

function toList({ found, text, requests, words, topics, topic }: Meant): Request | undefined {
  const areNamed = found.some((one) => one.role === "topic" && isNamed(one, text, requests));
  const wanted = [...words, ...(areNamed ? topics : [])];
  if (wanted.length > 0) return { kind: "sentences-with", words: wanted.join(", ") };
  if (topic !== undefined) return { kind: "gather", topic: topics.join(", ") };
  // What is listed may be told by the whole message: "all that must not be any more".
  return wholeOrEnd(text, requests) ?? (isWish(text) ? { kind: "gather", topic: text } : undefined);
}

function toSummarise({ text, requests, topic, part, length }: Meant): Request | undefined {
  const named = part ?? (topic === undefined ? beginningOrEnd(text, requests) : undefined);
  const paragraphs = named && isOfParagraphs(named) && topic === undefined ? named : undefined;
  if (part?.paragraph !== undefined && !paragraphs) return { kind: "show", part };
  return {
    kind: "summarise",
    ...(length !== undefined && { sentences: length }),
    ...(paragraphs ? { paragraphs } : topic !== undefined && { topic }),
  };
}

function toCompare({ words, topics }: Meant): Request | undefined {
  const sides = topics.length > 1 ? topics : words.length > 1 ? words : topics;
  const [one, other, ...more] = sides;
  if (one === undefined) return undefined;
  return other !== undefined && more.length === 0
    ? { kind: "compare", topics: [one, other] }
    : { kind: "gather", topic: sides.join(", ") };
}

/** Whether words are named as words: `the word unity`. */
function isNamed(
  { text: own, end }: Argument,
  text: string,
  { namesWords }: RequestForms,
): boolean {
  return (
    namesWords.before.test(text.slice(0, end - own.length)) ||
    namesWords.after.test(text.slice(end))
  );
}

/** Where reading begins that asks for the text, or for its end, and names no part of it. */
function wholeOrEnd(
  text: string,
  { opening, ending }: RequestForms,
  length?: number,
): Request | undefined {
  if (opening.test(text))
    return length === undefined
      ? { kind: "show", part: { paragraph: 1 } }
      : { kind: "summarise", sentences: length };
  return ending.test(text) ? { kind: "show", part: edge(-1, length) } : undefined;
}

/** So many sentences of one end of the text, or its paragraph. */
function edge(from: 1 | -1, length: number | undefined): PartWish {
  return length === undefined ? { paragraph: from } : { sentence: from, to: length };
}

/** Paragraphs that are the beginning of a text, or its end, where that is wanted in short. */
const EDGE_PARAGRAPHS = 3;

/** Where the beginning of the text is meant, or its end; undefined for both. */
function beginningOrEnd(
  text: string,
  { opening, beginning, ending }: RequestForms,
): ParagraphsWish | undefined {
  const [begins, ends] = [beginning.test(text), ending.test(text)];
  if (opening.test(text) || begins === ends) return undefined;
  return { paragraph: begins ? 1 : -1, to: EDGE_PARAGRAPHS };
}

/**
 * The part of the text that the numbers of a message name; undefined for none, or for more than one part can hold:
 * sentences of several paragraphs, more than two numbers that do not follow each other, the first and the last.
 */
function partOf(
  found: readonly Argument[],
  text: string,
  forms: RequestForms,
): PartWish | undefined {
  const inRole = (role: WordRole): Argument[] => found.filter((one) => one.role === role);
  const numbersOf = (role: WordRole): number[] =>
    inRole(role).flatMap((one) => numbersIn(one.text, forms));
  const paragraphs = rangeIn(numbersOf("paragraph"));
  const sentences = rangeIn(numbersOf("sentence"));
  if (!paragraphs || !sentences || (paragraphs.to !== undefined && sentences.from !== undefined))
    return undefined;
  const named = sentences.from === undefined ? paragraphs : sentences;
  if (named.from === undefined) return undefined;
  const { length, ofParagraphs = sentences.from === undefined ? undefined : length } = amountsIn(
    found,
    text,
    forms,
  );
  const to = named.to ?? (named.from > 1 ? undefined : ofParagraphs);
  return {
    ...(paragraphs.from !== undefined && { paragraph: paragraphs.from }),
    ...(sentences.from !== undefined && { sentence: sentences.from }),
    ...(to !== undefined && { to }),
  };
}

/** How many sentences are wanted, and how many paragraphs: `the last two paragraphs`. */
function amountsIn(
  found: readonly Argument[],
  text: string,
  forms: RequestForms,
): { readonly length?: number; readonly ofParagraphs?: number } {
  const amounts = found.filter(({ role }) => role === "amount");
  const countsParagraphs = ({ end }: Argument): boolean =>
    splitRuns(text.slice(end))
      .slice(0, AFTER_AMOUNT)
      .some((word) => forms.paragraph.test(word));
  const first = (some: readonly Argument[]): number | undefined =>
    some.flatMap((one) => numbersIn(one.text, forms)).find((number) => number > 0);
  const length = first(amounts.filter((one) => !countsParagraphs(one)));
  const ofParagraphs = first(amounts.filter(countsParagraphs));
  return {
    ...(length !== undefined && { length }),
    ...(ofParagraphs !== undefined && { ofParagraphs }),
  };
}

/** The first and the last of some numbers; undefined where more than two do not follow each other. */
function rangeIn(numbers: readonly number[]): { from?: number; to?: number } | undefined {
  const [from, to, ...more] = numbers;
  if (from === undefined) return {};
  if (more.length === 0) {
    if (to === undefined || to === from) return { from };
    // "The first and the last" are no range.
    return from < 0 === to < 0 ? { from, to } : undefined;
  }
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  return last - first === sorted.length - 1 ? { from: first, to: last } : undefined;
}

/** The numbers that words say, also those typed together with a unit: `p7`, `3shi`; `он екінші` is one number. */
function numbersIn(words: string, { numberOf, beforeLast }: RequestForms): number[] {
  const numbers: number[] = [];
  let isTens = false;
  let isUnknown = false;
  for (const word of splitRuns(words)) {
    const digits = /\d{1,4}/u.exec(word)?.[0];
    const number = numberOf(word) ?? (digits === undefined ? undefined : Number(digits));
    if (number === undefined) {
      isUnknown = true;
      continue;
    }
    const isOnes = digits === undefined && number > 0 && number < 10;
    // The tens before it may be a number that the language does not know.
    if (isOnes && isUnknown) return [];
    if (isTens && isOnes) numbers.push((numbers.pop() ?? 0) + number);
    else numbers.push(number);
    isTens = digits === undefined && (number === 10 || number === 20);
  }
  return numbers.length === 0 && words.toLowerCase().search(beforeLast) >= 0 ? [-2] : numbers;
}

/** Whether an intent is one of some kinds. */
export function isOneOf<T extends string>(kinds: readonly T[], intent: string): intent is T {
  return (kinds as readonly string[]).includes(intent);
}
