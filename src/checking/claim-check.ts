import type { Span } from "../corpus/span.js";
import type { LookUp } from "../looking-up/look-up.js";
import type { ClaimCore, Understanding } from "../words/understanding.js";
import type { WordSequence } from "../words/word-sequence.js";
import { checkAltered } from "./altered-words.js";
import { createNamedCore, findMisattribution, joinCores, quotedCore } from "./attribution.js";
import { createFindPlaces } from "./claim-place.js";
import type { ClaimVerdict } from "./claim-verdict.js";
import { createIntroducedCore } from "./introduced-core.js";
import { checkQuoted } from "./quoted-words.js";
import type { WordedText } from "./word-difference.js";

/** What a language tells about the words of a claim. */
type ClaimReading = Pick<Understanding, "senseOf" | "isFunctionWord" | "isCheckingWord">;

export type ClaimCheck = (claim: string) => ClaimVerdict;

/**
 * Prepares the check of claims against an address. A claim is verbatim when its words, without the
 * lead-in that attributes them, stand in the address in order and next to each other: a sentence, a
 * clause, several neighbouring sentences; marks, letter case, white space, the style of dashes and
 * apostrophes and the variants of a spelling do not count. At dots words may be left out, unless one of
 * them governs what stays: then the claim is altered, and `hidden` has those words.
 *
 * @param lookUp finds the nearest sentence for a claim that is absent
 * @param reading of the address's language; where nobody taught the sense of its words, words left out
 * at dots are never verbatim
 */
export function createClaimCheck(
  sequence: WordSequence,
  lookUp: LookUp,
  coreOf: ClaimCore,
  { senseOf, isFunctionWord, isCheckingWord }: ClaimReading,
): ClaimCheck {
  const { address } = sequence;
  const findPlaces = createFindPlaces(sequence);
  const isNobody = (word: string): boolean => isFunctionWord(word) || isCheckingWord(word);
  const isTurning = (word: string): boolean => senseOf?.(word) !== undefined;
  const introduced = joinCores([createIntroducedCore(address), coreOf]);
  const wide = joinCores([coreOf, createNamedCore((word) => isNobody(word) || isTurning(word))]);
  return (text) => {
    const words = sequence.locate(text);
    const within = (core: Span): WordedText => ({
      text,
      words: words.filter(({ start, end }) => start >= core.start && end <= core.end),
    });
    const whole = { start: 0, end: text.length };
    for (const core of [whole, coreOf(text), wide(text), introduced(text)]) {
      const quoted = checkQuoted(within(core), core, sequence, senseOf);
      if (!quoted) continue;
      const misattribution = findMisattribution(text, core, address, isNobody);
      return misattribution ? { ...quoted, misattribution } : quoted;
    }
    // Words in quotation marks inside of others are cut out of their sentence, or prove nothing.
    const inMarks = quotedCore(text);
    const cut = checkQuoted(within(inMarks), inMarks, sequence, senseOf);
    if (cut?.verdict === "verbatim" && cut.cutOff.length > 0) return cut;
    const core = introduced(text);
    return (
      checkAltered(within(core), sequence, findPlaces) ?? {
        verdict: "absent",
        nearest: lookUp(text.slice(core.start, core.end), 1)[0]?.quotation ?? null,
      }
    );
  };
}
