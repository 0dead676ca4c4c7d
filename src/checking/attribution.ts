import type { AddressMetadata } from "../corpus/address.js";
import type { Span } from "../corpus/span.js";
import { splitWords } from "../words/tokenise.js";
import type { ClaimCore } from "../words/understanding.js";
import type { Misattribution } from "./claim-verdict.js";

const NAME = "\\p{Lu}[\\p{L}.’'-]{0,24}(?: \\p{Lu}[\\p{L}.’'-]{0,24}){0,3}";
const QUOTE = '["“”„«»]';
/** Attributions are looked for this near the ends, in UTF-16 code units. */
const LONGEST_ENDING = 120;
/** `A Name: …`, `A Name said: …` and `A Name “…”`. */
const NAMED_BEFORE = new RegExp(
  `^\\s{0,3}(${NAME})(?:,? \\p{Ll}{1,12}){0,3}(?:, [\\p{L}\\d ]{0,16}\\d{4})?\\s?(?::\\s?|(?=${QUOTE}))`,
  "u",
);
/** `… — A Name, 2019` and `“…” (A Name, 6 June)`. */
const NAMED_AFTER = new RegExp(
  `(?:\\s[—–-]\\s?|${QUOTE}[.,]?\\s?[—–-]?\\s?\\(?|\\s\\()(${NAME})(?:,? \\d[\\p{L}\\d ./-]{0,24})?\\)?[\\s.]{0,3}$`,
  "u",
);

/**
 * The words that somebody is said to have said, whoever it is: what stands after `A Name:` and before
 * `— A Name, 2019`.
 *
 * @param isNobody whether a word with a capital is none of a name: `Never`, `Check`
 */
export function createNamedCore(isNobody: (word: string) => boolean): ClaimCore {
  const isName = (name: string | undefined): boolean =>
    name !== undefined && !splitWords(name).some(isNobody);
  return (claim) => {
    const before = NAMED_BEFORE.exec(claim.slice(0, LONGEST_ENDING));
    const start = before && isName(before[1]) ? before[0].length : 0;
    const from = Math.max(start, claim.length - LONGEST_ENDING);
    const after = NAMED_AFTER.exec(claim.slice(from));
    const end = after && isName(after[1]) ? from + after.index : claim.length;
    return /\p{L}/u.test(claim.slice(start, end))
      ? { start, end }
      : { start: 0, end: claim.length };
  };
}

/** The words inside of the only quotation marks of a claim, where they are more than a name or a term. */
export const quotedCore: ClaimCore = (claim) => {
  const [only, ...others] = claim.matchAll(/["“„«]([^"“”„«»]+)["”“»]/gu);
  const inside = only?.[1] ?? "";
  if (!only || others.length > 0 || splitWords(inside).length < LEAST_QUOTED)
    return { start: 0, end: claim.length };
  return { start: only.index + 1, end: only.index + 1 + inside.length };
};

/** Words in quotation marks that are a claim of their own. */
const LEAST_QUOTED = 4;

/** A core within a core: each looks at what the ones before it left. */
export function joinCores(cores: readonly ClaimCore[]): ClaimCore {
  return (claim) =>
    cores.reduce(
      (found, coreOf) => {
        const { start, end } = coreOf(claim.slice(found.start, found.end));
        return { start: found.start + start, end: found.start + end };
      },
      { start: 0, end: claim.length },
    );
}

/** What the address's speaker may be called, besides the name. */
type Speaker = Pick<AddressMetadata, "speaker" | "date" | "titles" | "office" | "namesIn">;

/**
 * What a claim says beside its words that the address has otherwise: a year that is not the address's,
 * a name none of whose words is the speaker's; undefined when it agrees.
 *
 * @param core where the words themselves stand
 * @param isNobody whether a word with a capital is none of a name: `He`, `Check`
 */
export function findMisattribution(
  claim: string,
  core: Span,
  { speaker, date, titles = [], office, namesIn = {} }: Speaker,
  isNobody: (word: string) => boolean,
): Misattribution | undefined {
  const around = [claim.slice(0, core.start), claim.slice(core.end)];
  const years = around.flatMap((text) => text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []);
  const year = years.length > 0 && !years.includes(date.slice(0, 4)) ? Number(years[0]) : undefined;
  const own = new Set(
    [
      speaker,
      office,
      ...titles,
      ...Object.values(namesIn).flatMap((one) => [one.speaker, one.office]),
    ]
      .filter((one) => one !== undefined)
      .flatMap(splitWords),
  );
  const named = around.flatMap((text) => signedBy(text));
  const other = named.find((name) => {
    const words = splitWords(name);
    return !words.some((word) => own.has(word)) && !words.every(isNobody);
  });
  if (year === undefined && other === undefined) return undefined;
  return { ...(other !== undefined && { speaker: other }), ...(year !== undefined && { year }) };
}

/** The name in `A Name:` or in `— A Name, 2019`. */
function signedBy(around: string): string[] {
  const lead = around.slice(0, LONGEST_ENDING);
  const tail = around.slice(-LONGEST_ENDING);
  const name =
    new RegExp(`^\\s{0,3}(${NAME})(?: \\p{Ll}{1,12}){0,3}\\s?(?::|,|${QUOTE}|$)`, "u").exec(
      lead,
    )?.[1] ?? new RegExp(`(?:[—–(-]|${QUOTE})\\s?(${NAME})`, "u").exec(tail)?.[1];
  return name === undefined ? [] : [name];
}
