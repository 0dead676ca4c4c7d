import type { Sentence } from "../corpus/address.js";
import { locateRuns } from "../words/tokenise.js";
import type { ReadMessage } from "../words/understanding.js";

/** The share of each sentence that may answer a text, from 0 to 1, and how probable it is that the first one does. */
export interface Told {
  readonly confidence: number;
  readonly shares: ReadonlyMap<Sentence, number>;
}

/** Reads what the addresses tell of a text in a language. */
export type Tell = (text: string, language: string) => Promise<Told>;

/** What two neighbouring parts of a message, and both together, are told. */
export interface ToldHalves {
  readonly before: Told;
  readonly after: Told;
  readonly whole: Told;
}

/** A logistic regression over `halvesFeatures`, fitted by `npm run fit:starts`. */
export interface StartWeights {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Words less probable to start a question never do, and those more probable always do. */
const DOUBTFUL = { from: 0.04, below: 0.98 } as const;
/** Doubtful words of one message that are weighed, since each may take three passes of the encoder. */
const MOST_WEIGHED = 3;
/** Log-odds nearer to 0 and 1 tell no more. */
const LEAST_DOUBT = 0.001;
/** From this probability on a word starts a question. */
const STARTS_FROM = 0.5;
/** What stands between two questions. */
const TRAILING = /(?<![\s,;:(/+&•*–—-])[\s,;:(/+&•*–—-]+$/u;

/**
 * What tells whether a message is cut at a word: how probable its words make it, whether both halves point at the
 * same sentences, and how clearly each of them, and the whole, points at one.
 *
 * @param probability that a question starts there, by the words alone
 */
export function halvesFeatures(
  probability: number,
  { before, after, whole }: ToldHalves,
): number[] {
  let overlap = 0;
  for (const [sentence, share] of before.shares)
    overlap += Math.min(share, after.shares.get(sentence) ?? 0);
  const top = ({ shares }: Told): number => Math.max(0, ...shares.values());
  return [
    logOdds(probability),
    logOdds(whole.confidence),
    overlap,
    top(before),
    top(after),
    top(whole),
  ];
}

function logOdds(probability: number): number {
  const kept = Math.min(Math.max(probability, LEAST_DOUBT), 1 - LEAST_DOUBT);
  return Math.log(kept / (1 - kept));
}

/** A doubtful word of a message, as an index of its words, with what tells whether a question starts there. */
export interface DoubtfulStart {
  readonly word: number;
  readonly features: readonly number[];
}

/**
 * Reads the halves of a message around each of its doubtful words. A half ends where the next question surely
 * or probably starts.
 *
 * @param probabilities that a question starts, for each word of the message
 */
export async function readDoubtful(
  { text, understanding }: ReadMessage,
  probabilities: readonly number[],
  tell: Tell,
): Promise<DoubtfulStart[]> {
  const words = locateRuns(text);
  const cuts = probableStarts(probabilities);
  const part = (from: number, to: number | undefined): Promise<Told> =>
    tell(
      text
        .slice(words[from]?.start, to === undefined ? undefined : words[to]?.start)
        .replace(TRAILING, ""),
      understanding.language,
    );
  const doubt = (i: number): number => Math.abs(logOdds(probabilities[i] ?? 0));
  const doubtful = probabilities
    .flatMap((one, i) => (i > 0 && one > DOUBTFUL.from && one < DOUBTFUL.below ? [i] : []))
    .sort((a, b) => doubt(a) - doubt(b))
    .slice(0, MOST_WEIGHED);
  const read: DoubtfulStart[] = [];
  for (const word of doubtful) {
    const start = cuts.findLast((cut) => cut < word) ?? 0;
    const end = cuts.find((cut) => cut > word);
    const told = {
      before: await part(start, word),
      after: await part(word, end),
      whole: await part(start, end),
    };
    read.push({ word, features: halvesFeatures(probabilities[word] ?? 0, told) });
  }
  return read;
}

/** Where questions start once the doubtful words have been weighed, as indices of the words. */
export function weighStarts(
  { bias, weights }: StartWeights,
  probabilities: readonly number[],
  doubtful: readonly DoubtfulStart[],
): number[] {
  const weighed = new Set(doubtful.map(({ word }) => word));
  const logit = ({ features }: DoubtfulStart): number =>
    weights.reduce((sum, weight, i) => sum + weight * (features[i] ?? 0), bias);
  return [
    ...probableStarts(probabilities).filter((word) => !weighed.has(word)),
    ...doubtful.filter((one) => logit(one) > 0).map(({ word }) => word),
  ].sort((a, b) => a - b);
}

/** The words that more probably than not start a further question, as indices; the first starts none. */
export function probableStarts(probabilities: readonly number[]): number[] {
  return probabilities.flatMap((one, i) => (i > 0 && one > STARTS_FROM ? [i] : []));
}
