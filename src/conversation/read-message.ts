import type { Address } from "../corpus/address.js";
import { readRequest } from "../requests/read-request.js";
import type { Request } from "../requests/request.js";
import { primarySubtag } from "../words/primary-subtag.js";
import { splitWords } from "../words/tokenise.js";
import type { ReadMessage } from "../words/understanding.js";
import type { OpenAddress } from "./corpus.js";
import { coreIn } from "./corpus.js";
import type { Languages } from "./languages.js";
import type { Messages } from "./messages.js";

/** A name of fewer letters is an initial. */
const SHORTEST_NAME = 4;
/** So few words tell little of their language. */
const FEW_WORDS = 4;
/** A claim of fewer words that say something is a topic. */
const LEAST_CLAIM = 2;

/** Words of the speakers' names in every language, lower case. */
export function namesOf(addresses: readonly Address[]): string[] {
  return addresses
    .flatMap(({ speaker, namesIn = {} }) => [
      speaker,
      ...Object.values(namesIn).flatMap((names) => names.speaker ?? []),
    ])
    .flatMap(splitWords)
    .filter((word) => word.length >= SHORTEST_NAME);
}

/**
 * What a message asks for besides an answer: as its language reads it, or else as any other does, since a
 * word or two tell little of a language.
 */
export function readRequestIn(
  { all, read }: Languages,
  { language }: Messages,
  message: string,
  names: readonly string[],
): Request | undefined {
  const { understanding, text } = read(message, language);
  const usual = all.find(({ tag }) => tag === primarySubtag(language))?.understanding;
  // A few words in Latin letters pass for English.
  const asTyped = usual?.fromLatin?.(message);
  const isUsual = usual && asTyped !== undefined && usual.language !== understanding.language;
  const own =
    (isUsual ? readRequest(asTyped, usual, names) : undefined) ??
    readRequest(text, understanding, names);
  if (own && own.kind !== "nothing") return own;
  for (const other of all) {
    // What is typed in Latin letters is in English, or was brought to its own letters above.
    const isPossible = other.understanding.fromLatin
      ? /\p{Script=Cyrillic}/u.test(message)
      : /\p{Script=Latin}/u.test(message);
    if (!isPossible || other.understanding.language === understanding.language) continue;
    const request = readRequest(message, other.understanding, names);
    // A word of one language is a number in another.
    const isChance = request?.kind === "show" && splitWords(message).length > FEW_WORDS;
    if (request && request.kind !== "nothing" && !isChance) return request;
  }
  return own;
}

/** Words that a message says or asks whether the speaker said. */
interface AskedClaim {
  readonly words: string;
  /** Whether they say enough to be said otherwise: `anything about the police` does not. */
  readonly isSubstantial: boolean;
}

/**
 * Reads a claim that is put as a question, `is it true he said …`, or told, `he said …`; undefined when
 * nothing around the words attributes them, or when they are a question themselves.
 */
export function readAskedClaim(
  message: string,
  addresses: readonly OpenAddress[],
  { understanding, text }: ReadMessage,
): AskedClaim | undefined {
  // What is typed in other letters is read in the language's own.
  const typed = understanding.fromLatin && !/\p{Script=Cyrillic}/u.test(message) ? text : message;
  const words = withoutEndMarks(coreIn(addresses, typed));
  const isFramed = words.length < withoutEndMarks(typed).trim().length;
  const asks = understanding.requests?.asks;
  if (!isFramed || asks?.test(words.toLowerCase()) === true) return undefined;
  // A question that begins as one and ends in a quotation is not put as a claim.
  if (/^\s*["“„«]/u.test(text) && words === "") return undefined;
  const telling = splitWords(words).filter((word) => !understanding.isFunctionWord(word));
  return {
    words,
    isSubstantial: telling.length >= LEAST_CLAIM,
  };
}

/** A text without the marks at its end; a loop, since a pattern would try every run of spaces. */
function withoutEndMarks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s?!.]/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
