import { locateRuns } from "../words/tokenise.js";
import type { ReadMessage, UnderstoodAddress } from "../words/understanding.js";
import type { Intent } from "./intent.js";
import { probabilitiesOf } from "./linear-model.js";
import type { Features, LinearModel } from "./linear-model.js";
import { featuresOf, gapBefore, knowWords, namesAround } from "./word-features.js";
import type { TokenReading } from "./word-vectors.js";

/**
 * What a word of a request may be: the number of a paragraph, or of a sentence; how many sentences are wanted;
 * one of the words to be found as they stand; one of a topic; or none of these.
 */
export const WORD_ROLES = ["none", "paragraph", "sentence", "amount", "words", "topic"] as const;
export type WordRole = (typeof WORD_ROLES)[number];

/** Words of a message in a row with one role, as they stand in it. */
export interface Argument {
  readonly role: Exclude<WordRole, "none">;
  readonly text: string;
  /** Where they end in the message. */
  readonly end: number;
}

/** What a person asks of stands among so many words; what comes later has no role. */
const MOST_WORDS = 100;
/** What is asked for decides what these mean. */
const BY_INTENT =
  /^(?:0(?:num|said|tell|func|quo|dig|fill)|-[12](?:par|sen|unit)|[12](?:par|sen|unit))$/u;

/**
 * What tells of the role of each word of a message: its vector, itself and its neighbours, and what is asked.
 *
 * @param addresses whose words a topic may have
 */
export function wordFeatures(
  addresses: readonly UnderstoodAddress[],
  message: ReadMessage,
  intent: Intent,
  reading: TokenReading,
): Features[] {
  const known = knowWords(addresses, message, reading, MOST_WORDS);
  const { text, words, signs } = known;
  const all = new Set(signs.flat());
  return words.map(({ start }, i) => {
    const names = [
      `intent=${intent}`,
      ...namesAround(known, i),
      `before=${gapBefore(known, i)}`,
      ...(i + 1 < words.length ? [`after=${gapBefore(known, i + 1)}`] : []),
      ...(i > 0 && /\p{Lu}/u.test(text.charAt(start)) ? ["capital"] : []),
      ...["par", "sen", "quo"].filter((sign) => all.has(sign)).map((sign) => `any ${sign}`),
      ...(all.has("par") ? [] : [`no par&${intent}`]),
    ];
    names.push(...names.filter((name) => BY_INTENT.test(name)).map((name) => `${name}&${intent}`));
    return featuresOf(known, i, names);
  });
}

/** Marks between two topics, or two words to be counted. */
const PARTS_TOPICS = /[,;:/|"“”„«»]|\s[-–—]\s/u;

/** Between two words of one number, the letters beside it with it: `twenty-first`, but not `2-4`. */
const JOINS_NUMBERS = /^\p{L}[-‑]\p{L}$|^.\s+.$/u;

/** The arguments of a request, in their order. */
export function findArguments(
  model: LinearModel<WordRole>,
  { text }: Pick<ReadMessage, "text">,
  features: readonly Features[],
): Argument[] {
  const roles = features.map((one): WordRole => {
    const probabilities = probabilitiesOf(model, one);
    return model.classes[probabilities.indexOf(Math.max(...probabilities))] ?? "none";
  });
  return joinRoles(text, roles);
}

/**
 * Words of one role in a row as one argument; a mark between two parts them, and between numbers whatever is no
 * space.
 *
 * @param roles one a word of `locateRuns`
 */
export function joinRoles(text: string, roles: readonly WordRole[]): Argument[] {
  const found: { role: Argument["role"]; start: number; end: number }[] = [];
  locateRuns(text).forEach(({ start, end }, i) => {
    const role = roles[i] ?? "none";
    const last = found.at(-1);
    if (role === "none") return;
    const isNumber = role === "paragraph" || role === "sentence";
    const between = text.slice(last?.end, start);
    const isParted = isNumber
      ? !JOINS_NUMBERS.test(text.slice((last?.end ?? 0) - 1, start + 1))
      : PARTS_TOPICS.test(between);
    if (last && role === roles[i - 1] && !isParted) last.end = end;
    else found.push({ role, start, end });
  });
  return found.map(({ role, start, end }) => ({ role, text: text.slice(start, end), end }));
}
