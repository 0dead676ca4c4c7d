import type { Address } from "../corpus/address.js";
import type { Quotation } from "../corpus/quotation.js";
import { quoteSentences } from "../corpus/quote-sentences.js";
import type { Span } from "../corpus/span.js";
import type { LookUp } from "../looking-up/look-up.js";
import type { Word } from "../words/tokenise.js";
import type { ClaimCore } from "../words/understanding.js";
import type { WordSequence } from "../words/word-sequence.js";
import { createFindPlaces } from "./claim-place.js";
import type { ClaimPlace, ClaimPlaces, FindPlaces } from "./claim-place.js";
import type { Altered, ClaimVerdict, Quoted, Stitched, Verbatim } from "./claim-verdict.js";
import { alignWords } from "./word-alignment.js";
import type { AlignmentStep } from "./word-alignment.js";
import { describeDifference } from "./word-difference.js";
import type { WordedText } from "./word-difference.js";

export type ClaimCheck = (claim: string) => ClaimVerdict;

/** A claim of no more words than this, unless it is a whole sentence, is flagged as too short. */
const FEW_WORDS = 3;
/** Two words with one changed say nothing about where they come from. */
const FEWEST_ALTERED_WORDS = 3;
/** Longer claims are no quotation of one place; the alignment would grow with their length. */
const MOST_WORDS = 2000;
/**
 * Least share of a claim that one place repeats. Sentences of the address with one to three words
 * replaced, put in or left out at one or two places have 0.60 or more, 1 of 748 excepted; of 3,000
 * sentences from other speeches and from textbooks, 2 of five words or fewer reach 0.55.
 */
const LEAST_ALTERED = 0.55;
/** Least share that all places together repeat: little but joining words may be the claim's own. */
const LEAST_STITCHED = 0.75;
/** When the claim's first or last word differs, so many address words beyond it are what it replaced. */
const REPLACED_END = 4;
const ELLIPSIS = /…|\.{3}/u;

/**
 * Prepares the check of claims against an address. A claim is verbatim when its words, without the
 * lead-in that attributes them, stand in the address in order and next to each other: a sentence, a
 * clause, several neighbouring sentences; marks, letter case, white space and the style of dashes
 * and apostrophes do not count. Words that stand apart are not verbatim where an ellipsis joins them
 * either, because what it hides may be a "not": the claim is altered, with the words left out shown
 * and `elided` set, or stitched.
 *
 * @param lookUp finds the nearest sentence for a claim that is absent
 */
export function createClaimCheck(
  sequence: WordSequence,
  lookUp: LookUp,
  coreOf: ClaimCore,
): ClaimCheck {
  const findPlaces = createFindPlaces(sequence);
  return (text) => {
    const words = sequence.locate(text);
    const core = coreOf(text);
    const claim = {
      text,
      words: words.filter(({ start, end }) => start >= core.start && end <= core.end),
    };
    return (
      checkVerbatim(words, sequence) ??
      checkVerbatim(claim.words, sequence) ??
      checkAltered(claim, sequence, findPlaces) ?? {
        verdict: "absent",
        nearest: lookUp(text.slice(core.start, core.end), 1)[0]?.quotation ?? null,
      }
    );
  };
}

function checkVerbatim(claim: readonly Word[], sequence: WordSequence): Verbatim | undefined {
  const { address, words, sentenceStarts } = sequence;
  const isWhole = (start: number): boolean =>
    sentenceStarts.includes(start) && sentenceStarts.includes(start + claim.length);
  const places = sequence.find(formsOf(claim));
  const start = places.find(isWhole) ?? places[0];
  if (start === undefined) return undefined;
  const said = words.slice(start, start + claim.length);
  const matched = new Map<number, number>();
  for (const { sentence } of said) matched.set(sentence, (matched.get(sentence) ?? 0) + 1);
  return {
    verdict: "verbatim",
    ...quoteMatched(address, matched),
    span: { start: said[0]?.start ?? 0, end: said.at(-1)?.end ?? 0 },
    tooShort: claim.length <= FEW_WORDS && !isWhole(start),
  };
}

