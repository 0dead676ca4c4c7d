import type { Address } from "../corpus/address.js";
import { splitRuns } from "../words/tokenise.js";

/** What of an address names its speaker. */
export type NamedSpeaker = Pick<Address, "speaker" | "namesIn" | "titlesIn">;

/** How one language names a speaker. */
export interface NamingWords {
  /** Primary subtag. */
  readonly language: string;
  /** Brings a name of another script to the language's own letters. */
  readonly spell: (name: string) => string;
  /** A pattern for a word in any case. */
  readonly inAnyCase: (word: string) => string;
}

/** A shorter part of a name is an initial. */
const SHORTEST_NAME = 3;

/**
 * Patterns for what people call a speaker in one language, in lower case, in any case; each matches nothing where the
 * address has no such words.
 */
export function patternsOfSpeaker(
  { speaker, namesIn = {}, titlesIn = {} }: NamedSpeaker,
  { language, spell, inAnyCase }: NamingWords,
): Record<"title" | "name" | "ofOffice", string> {
  const own = namesIn[language] ?? {};
  const names = splitRuns(own.speaker ?? spell(speaker));
  const phrase = (words: string): string => splitRuns(words).map(inAnyCase).join("\\s+");
  return {
    title: anyOf((titlesIn[language] ?? []).map(phrase)),
    name: anyOf(names.filter((word) => word.length >= SHORTEST_NAME).map(inAnyCase)),
    // What stands beside a title: a country.
    ofOffice: anyOf(splitRuns(own.office ?? "").map(inAnyCase)),
  };
}

function anyOf(patterns: readonly string[]): string {
  return patterns.length === 0 ? "(?!)" : `(?:${patterns.join("|")})`;
}
