import { locateRuns } from "../words/tokenise.js";
import type { Word } from "../words/tokenise.js";
import type { ReadMessage, UnderstoodAddress } from "../words/understanding.js";
import { absentWords, tellingWords } from "./absent-words.js";
import type { Features } from "./linear-model.js";
import { QUOTED } from "./quoted-words.js";
import { vectorsOfWords } from "./word-vectors.js";
import type { TokenReading } from "./word-vectors.js";

/** The words of a message, each with what its language and the encoder know of it. */
export interface KnownWords {
  readonly text: string;
  readonly words: readonly Word[];
  /** Of each word what a language knows, by short names. */
  readonly signs: readonly (readonly string[])[];
  /** Of each word its vector in its place. */
  readonly vectors: readonly Float32Array[];
}

/** Weight of a word's vector against its named features, by cross-validation over authors. */
const VECTOR = 4;
/** Words on each side of a word that tell of it, and those whose letters do. */
const AROUND = [-3, -2, -1, 1, 2, 3] as const;
/** Letters at the ends of a word that tell of it. */
const ENDS = [3, 4] as const;

/**
 * @param addresses whose words a topic may have
 * @param most words beyond so many are left out
 */
export function knowWords(
  addresses: readonly UnderstoodAddress[],
  message: ReadMessage,
  reading: TokenReading,
  most: number,
): KnownWords {
  const { text } = message;
  const words = locateRuns(text).slice(0, most);
  const vectors = vectorsOfWords(text, words, reading);
  return { text, words, vectors, signs: signsOf(addresses, message, words) };
}

/** What stands between a word and the one before it, without the spaces around. */
export function gapBefore({ text, words }: KnownWords, i: number): string {
  return text.slice(words[i - 1]?.end ?? 0, words[i]?.start).trim();
}

/** Names of what a word and the words around it are. */
export function namesAround({ words, signs }: KnownWords, i: number): string[] {
  const form = words[i]?.form ?? "";
  const names = [`0=${form}`, ...endsOf(form, "0"), ...(signs[i] ?? []).map((sign) => `0${sign}`)];
  for (const step of AROUND) {
    const other = words[i + step]?.form;
    if (other === undefined) names.push(`${step}none`);
    else {
      names.push(`${step}=${other}`, ...(signs[i + step] ?? []).map((sign) => `${step}${sign}`));
      if (Math.abs(step) === 1) names.push(...endsOf(other, `${step}`));
    }
  }
  return names;
}

/** The features of a word, by their names. */
export function featuresOf({ vectors }: KnownWords, i: number, names: readonly string[]): Features {
  return {
    vector: (vectors[i] ?? new Float32Array()).map((value) => value * VECTOR),
    named: new Map(names.map((name) => [name, 1])),
  };
}

const endsOf = (form: string, at: string): string[] =>
  ENDS.flatMap((length) => [`${at}^${form.slice(0, length)}`, `${at}$${form.slice(-length)}`]);

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
