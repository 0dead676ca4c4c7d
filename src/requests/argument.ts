import { locateRuns } from "../words/tokenise.js";
import type { Word } from "../words/tokenise.js";
import type { ReadMessage, UnderstoodAddress } from "../words/understanding.js";
import { absentWords, tellingWords } from "./absent-words.js";
import type { Intent } from "./intent.js";
import { probabilitiesOf } from "./linear-model.js";
import type { Features, LinearModel } from "./linear-model.js";
import { QUOTED } from "./quoted-words.js";
import { vectorsOfWords } from "./word-vectors.js";
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

/** Weight of a word's vector against its named features, by cross-validation over authors. */
const VECTOR = 4;
/** Words on each side of a word that tell of it, and those whose letters do. */
const AROUND = [-3, -2, -1, 1, 2, 3] as const;
/** Letters at the ends of a word that tell of it. */
const ENDS = [3, 4] as const;
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
  { text, understanding }: ReadMessage,
  intent: Intent,
  reading: TokenReading,
): Features[] {
  const words = locateRuns(text).slice(0, MOST_WORDS);
  const signs = signsOf(addresses, { text, understanding }, words);
  const vectors = vectorsOfWords(text, words, reading);
  const all = new Set(signs.flat());
  const before = words.map(({ start }, i) => text.slice(words[i - 1]?.end ?? 0, start).trim());
  return words.map(({ form, start }, i) => {
    const names = [
      `intent=${intent}`,
      `0=${form}`,
      ...endsOf(form, "0"),
      ...(signs[i] ?? []).map((sign) => `0${sign}`),
      `before=${before[i] ?? ""}`,
      ...(i + 1 < words.length ? [`after=${before[i + 1] ?? ""}`] : []),
      ...(i > 0 && /\p{Lu}/u.test(text.charAt(start)) ? ["capital"] : []),
      ...["par", "sen", "quo"].filter((sign) => all.has(sign)).map((sign) => `any ${sign}`),
      ...(all.has("par") ? [] : [`no par&${intent}`]),
    ];
    for (const step of AROUND) {
      const other = words[i + step]?.form;
      if (other === undefined) names.push(`${step}none`);
      else {
        names.push(`${step}=${other}`, ...(signs[i + step] ?? []).map((sign) => `${step}${sign}`));
        if (Math.abs(step) === 1) names.push(...endsOf(other, `${step}`));
      }
    }
    names.push(...names.filter((name) => BY_INTENT.test(name)).map((name) => `${name}&${intent}`));
    const vector = vectors[i] ?? new Float32Array(reading.embedding.length);
    return {
      vector: vector.map((value) => value * VECTOR),
      named: new Map(names.map((name) => [name, 1])),
    };
  });
}

const endsOf = (form: string, at: string): string[] =>
  ENDS.flatMap((length) => [`${at}^${form.slice(0, length)}`, `${at}$${form.slice(-length)}`]);

/** What a language knows of each word, by short names. */
function signsOf(
  addresses: readonly UnderstoodAddress[],
  { text, understanding }: ReadMessage,
  words: readonly Word[],
): string[][] {
  const { requests, isFunctionWord, isQuestionWord, isLightWord } = understanding;
  const telling = new Set(tellingWords(text, understanding));
  const absent = new Set(absentWords(addresses, text, understanding));
  const quoted = [...text.matchAll(QUOTED)].map(({ 0: all, index }) => [index, index + all.length]);
  return words.map(({ form, start, end }) => {
    const number = requests?.numberOf(form);
    const signs: Record<string, boolean | undefined> = {
      par: requests?.paragraph.test(form),
      sen: requests?.sentence.test(form),
      unit: requests?.gist.unit.test(form),
      func: isFunctionWord(form),
      q: isQuestionWord(form),
      light: isLightWord(form),
      fill: requests?.isFiller(form),
      tell: telling.has(form),
      said: telling.has(form) && !absent.has(form),
      verb: requests?.verb.test(form),
      quo: quoted.some(([from = 0, to = 0]) => from <= start && end <= to),
      num: number !== undefined,
      neg: number !== undefined && number < 0,
      dig: /\d/u.test(form),
      alldig: /^\d+$/u.test(form),
    };
    return Object.keys(signs).filter((sign) => signs[sign] === true);
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
