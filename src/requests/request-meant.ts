import type { ReadMessage } from "../words/understanding.js";
import type { RequestForms } from "../words/request-forms.js";
import { MENTION_KINDS, REFUSED_KINDS } from "../words/request-forms.js";
import { splitRuns } from "../words/tokenise.js";
import type { Argument, WordRole } from "./argument.js";
import type { Intent } from "./intent.js";
import type { PartWish, Request } from "./request.js";

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

/**
 * The request that a message makes by its meaning: its intent with its arguments; undefined where it lacks what
 * such a request needs.
 */
export function requestMeant(
  intent: RequestIntent,
  found: readonly Argument[],
  { understanding: { requests } }: Pick<ReadMessage, "understanding">,
): Request | undefined {
  if (!requests) return undefined;
  const inRole = (role: WordRole): string[] =>
    found.filter((one) => one.role === role).map((one) => one.text);
  const [words, topics] = [inRole("words"), inRole("topic")];
  const [topic] = [...topics, ...words];
  const part = partOf(inRole, requests);
  if (isOneOf(MENTION_KINDS, intent)) return { kind: "mentions", of: intent };
  // Whoever is to speak for the speaker is given no words of his.
  if (intent === "pretend") return { kind: "refused", what: intent };
  if (isOneOf(REFUSED_KINDS, intent)) {
    if (part?.paragraph !== undefined && intent !== "opinion")
      return { kind: "refused", what: intent, part };
    return { kind: "refused", what: intent, ...(topic !== undefined && { topic }) };
  }
  switch (intent) {
    case "show":
      if (part) return { kind: "show", part };
      return topic === undefined ? undefined : { kind: "gather", topic };
    case "count":
    case "list": {
      if (intent === "count") {
        const counted = words.length > 0 ? words : topics;
        return counted.length === 0 ? undefined : { kind: "count", words: counted.join(", ") };
      }
      if (words.length > 0) return { kind: "sentences-with", words: words.join(", ") };
      return topic === undefined ? undefined : { kind: "gather", topic: topics.join(", ") };
    }
    case "summarise": {
      if (part?.paragraph !== undefined) return { kind: "show", part };
      const sentences = inRole("amount")
        .flatMap((amount) => numbersIn(amount, requests))
        .find((number) => number > 0);
      return {
        kind: "summarise",
        ...(sentences !== undefined && { sentences }),
        ...(topic !== undefined && { topic }),
      };
    }
    case "compare": {
      const sides = topics.length > 1 ? topics : words.length > 1 ? words : topics;
      const [one, other, ...more] = sides;
      if (one === undefined) return undefined;
      return other !== undefined && more.length === 0
        ? { kind: "compare", topics: [one, other] }
        : { kind: "gather", topic: sides.join(", ") };
    }
    case "nothing":
    // "How many sentences mention parliament" is not about the length of the text.
    case "length":
      return topic === undefined ? { kind: intent } : undefined;
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

/** The part of the text that the numbers of a message name; undefined for none. */
function partOf(
  inRole: (role: WordRole) => readonly string[],
  forms: RequestForms,
): PartWish | undefined {
  const numbersOf = (role: WordRole): number[] =>
    inRole(role).flatMap((words) => numbersIn(words, forms));
  const [paragraph, lastParagraph] = numbersOf("paragraph");
  const [sentence, lastSentence] = numbersOf("sentence");
  const [amount] = numbersOf("amount");
  const from = sentence ?? paragraph;
  if (from === undefined) return undefined;
  const named = sentence === undefined ? lastParagraph : lastSentence;
  const to = named ?? (amount === undefined || from > 1 ? undefined : amount);
  return {
    ...(paragraph !== undefined && { paragraph }),
    ...(sentence !== undefined && { sentence }),
    ...(to !== undefined && { to }),
  };
}

/** The numbers that words say, also those typed together with a unit: `p7`, `3shi`; `он екінші` is one number. */
function numbersIn(words: string, { numberOf, beforeLast }: RequestForms): number[] {
  const numbers: number[] = [];
  let isTens = false;
  for (const word of splitRuns(words)) {
    const digits = /\d{1,4}/u.exec(word)?.[0];
    const number = numberOf(word) ?? (digits === undefined ? undefined : Number(digits));
    if (number === undefined) continue;
    const isOnes = digits === undefined && number > 0 && number < 10;
    if (isTens && isOnes) numbers.push((numbers.pop() ?? 0) + number);
    else numbers.push(number);
    isTens = digits === undefined && (number === 10 || number === 20);
  }
  return numbers.length === 0 && words.search(beforeLast) >= 0 ? [-2] : numbers;
}

function isOneOf<T extends string>(kinds: readonly T[], intent: string): intent is T {
  return (kinds as readonly string[]).includes(intent);
}
