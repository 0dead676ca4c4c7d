import { quote } from "../corpus/quotation.js";
import type { Quotation } from "../corpus/quotation.js";
import type { Address, Sentence } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import type { Span } from "../corpus/span.js";
import { areRelated } from "../requests/absent-words.js";
import type { Understanding } from "../words/understanding.js";
import { editDistance } from "../words/word-likeness.js";
import { locateRuns, splitWords } from "../words/tokenise.js";

/** A sentence that has the words looked for. */
export interface WordPlace {
  readonly address: Address;
  /** One whole sentence. */
  readonly quotation: Quotation;
  /** Where the words stand, as spans of the address, in order. */
  readonly words: readonly Span[];
}

/**
 * Every sentence that has all the words, in any form (the same stem), in the order of the address.
 *
 * Example: `reform` finds `… only the beginning of our reforms.`
 */
export function findWord(
  address: Address,
  stem: Understanding["stem"],
  wanted: string,
): WordPlace[] {
  const stems = new Set(splitWords(wanted).map(stem));
  if (stems.size === 0) return [];
  return address.sentences.flatMap((sentence) => {
    const words = locateRuns(slice(address.text, sentence))
      .map(({ form, start, end }) => ({
        stem: stem(form),
        start: sentence.start + start,
        end: sentence.start + end,
      }))
      .filter((word) => stems.has(word.stem));
    const hasAll = new Set(words.map((word) => word.stem)).size === stems.size;
    return hasAll ? [{ address, quotation: quote(address, sentence), words }] : [];
  });
}

/** A sentence whose translation has the words looked for, and how often next to each other, from 0. */
export interface TranslatedPlace {
  readonly address: Address;
  readonly sentence: Sentence;
  readonly times: number;
}

/**
 * Every sentence whose unofficial translation has all the words, in any form, in the order of the
 * address; none where there is no translation.
 *
 * @param translations of the address's sentences, in their order
 */
export function findInTranslations(
  address: Address,
  translations: readonly string[],
  stem: Understanding["stem"],
  wanted: string,
): TranslatedPlace[] {
  const stems = splitWords(wanted).map(stem);
  if (stems.length === 0) return [];
  return address.sentences.flatMap((sentence, i) => {
    const said = splitWords(translations[i] ?? "").map(stem);
    if (!stems.every((one) => said.some((other) => areOneStem(one, other)))) return [];
    const times = said.filter((_, at) =>
      stems.every((one, n) => areOneStem(one, said[at + n] ?? "")),
    ).length;
    return [{ address, sentence, times }];
  });
}

/** Letters of a stem by which it may be cut otherwise in another form: `курулта` and `курултай`. */
const CUT_OTHERWISE = 1;
const LONG_STEM = 5;

function areOneStem(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const isNear = long.length - short.length <= CUT_OTHERWISE;
  return isNear && short.length >= LONG_STEM && long.startsWith(short);
}

/** How often words stand in addresses, as they are and in other forms. */
export interface WordCount {
  /** Of the words as they were typed, one after the other. */
  readonly times: number;
  /** Of a single word in other forms, with those forms; none for several words. */
  readonly otherTimes: number;
  readonly otherForms: readonly string[];
  /** How many sentences have the words next to each other, and how many only all of them. */
  readonly together: number;
  readonly apart: number;
}

/**
 * Counts words where `findWord` found them: a single word as it was typed and in other forms, several
 * words as a phrase and apart.
 */
export function countWords(places: readonly WordPlace[], wanted: string): WordCount {
  const forms = splitWords(wanted);
  const others = new Map<string, number>();
  let times = 0;
  let together = 0;
  for (const { quotation } of places) {
    const words = splitWords(quotation.text);
    const phrases = words.filter((_, at) =>
      forms.every((form, i) => words[at + i] === form),
    ).length;
    times += phrases;
    together += Number(phrases > 0);
  }
  if (forms.length === 1)
    for (const { address, words } of places)
      for (const span of words) {
        const form = slice(address.text, span).toLowerCase();
        if (form !== forms[0]) others.set(form, (others.get(form) ?? 0) + 1);
      }
  return {
    times,
    otherTimes: [...others.values()].reduce((sum, count) => sum + count, 0),
    otherForms: [...others.keys()],
    together,
    apart: places.length - together,
  };
}

/**
 * Words of addresses that begin as a word does which none of them has.
 *
 * Example: `democracy` has the relative `democratic`.
 */
export function relativesOf(addresses: readonly Address[], word: string): string[] {
  const [wanted = "", ...others] = splitWords(word);
  if (others.length > 0) return [];
  const all = new Set(addresses.flatMap(({ text }) => splitWords(text)));
  return [...all].filter((one) => areRelated(one, wanted));
}

/** A shorter word is too likely another one. */
const LEAST_MISTYPED = 5;

/**
 * The one word of addresses that a mistyped word is an edit away from, or the same but for doubled letters:
 * `ulitau` is `ulytau`, `corupption` is `corruption`. Two other edits may make a word of another sense, as
 * `minority` and `majority`.
 */
export function mistyped(addresses: readonly Address[], word: string): string | undefined {
  const [wanted = "", ...others] = splitWords(word);
  if (others.length > 0 || wanted.length < LEAST_MISTYPED) return undefined;
  const all = new Set(addresses.flatMap(({ text }) => splitWords(text)));
  const near = [...all].filter(
    (one) =>
      one !== wanted && (editDistance(wanted, one, 1) === 1 || singled(one) === singled(wanted)),
  );
  return near.length === 1 ? near[0] : undefined;
}

const singled = (word: string): string => word.replaceAll(/(\p{L})\1+/gu, "$1");
