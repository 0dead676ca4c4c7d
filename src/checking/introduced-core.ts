import type { AddressMetadata } from "../corpus/address.js";
import { splitWords } from "../words/tokenise.js";
import type { ClaimCore } from "../words/understanding.js";

/** Most words, and UTF-16 code units, before a colon or a quotation mark that may tell who said it and when. */
const MOST_WORDS = 12;
const LONGEST = 120;
/** Fewest words after it that are a claim of their own. */
const FEWEST_WORDS = 3;

const INTRODUCTION = new RegExp(`^([^:"“”„«»\\n]{1,${LONGEST}})(?::\\s*(?=\\S)|(?=["“„«]))`, "u");
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/**
 * The words after an introduction in whatever language, which a colon or a quotation mark ends: it has a
 * year, or a word of the speaker's name or office. All of a claim without one.
 *
 * Example: of `In June 2021 the president: “There was no coercion.”` the core is `“There was no coercion.”`.
 */
export function createIntroducedCore({
  speaker,
  titles = [],
  namesIn = {},
}: Pick<AddressMetadata, "speaker" | "titles" | "namesIn">): ClaimCore {
  const own = [
    speaker,
    ...titles,
    ...Object.values(namesIn).flatMap((names) => [names.speaker, names.office]),
  ]
    .filter((name) => name !== undefined)
    .flatMap(splitWords)
    .filter((word) => word.length >= SHORTEST_NAME);
  const isNamed = (lead: string): boolean =>
    splitWords(lead).some((word) => own.some((name) => word.startsWith(name)));
  return (claim) => {
    const whole = { start: 0, end: claim.length };
    const [introduction, lead = ""] = INTRODUCTION.exec(claim) ?? [];
    if (introduction === undefined || splitWords(lead).length > MOST_WORDS) return whole;
    const isLong = splitWords(claim.slice(introduction.length)).length >= FEWEST_WORDS;
    return isLong && (YEAR.test(lead) || isNamed(lead))
      ? { start: introduction.length, end: claim.length }
      : whole;
  };
}

/** A name of fewer letters is an initial. */
const SHORTEST_NAME = 4;
