import { quoteSentences } from "../corpus/quote-sentences.js";
import type { WordSequence } from "../words/word-sequence.js";
import { shareRepeated } from "./claim-place.js";
import type { ClaimPlace, ClaimPlaces, FindPlaces } from "./claim-place.js";
import type { Altered, Stitched } from "./claim-verdict.js";
import { formsOf, quoteMatched } from "./matched-words.js";
import { alignClosely } from "./word-alignment.js";
import type { AlignmentStep } from "./word-alignment.js";
import { describeDifference } from "./word-difference.js";
import type { WordedText } from "./word-difference.js";

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

/** Finds the place, or the places, that a claim was made from; none when too little agrees. */
export function checkAltered(
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
  if (!place) return undefined;
  const steps = alignAt(claim, sequence, place);
  const repeated = shareRepeated(forms, [steps], sequence.rarity);
  const isAltered = Math.max(together.repeated, repeated) >= LEAST_ALTERED || place.evident;
  return isAltered ? describeAltered(claim, sequence, place, steps) : undefined;
}

/** A claim aligned with the sentences of a place, as close as can be; positions are from the first of them. */
function alignAt(
  claim: WordedText,
  { words, sentenceStarts }: WordSequence,
  place: ClaimPlace,
): AlignmentStep[] {
  const there = words.slice(sentenceStarts[place.first], sentenceStarts[place.last + 1]);
  return alignClosely(formsOf(claim.words), formsOf(there));
}

function describeAltered(
  claim: WordedText,
  { address, words, sentenceStarts }: WordSequence,
  place: ClaimPlace,
  steps: readonly AlignmentStep[],
): Altered {
  const there = words.slice(sentenceStarts[place.first], sentenceStarts[place.last + 1]);
  const difference = describeDifference(
    claim,
    { text: address.text, words: there },
    completeEnds(steps, there.length),
  );
  return { verdict: "altered", ...quoteMatched(address, place.matched), difference, hidden: [] };
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
