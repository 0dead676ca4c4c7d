import { withoutNames } from "../requests/plain-message.js";
import { splitQuestions } from "../requests/questions.js";
import { splitWords } from "../words/tokenise.js";
import type { Corpus } from "./corpus.js";
import { coreIn } from "./corpus.js";
import type { Languages } from "./languages.js";
import type { Messages } from "./messages.js";
import { readAskedClaim } from "./read-message.js";

/** Words of a quotation whose truth is asked; fewer are a name. */
const LEAST_QUOTED = 3;
/** Words of one that nobody doubts, and of a message that is one: two practice messages that quote nothing are like. */
const LEAST_TYPED = 6;
const LEAST_TOLD = 8;
/** Words of one in which others are left out at dots. */
const LEAST_LEFT = 4;
const LEFT_OUT = /\p{L}[\s[(]*(?:…|\.{3})[\s\])]*\p{L}/u;
/** Characters of a message that is one; comparing takes as long as a message is. */
const LONGEST_TOLD = 600;
/** In double marks, or in single ones, which stand in words too: `country's`. */
const QUOTED =
  /["“„«]([^"“”„«»]{8,400})["”“»]|(?<![\p{L}\p{N}])['‘]((?:[^'‘’"“”„«»]|(?<=\p{L})['’](?=\p{L})){8,400})['’](?![\p{L}\p{N}])/u;
/** Words in Latin letters in a row, with the marks between them. */
const LATIN_RUN =
  /\p{Script=Latin}[\p{Script=Latin}\s,;:'’…[\]–-]*(?:\.{3}[\p{Script=Latin}\s,;:'’…[\]–-]+)*/gu;

/** The same in Cyrillic ones, for a message mostly in Latin ones. */
const CYRILLIC_RUN = /\p{Script=Cyrillic}[\p{Script=Cyrillic}\s,;:'’…–-]*/gu;

/** What a message quotes and doubts. */
export function doubtedQuotation(
  message: string,
  { all, scriptOf }: Languages,
  names: readonly string[],
): string | undefined {
  const asked = withoutNames(message, names);
  const doubting = all.find(({ understanding }) => understanding.requests?.doubts.test(asked));
  return doubting && quotationIn(message, LEAST_QUOTED, scriptOf(doubting.understanding.language));
}

/** Words beside a quotation that say whose it is and where it stands; more tell something. */
const MOST_ASCRIBING = 4;

/** What a message quotes where it says nothing else than whose words they are, or nothing at all. */
export function ascribedQuotation(
  message: string,
  addresses: Corpus["addresses"],
  { all }: Languages,
  names: readonly string[],
): string | undefined {
  const quoted = inMarks(message);
  const around = message.replace(QUOTED, " ");
  if (splitWords(quoted).length < LEAST_QUOTED || quoted.endsWith("?")) return undefined;
  const bare = withoutNames(around, names);
  const words = splitWords(bare).filter((word) => /\p{L}{2}/u.test(word));
  const isAscribed =
    bare !== around ||
    coreIn(addresses, message).length < message.length ||
    titlesOf(addresses).some((title) => around.toLowerCase().includes(title));
  if (words.length > 0 && !isAscribed) return undefined;
  const asks = all.some(({ understanding }) => words.some(understanding.isQuestionWord));
  return asks || words.length > MOST_ASCRIBING ? undefined : quoted;
}

/** What people call the speakers, in all languages. */
function titlesOf(addresses: Corpus["addresses"]): readonly string[] {
  return addresses.flatMap(({ address: { titles = [], titlesIn = {} } }) => [
    ...titles,
    ...Object.values(titlesIn).flat(),
  ]);
}

/** What a message quotes, or all of one that is told by nobody; undefined where anything is asked beside it. */
export async function typedQuotation(
  message: string,
  { addresses, meaning }: Pick<Corpus, "addresses" | "meaning">,
  { all, read, scriptOf }: Languages,
  { language }: Messages,
): Promise<string | undefined> {
  const own = read(message, language);
  const { text, understanding } = own;
  if ((await splitQuestions(own, meaning)).length > 1) return undefined;
  const asks = (words: string): boolean =>
    splitWords(words).some((word) => all.some((one) => one.understanding.isQuestionWord(word)));
  const quoted = quotationIn(message, LEAST_TYPED, scriptOf(understanding.language));
  if (quoted !== undefined) return asks(message.replace(quoted, " ")) ? undefined : quoted;
  const isAsking =
    message.includes("?") ||
    asks(message) ||
    understanding.requests?.asks.test(text.toLowerCase()) === true;
  const least = LEFT_OUT.test(message) ? LEAST_LEFT : LEAST_TOLD;
  const isOther = message.length > LONGEST_TOLD || splitWords(message).length < least;
  return isAsking || isOther || readAskedClaim(message, addresses, own) ? undefined : message;
}

/** Words of a message in quotation marks, or in another script than the one that its writer uses. */
function quotationIn(message: string, least: number, own: string | undefined): string | undefined {
  const isMixed = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u].every((one) => one.test(message));
  const runs = message.match(own === "Latin" ? CYRILLIC_RUN : LATIN_RUN) ?? [];
  return [inMarks(message), ...(isMixed ? runs : [])]
    .map((text) => text.trim())
    .find((text) => splitWords(text).length >= least);
}

/** What stands in quotation marks, the first of all; empty where nothing does. */
export function inMarks(message: string): string {
  const [, double, single] = QUOTED.exec(message) ?? [];
  return (double ?? single ?? "").trim();
}
