import type { Address } from "../corpus/address.js";
import { primarySubtag } from "../words/primary-subtag.js";
import { splitRuns } from "../words/tokenise.js";

/** What of an address names its speaker. */
export type NamedSpeaker = Pick<
  Address,
  "speaker" | "office" | "titles" | "language" | "namesIn" | "titlesIn"
>;

/** How one language names a speaker. */
export interface NamingWords {
  /** Primary subtag. */
  readonly language: string;
  /** Titles that people use where an address gives none. */
  readonly usualTitles: readonly string[];
  /** Brings a name of another script to the language's own letters. */
  readonly spell: (name: string) => string;
  /** A pattern for a word as it may stand in a sentence. */
  readonly inAnyCase: (word: string) => string;
}

/** A shorter part of a name is an initial, a shorter word of an office joins others. */
const SHORTEST_NAME = 3;
const SHORTEST_OF_OFFICE = 5;
/** Nobody is called by more words in a row; without an end a search would try each run from each of its words. */
const MOST_NAMES = 8;
/** Letters by which a word of an office is told from a title. */
const ALIKE = 4;

/**
 * Patterns for what people call a speaker in one language, in lower case: a title, a word of the name, several of
 * them in a row, and a word of the office that is no title, or the first letters of them all. Each matches nothing where
 * the address has no such words. No word matches two of them but for the two of names: a pattern that repeats one
 * takes time that grows with a power of a text's length otherwise.
 */
export function patternsOfSpeaker(
  address: NamedSpeaker,
  { language, usualTitles, spell, inAnyCase }: NamingWords,
): Record<"title" | "name" | "fullName" | "ofOffice", string> {
  const isOwn = primarySubtag(address.language) === language;
  const { speaker, office = isOwn ? address.office : "" } = address.namesIn?.[language] ?? {};
  const titles =
    address.titlesIn?.[language] ?? (isOwn ? address.titles : undefined) ?? usualTitles;
  const names = splitRuns(speaker ?? spell(address.speaker)).filter(
    (word) => word.length >= SHORTEST_NAME,
  );
  const ofOffice = splitRuns(office).filter(
    (word) =>
      word.length >= SHORTEST_OF_OFFICE &&
      ![...titles.flatMap(splitRuns), ...names].some((one) => one.startsWith(word.slice(0, ALIKE))),
  );
  const initials = ofOffice.map((word) => word.charAt(0)).join("");
  const name = anyOf(names.map(inAnyCase));
  return {
    title: anyOf(titles.map((title) => splitRuns(title).map(inAnyCase).join("\\s+"))),
    name,
    fullName: `${name}(?:[\\s'’-]+${name}){0,${MOST_NAMES - 1}}`,
    ofOffice: anyOf([
      ...ofOffice.map(inAnyCase),
      ...(initials.length > 1 ? [`${initials}(?!\\p{L})`] : []),
    ]),
  };
}

function anyOf(patterns: readonly string[]): string {
  const all = [...new Set(patterns)];
  return all.length === 0 ? "(?!)" : `(?:${all.join("|")})`;
}
