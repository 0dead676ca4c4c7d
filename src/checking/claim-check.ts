import type { Address } from "../corpus/address.js";
import type { Span } from "../corpus/span.js";
import { createClaimCore } from "./claim-core.js";
import { createFindPlaces } from "./claim-place.js";
import type { ClaimPlace, ClaimPlaces } from "./claim-place.js";
import { createLookUp } from "../looking-up/look-up.js";
import type { Quotation } from "../corpus/quotation.js";
import { quoteSentences } from "../corpus/quote-sentences.js";
import { alignWords } from "./word-alignment.js";
import type { AlignmentStep } from "./word-alignment.js";
import { describeDifference } from "./word-difference.js";
import type { DifferenceRun } from "./word-difference.js";
import { createWordSequence } from "../words/word-sequence.js";
import type { Word } from "../words/tokenise.js";

/** Whole sentences that a claim comes from. */
interface Quoted {
  /** The part with most of the claim's words. */
  readonly quotation: Quotation;
  /** All parts: one, or one for each paragraph where the claim runs on into the next. */
  readonly quotations: readonly Quotation[];
}

/**
 * How words that somebody attributes to the speaker relate to the address. It is about words only:
 * nothing is called true or false, and `absent` means not in this address.
 */
export type ClaimVerdict =
  | (Quoted & {
      /** The claim's words stand in the address in this order with nothing between them. */
      readonly verdict: "verbatim";
      /** The words themselves in the address. */
      readonly span: Span;
      /** At most three words that are no whole sentence: said, but too short to mean something. */
      readonly tooShort: boolean;
    })
  | (Quoted & {
      /** One place of the address with words changed, put in, left out or moved. */
      readonly verdict: "altered";
      readonly difference: readonly DifferenceRun[];
      /** Words are left out only where the claim has an ellipsis, and nothing else differs. */
      readonly elided: boolean;
    })
  | {
      /** Parts of several places put together as if they were one. */
      readonly verdict: "stitched";
      /** The places in order of the claim. */
      readonly quotations: readonly Quotation[];
      readonly difference: readonly DifferenceRun[];
    }
  | { readonly verdict: "absent"; readonly nearest: Quotation | null };

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
 */
export function createClaimCheck(address: Address): ClaimCheck {
  const sequence = createWordSequence(address);
  const { words, sentenceStarts } = sequence;
  const findPlaces = createFindPlaces(sequence);
  const lookUp = createLookUp(address);
  const coreOf = createClaimCore(address.speaker);

  const quoted = (matched: ReadonlyMap<number, number>): Quoted => {
    const quotations = quoteSentences(address, matched);
    const wordsIn = ({ start, end }: Span): number => {
      let total = 0;
      for (const [i, count] of matched) {
        const sentence = address.sentences[i];
        if (sentence && sentence.start >= start && sentence.end <= end) total += count;
      }
      return total;
    };
    const quotation = quotations.reduce((a, b) => (wordsIn(b) > wordsIn(a) ? b : a));
    return { quotation, quotations };
  };

  const checkVerbatim = (forms: readonly string[]): ClaimVerdict | undefined => {
    const places = sequence.find(forms);
    const isWhole = (start: number): boolean =>
      sentenceStarts.includes(start) && sentenceStarts.includes(start + forms.length);
    const start = places.find(isWhole) ?? places[0];
    if (start === undefined) return undefined;
    const said = words.slice(start, start + forms.length);
    const matched = new Map<number, number>();
    for (const { sentence } of said) matched.set(sentence, (matched.get(sentence) ?? 0) + 1);
    return {
      verdict: "verbatim",
      ...quoted(matched),
      span: { start: said[0]?.start ?? 0, end: said.at(-1)?.end ?? 0 },
      tooShort: forms.length <= FEW_WORDS && !isWhole(start),
    };
  };

  const describeAltered = (
    claim: string,
    claimWords: readonly Word[],
    place: ClaimPlace,
  ): ClaimVerdict => {
    const from = sentenceStarts[place.first];
    const there = words.slice(from, sentenceStarts[place.last + 1]);
    const steps = alignWords(forms(claimWords), forms(there), Infinity).flat();
    const difference = describeDifference(
      { text: claim, words: claimWords },
      { text: address.text, words: there },
      completeEnds(steps, there.length),
    );
    const elided = difference.every(
      ({ kind, claimSpan }, i) =>
        kind === "equal" ||
        (kind === "removed" &&
          ELLIPSIS.test(claim.slice(claimSpan.end, difference[i + 1]?.claimSpan.start))),
    );
    return { verdict: "altered", ...quoted(place.matched), difference, elided };
  };

  const describeStitched = (
    claim: string,
    claimWords: readonly Word[],
    { places, pieces }: ClaimPlaces,
  ): ClaimVerdict => ({
    verdict: "stitched",
    quotations: places.flatMap(({ matched }) => quoteSentences(address, matched)),
    difference: pieces.flatMap((piece) =>
      describeDifference({ text: claim, words: claimWords }, { text: address.text, words }, piece),
    ),
  });

  return (claim) => {
    const all = sequence.locate(claim);
    const whole = checkVerbatim(forms(all));
    if (whole) return whole;
    const core = coreOf(claim);
    const claimWords = all.filter(({ start, end }) => start >= core.start && end <= core.end);
    const claimForms = forms(claimWords);
    const verbatim = checkVerbatim(claimForms);
    if (verbatim) return verbatim;

    const nearest = lookUp(claim.slice(core.start, core.end), 1)[0]?.quotation ?? null;
    const absent: ClaimVerdict = { verdict: "absent", nearest };
    if (claimForms.length < FEWEST_ALTERED_WORDS || claimForms.length > MOST_WORDS) return absent;
    const found = findPlaces(claimForms, false);
    const several =
      found.repeated >= LEAST_STITCHED
        ? found.places.length > 1
        : found.places.filter(({ evident }) => evident).length > 1;
    if (several) return describeStitched(claim, claimWords, found);
    const together = found.places.length > 1 ? findPlaces(claimForms, true) : found;
    const [place] = together.places;
    return place && (together.repeated >= LEAST_ALTERED || place.evident)
      ? describeAltered(claim, claimWords, place)
      : absent;
  };
}

function forms(words: readonly Word[]): string[] {
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
