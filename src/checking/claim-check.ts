import type { Address } from "../corpus/address.js";
import type { Quotation } from "../corpus/quotation.js";
import { quoteSentences } from "../corpus/quote-sentences.js";
import type { Span } from "../corpus/span.js";
import { createIntroducedCore } from "./introduced-core.js";
import type { LookUp } from "../looking-up/look-up.js";
import type { Word } from "../words/tokenise.js";
import type { ClaimCore, Understanding } from "../words/understanding.js";
import type { WordSequence } from "../words/word-sequence.js";
import { createNamedCore, findMisattribution, joinCores, quotedCore } from "./attribution.js";
import { createFindPlaces, shareRepeated } from "./claim-place.js";
import type { ClaimPlace, ClaimPlaces, FindPlaces } from "./claim-place.js";
import type { Altered, ClaimVerdict, Quoted, Stitched, Verbatim } from "./claim-verdict.js";
import { governingWords } from "./left-out.js";
import type { WordRange } from "./left-out.js";
import { alignClosely } from "./word-alignment.js";
import type { AlignmentStep } from "./word-alignment.js";
import { describeDifference } from "./word-difference.js";
import type { WordedText } from "./word-difference.js";

/** What a language tells about the words of a claim. */
export type ClaimReading = Pick<Understanding, "senseOf" | "isFunctionWord" | "isCheckingWord">;

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
/** Dots that stand for words left out: `…`, `...`, `. . .`, `[…]`. */
const DOTS = /(?:[[(]\s{0,3})?(?:…|\.\s?\.\s?\.)[\s.…]{0,20}[\])]?/gu;
/** Parts that dots join stand in one paragraph or in sentences next to each other. */
const MOST_SENTENCES_APART = 1;

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

/**
 * Whether the words of a claim stand in the address in order, next to each other but for its dots: then
 * it is verbatim, or altered where the dots hide what governs the rest.
 *
 * @param core the part of the claim's text that is looked at
 */
function checkQuoted(
  claim: WordedText,
  core: Span,
  sequence: WordSequence,
  senseOf: Understanding["senseOf"] | undefined,
): Verbatim | Altered | undefined {
  const said = claim.text.slice(core.start, core.end);
  const dots = [...said.matchAll(DOTS)].map(({ 0: written, index }) => ({
    start: core.start + index,
    end: core.start + index + written.length,
  }));
  const bounds = [core.start, ...dots.map(({ end }) => end), core.end];
  const parts = bounds
    .slice(1)
    .map((end, i) =>
      claim.words.filter((word) => word.start >= (bounds[i] ?? 0) && word.end <= end),
    )
    .filter((part) => part.length > 0);
  // "There was no coercion..." goes on nowhere.
  const isJoined = parts.length > 1;
  const ranges = isJoined ? findParts(parts, sequence) : findRun(claim.words, sequence);
  const [first, last] = [ranges?.[0], ranges?.at(-1)];
  if (!ranges || !first || !last) return undefined;
  const { address, words, sentenceStarts } = sequence;
  const isWhole = sentenceStarts.includes(first.from) && sentenceStarts.includes(last.to);
  const governing = senseOf
    ? governingWords(sequence, senseOf, ranges, dots.length > 0)
    : isJoined
      ? gapsBetween(ranges, sequence)
      : [];
  if (dots.length > 0 && governing.length > 0)
    return describeHidden(claim, sequence, ranges, governing);
  const matched = new Map<number, number>();
  for (const { from, to } of ranges)
    for (const { sentence } of words.slice(from, to))
      matched.set(sentence, (matched.get(sentence) ?? 0) + 1);
  return {
    verdict: "verbatim",
    ...quoteMatched(address, matched),
    span: { start: words[first.from]?.start ?? 0, end: words[last.to - 1]?.end ?? 0 },
    leftOut: gapsBetween(ranges, sequence),
    cutOff: governing,
    tooShort: !isJoined && claim.words.length <= FEW_WORDS && !isWhole,
  };
}

/** Where the words of a claim stand in a row: where they are whole sentences, or first. */
function findRun(claim: readonly Word[], sequence: WordSequence): WordRange[] | undefined {
  const { sentenceStarts } = sequence;
  const isWhole = (start: number): boolean =>
    sentenceStarts.includes(start) && sentenceStarts.includes(start + claim.length);
  const places = sequence.find(formsOf(claim));
  const from = places.find(isWhole) ?? places[0];
  return from === undefined ? undefined : [{ from, to: from + claim.length }];
}

/** Where the parts of a claim that dots join stand one after the other; of several places the closest. */
function findParts(
  parts: readonly (readonly Word[])[],
  sequence: WordSequence,
): WordRange[] | undefined {
  const { address, words } = sequence;
  const sentenceAt = (at: number) => address.sentences[words[at]?.sentence ?? 0];
  const areNear = (one: number, other: number): boolean =>
    sentenceAt(one)?.paragraph === sentenceAt(other)?.paragraph ||
    (words[other]?.sentence ?? 0) - (words[one]?.sentence ?? 0) <= MOST_SENTENCES_APART;
  const [first = [], ...others] = parts;
  const chains = sequence.find(formsOf(first)).flatMap((from) => {
    const chain: WordRange[] = [{ from, to: from + first.length }];
    for (const part of others) {
      const end = chain.at(-1)?.to ?? 0;
      const next = sequence.find(formsOf(part)).find((at) => at >= end);
      if (next === undefined || !areNear(end - 1, next)) return [];
      chain.push({ from: next, to: next + part.length });
    }
    return [chain];
  });
  const lengthOf = (chain: readonly WordRange[]): number =>
    (chain.at(-1)?.to ?? 0) - (chain[0]?.from ?? 0);
  return chains.length === 0
    ? undefined
    : chains.reduce((best, one) => (lengthOf(one) < lengthOf(best) ? one : best));
}

/** What of the address stands between its ranges. */
function gapsBetween(ranges: readonly WordRange[], { words }: WordSequence): Span[] {
  return ranges.slice(1).flatMap(({ from }, i) => {
    const left = words.slice(ranges[i]?.to, from);
    const [start, end] = [left[0]?.start, left.at(-1)?.end];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
}

/** A claim whose words are said, but whose dots hide words that govern them. */
function describeHidden(
  claim: WordedText,
  sequence: WordSequence,
  ranges: readonly WordRange[],
  hidden: readonly Span[],
): Altered {
  const { address, words } = sequence;
  const at = (span: Span | undefined): number =>
    words.findIndex(({ start }) => start === span?.start);
  const kept = { from: ranges[0]?.from ?? 0, to: ranges.at(-1)?.to ?? 0 };
  const from = Math.min(kept.from, at(hidden[0]));
  const to = Math.max(kept.to, at(hidden.at(-1)) + 1);
  const matched = new Map<number, number>();
  for (const { sentence } of words.slice(from, to))
    matched.set(sentence, (matched.get(sentence) ?? 0) + 1);
  const steps: AlignmentStep[] = [];
  let said = 0;
  for (const position of Array.from({ length: to - from }, (_, i) => from + i)) {
    const isKept = ranges.some((range) => range.from <= position && position < range.to);
    steps.push({ claim: isKept ? said++ : undefined, address: position, equal: isKept });
  }
  return {
    verdict: "altered",
    ...quoteMatched(address, matched),
    difference: describeDifference(claim, { text: address.text, words }, steps),
    hidden,
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