/** Finds the place, or the places, that a claim was made from; none when too little agrees. */
function checkAltered(
  claim: WordedText,
  sequence: WordSequence,
  findPlaces: FindPlaces,
): Altered | Stitched | undefined {
  const forms = formsOf(claim.words);
  if (forms.length < FEWEST_ALTERED_WORDS || forms.length > MOST_WORDS) return undefined;
  const found = findPlaces(forms, false);
  const isStitched =
    found.repeated >= LEAST_STITCHED
      ? found.places.length > 1
      : found.places.filter(({ evident }) => evident).length > 1;
  if (isStitched) return describeStitched(claim, sequence, found);
  const together = found.places.length > 1 ? findPlaces(forms, true) : found;
  const [place] = together.places;
  const isAltered = place && (together.repeated >= LEAST_ALTERED || place.evident);
  return isAltered ? describeAltered(claim, sequence, place) : undefined;
}

function describeAltered(
  claim: WordedText,
  { address, words, sentenceStarts }: WordSequence,
  place: ClaimPlace,
): Altered {
  const there = words.slice(sentenceStarts[place.first], sentenceStarts[place.last + 1]);
  const steps = alignWords(formsOf(claim.words), formsOf(there), Infinity).flat();
  const difference = describeDifference(
    claim,
    { text: address.text, words: there },
    completeEnds(steps, there.length),
  );
  const elided = difference.every(
    ({ kind, claimSpan }, i) =>
      kind === "equal" ||
      (kind === "removed" &&
        ELLIPSIS.test(claim.text.slice(claimSpan.end, difference[i + 1]?.claimSpan.start))),
  );
  return { verdict: "altered", ...quoteMatched(address, place.matched), difference, elided };
}

function describeStitched(
  claim: WordedText,
  { address, words }: WordSequence,
  { places, pieces }: ClaimPlaces,
): Stitched {
  return {
    verdict: "stitched",
    quotations: places.flatMap(({ matched }) => quoteSentences(address, matched)),
    difference: pieces.flatMap((piece) =>
      describeDifference(claim, { text: address.text, words }, piece),
    ),
  };
}

/** @param matched how many of the claim's words each sentence has, by its position */
function quoteMatched(address: Address, matched: ReadonlyMap<number, number>): Quoted {
  const quotations = quoteSentences(address, matched);
  const wordsIn = ({ start, end }: Span): number => {
    let total = 0;
    for (const [i, count] of matched) {
      const sentence = address.sentences[i];
      if (sentence && sentence.start >= start && sentence.end <= end) total += count;
    }
    return total;
  };
  const most = (a: Quotation, b: Quotation): Quotation => (wordsIn(b) > wordsIn(a) ? b : a);
  return { quotation: quotations.reduce(most), quotations };
}

function formsOf(words: readonly Word[]): string[] {
  return words.map(({ form }) => form);
}

/**
 * Adds the few address words beyond an end at which the claim has words of its own: in `… create a
 * digital ecosystem abroad` the claim says `abroad` for `everywhere`, not nothing for it.
 */
function completeEnds(steps: readonly AlignmentStep[], length: number): AlignmentStep[] {
  const used = steps.flatMap(({ address }) => address ?? []);
  const first = used[0] ?? 0;
  const last = used.at(-1) ?? length - 1;
  const leftOut = (from: number, to: number): AlignmentStep[] =>
    to - from > REPLACED_END
      ? []
      : Array.from({ length: Math.max(0, to - from) }, (_, i) => ({
          claim: undefined,
          address: from + i,
          equal: false,
        }));
  return [
    ...(steps[0]?.equal === false ? leftOut(0, first) : []),
    ...steps,
    ...(steps.at(-1)?.equal === false ? leftOut(last + 1, length) : []),
  ];
}
