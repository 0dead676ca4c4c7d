import type { Anticipated } from "../corpus/anticipated.js";
import type { Understanding } from "../words/understanding.js";
import { textOfKey } from "./passage.js";
import { stemsOf } from "./question-words.js";

/** For each anticipated question, then for each gap, the stems of its words in order, in its own language. */
export type KeyStems = readonly (readonly string[])[];

/** A language that anticipated questions are written in, by its primary subtag. */
type UnderstandingOf = (language: string) => Pick<Understanding, "stem" | "fromLatin">;

/**
 * Reads the keys of an address word by word: half a second for thousands of them, so that an index
 * keeps what was read.
 */
export function stemKeys(
  { questions, gaps }: Anticipated,
  understandingOf: UnderstandingOf,
): KeyStems {
  return [...questions, ...gaps].map((key) =>
    stemsOf(textOfKey(key, understandingOf), understandingOf(key.language).stem),
  );
}

/** Every so many keys are read again to tell whether an index was made by the same stems. */
const SAMPLED = 100;

/** The stems of some keys, by which those of an older version of a language are told from those of this one. */
export function sampleKeyStems(
  { questions, gaps }: Anticipated,
  understandingOf: UnderstandingOf,
): KeyStems {
  const isSampled = (_: unknown, i: number): boolean => i % SAMPLED === 0;
  return stemKeys(
    { questions: questions.filter(isSampled), gaps: gaps.filter(isSampled) },
    understandingOf,
  );
}

/** A line for each key, its stems with spaces between them. */
export function formatKeyStems(keys: KeyStems): string {
  return keys.map((stems) => `${stems.join(" ")}\n`).join("");
}

/** What `formatKeyStems` wrote. */
export function parseKeyStems(text: string): KeyStems {
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => (line === "" ? [] : line.split(" ")));
}
