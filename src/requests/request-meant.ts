import type { ReadMessage } from "../words/understanding.js";
import type { RequestForms } from "../words/request-forms.js";
import { MENTION_KINDS, REFUSED_KINDS } from "../words/request-forms.js";
import { QUOTED, quotedIn } from "./quoted-words.js";
import { splitRuns } from "../words/tokenise.js";
import type { Argument, WordRole } from "./argument.js";
import type { Intent } from "./intent.js";
import { amountsIn } from "./number-places.js";
import { partsMeant } from "./parts-meant.js";
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

/** An intent that is carried out as a request. */
export type RequestIntent = Exclude<Intent, "question" | "claim">;

/** The intent that a request carries out. */
export function intentOf(request: Request): RequestIntent {
  const { kind } = request;
  if (kind === "mentions") return request.of;
  if (kind === "refused") return request.what === "rearrange" ? "rephrase" : request.what;
  if (kind === "official" || kind === "bot-fact") return "bot";
  if (kind === "signs") return "length";
  if (kind === "extremes") return request.of[0]?.which === "shortest" ? "shortest" : "longest";
  if (kind === "go-on") return "next";
  if (kind === "beside" || kind === "show-each") return "show";
  return kind === "sentences-with" || kind === "gather" ? "list" : kind;
}

/** Whether only forms tell such a request, so that the meaning of a message says nothing against it. */
export function isToldByForms(request: Request): boolean {
  if (["bot-fact", "signs", "extremes"].includes(request.kind)) return true;
  if (request.kind === "mentions") return request.isSure === true;
  if (request.kind === "beside") return request.isParagraph === true;
  return request.kind === "go-on" || (request.kind === "refused" && request.isSure === true);
}

/** What a message says by its meaning, as far as its requests need it. */
interface Meant {
  readonly found: readonly Argument[];
  readonly text: string;
  readonly requests: RequestForms;
  readonly words: readonly string[];
  readonly topics: readonly string[];
  readonly topic: string | undefined;
  readonly parts: readonly PartWish[];
  /** The only one of these. */
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
    const texts = found.filter((one) => one.role === role).map((one) => wholeQuotation(one, text));
    const short = texts.filter((one) => splitRuns(one).length <= LONGEST_ARGUMENT);
    return [...new Set(short)].slice(0, MOST_ARGUMENTS);
  };
  const [words, topics] = [inRole("words"), inRole("topic")];
  const [topic] = [...topics, ...words];
  const parts = partsMeant(found, text, requests);
  const part = parts.length === 1 ? parts[0] : undefined;
  const { length } = amountsIn(found, text, requests);
  return { found, text, requests, words, topics, topic, parts, part, length };
}

/** Words of an argument, or all that stand in quotation marks with them. */
function wholeQuotation({ text: own, end }: Argument, text: string): string {
  const [around] = [...text.matchAll(QUOTED)].filter(
    ({ 0: { length }, index }) => index <= end - own.length && end <= index + length,
  );
  const quoted = around && quotedIn(around[0])[0];
  return quoted !== undefined && splitRuns(quoted).length <= LONGEST_ARGUMENT ? quoted : own;
}

function toShow({ text, requests, topic, parts, part, length }: Meant): Request | undefined {
  if (parts.length > 1) return { kind: "show-each", parts };
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

function toSummarise({ found, text, requests, topic, part, length }: Meant): Request | undefined {
  const named = part ?? (topic === undefined ? beginningOrEnd(text, requests) : undefined);
  const paragraphs = named && isOfParagraphs(named) && topic === undefined ? named : undefined;
  const amount = part?.sentence;
  if (
    part?.paragraph !== undefined &&
    amount !== undefined &&
    countsSentences(found, text, requests)
  )
    return { kind: "summarise", paragraphs: { paragraph: part.paragraph }, sentences: amount };
  if (part?.paragraph !== undefined && !paragraphs) return { kind: "show", part };
  return {
    kind: "summarise",
    ...(length !== undefined && { sentences: length }),
    ...(paragraphs ? { paragraphs } : topic !== undefined && { topic }),
  };
}

/** Whether the number of a sentence is how many are wanted: `3 sentences`, but not `3rd sentence`, `sentence 3`. */
function countsSentences(
  found: readonly Argument[],
  text: string,
  { sentence }: RequestForms,
): boolean {
  const numbers = found.filter(({ role }) => role === "sentence");
  return (
    numbers.length === 1 &&
    numbers.every(({ text: own, end }) => {
      const [, unit = ""] = /^\s+(\p{L}+)/u.exec(text.slice(end)) ?? [];
      return /^\d+$/u.test(own) && sentence.test(unit.toLowerCase());
    })
  );
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

/** Whether an intent is one of some kinds. */
export function isOneOf<T extends string>(kinds: readonly T[], intent: string): intent is T {
  return (kinds as readonly string[]).includes(intent);
}
